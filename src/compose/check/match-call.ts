import type { Parameter, Signature } from '../helper-signatures.js'
import { anything, flag, type Shape, stepInto, text } from './view-shape.js'

/** What a helper is given: as it is written, and its shape, where that is known. */
export interface Given {
  readonly param: hbs.AST.Expression
  readonly shape: Shape | undefined
}

/** Whether a helper takes what it is given, in that number. */
export function fits({ takes, optional = 0, isOpen }: Signature, given: readonly Given[]): boolean {
  const count = given.length
  return (
    count >= takes.length - optional &&
    (isOpen || count <= takes.length) &&
    given.every((each, i) => fitsOne(takes[Math.min(i, takes.length - 1)], each))
  )
}

function fitsOne(wanted: Parameter | undefined, { param, shape }: Given): boolean {
  const isWord = param.type === 'StringLiteral'
  if (wanted === 'word' || wanted === 'property') return isWord
  if (isWord || wanted === undefined) return false
  if (shape === undefined || shape.kind === 'any' || wanted === 'anything') return true
  if (wanted === 'text') return shape.kind === 'text' || shape.kind === 'number'
  if (wanted === 'prose') return shape.kind === 'prose' || shape.kind === 'text'
  if (wanted === 'range') return shape.kind === 'entry' && stepInto(shape, 'fra')?.kind === 'number'
  return shape.kind === wanted
}

const conjunctions: readonly string[] = ['og', 'eller', 'og/eller']

/** `bindeord="eller"`, or a choice of the agreement's. */
export const fitsConjunction = ({ param, shape }: Given): boolean =>
  param.type === 'StringLiteral'
    ? conjunctions.includes((param as hbs.AST.StringLiteral).value)
    : shape === undefined || shape.kind === 'choice' || shape.kind === 'any'

/** The list among what is given. */
export const listIn = (given: readonly Given[]): Shape | undefined =>
  given.find(({ shape }) => shape?.kind === 'list')?.shape

/** What a helper gives. */
export function resultOf({ gives }: Signature, given: readonly Given[]): Shape {
  if (gives !== 'list') return gives === 'flag' ? flag : text
  return listIn(given) ?? anything
}
