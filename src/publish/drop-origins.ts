import type { AgreementDocument } from '../model/document.js'
import { Picture } from '../model/pictures/picture.js'

/** The document without where in the YAML its words are from: what is published says nothing of the YAML's inside. */
export function dropOrigins(document: AgreementDocument): AgreementDocument {
  return without(document) as AgreementDocument
}

function without(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(without)
  if (typeof value !== 'object' || value === null || value instanceof Picture) return value
  const isText = 'type' in value && value.type === 'text'
  const entries = Object.entries(value).filter(([key]) => !(isText && (key === 'from' || key === 'reworded')))
  return Object.fromEntries(entries.map(([key, child]) => [key, without(child)]))
}
