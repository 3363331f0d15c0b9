import { validate } from '../generated/validate-project-file.js'
import { type Outcome, problem } from '../model/diagnostic.js'
import { locate } from '../model/locate.js'
import type { ProjectFile } from '../model/project.js'
import { projectSchema } from '../model/project-schema.js'
import type { Source } from '../model/source.js'
import { isMap, valueAt } from '../model/value-at.js'
import type { Finding } from './explain-errors.js'
import { conclude, readShape } from './read-shape.js'

/** Source → project file, or everything that stands in the way, in the order of the file. */
export function validateProject(source: Source): Outcome<ProjectFile> {
  const read = readShape(source, { schema: projectSchema, validate })
  if (!read.ok) return read
  const { root, findings } = read.value
  return conclude(source, read.value, [...findings, ...checkPaths(source, root), ...checkRules(source, root)])
}

/** A project is its folder: what it reads and writes lies there, so that a project from a stranger can't reach elsewhere. */
function checkPaths(source: Source, root: unknown): Finding[] {
  const agreements = valueAt(root, '/avtaler')
  const listed = Array.isArray(agreements) ? agreements.map((_, i) => `/avtaler/${i}`) : []
  const pointers = [...listed, '/utmappe', '/stil', '/maler', '/nettversjon/utmappe']
  return pointers.flatMap((pointer) => {
    const path = valueAt(root, pointer)
    if (typeof path !== 'string' || !leaves(path)) return []
    return [{ pointer, diagnostic: problem('outside-project', { path }, locate(source, pointer)) }]
  })
}

/** An absolute path, a drive, an address, or a way up. */
const leaves = (path: string): boolean =>
  /^[\\/]|^[a-z]+:/i.test(path) || path.split(/[\\/]/).some((part) => part.trim() === '..')

/** Two levels for one rule: nobody could tell which counts. */
function checkRules(source: Source, root: unknown): Finding[] {
  const rules = valueAt(root, '/regler')
  const codes = Array.isArray(rules) ? rules.map((rule) => (isMap(rule) ? rule.regel : undefined)) : []
  return codes.flatMap((code, at) => {
    if (typeof code !== 'string' || codes.indexOf(code) === at) return []
    const pointer = `/regler/${at}/regel`
    const first = locate(source, `/regler/${codes.indexOf(code)}/regel`)
    return [{ pointer, diagnostic: problem('rule-twice', { rule: code }, locate(source, pointer), 'error', [first]) }]
  })
}
