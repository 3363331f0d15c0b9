import { type Diagnostic, failure, type Outcome, problem, success } from '../model/diagnostic.js'
import { findNear } from '../model/find-near.js'
import { locate } from '../model/locate.js'
import type { Section } from '../model/section.js'
import type { Source } from '../model/source.js'
import { isSafeName } from '../model/template-file.js'
import { isMap } from '../model/value-at.js'

const keys = ['id', 'mal', 'nummerert', 'når'] as const

/** The sections of a family, from a seksjoner.yaml of one's own: a list of `{ id, mal, nummerert, når }`. */
export function validateSections(source: Source): Outcome<readonly Section[]> {
  const entries = source.yaml.toJS() as unknown[]
  const problems = entries.flatMap((entry, i) => checkEntry(source, entry, `/${i}`, i + 1))
  if (problems.length > 0) return failure(problems)
  const sections = entries.map((entry, i) => ({ ...(entry as Section), place: locate(source, `/${i}`) }))
  const again = sections.filter(({ id }, i) => sections.findIndex((other) => other.id === id) !== i)
  return again.length > 0
    ? failure(again.map(({ id, place }) => problem('duplicate-id', { id }, place)))
    : success(sections)
}

function checkEntry(source: Source, entry: unknown, pointer: string, number: number): Diagnostic[] {
  const place = locate(source, pointer)
  if (!isMap(entry)) {
    const detail = { key: 'seksjoner', entry: number, expected: 'map', actual: 'text', keys } as const
    return [problem('wrong-type', detail, place)]
  }
  const unknown = Object.keys(entry)
    .filter((key) => !(keys as readonly string[]).includes(key))
    .map((key) => {
      const near = findNear(key, keys)
      const at = locate(source, `${pointer}/${key}`, 'key')
      const detail = { key, allowed: keys, ...(near && { near }) }
      return { detail, told: problem('unknown-key', detail, at) }
    })
  const missing = (['id', 'mal'] as const)
    .filter((key) => entry[key] === undefined && !unknown.some(({ detail }) => detail.near === key))
    .map((key) => problem('missing-key', { key, parent: 'seksjoner', entry: number }, place))
  const badNames = (['id', 'mal'] as const)
    .filter((key) => entry[key] !== undefined && !(typeof entry[key] === 'string' && isSafeName(entry[key])))
    .map((key) => problem('unsafe-name', { name: String(entry[key]) }, locate(source, `${pointer}/${key}`)))
  const { nummerert, når } = entry
  const flag =
    nummerert === undefined || typeof nummerert === 'boolean'
      ? []
      : [
          problem(
            'wrong-type',
            { key: 'nummerert', expected: 'boolean', actual: 'text' },
            locate(source, `${pointer}/nummerert`),
          ),
        ]
  const condition =
    når === undefined || typeof når === 'string'
      ? []
      : [problem('wrong-type', { key: 'når', expected: 'text', actual: 'map' }, locate(source, `${pointer}/når`))]
  return [...unknown.map(({ told }) => told), ...missing, ...badNames, ...flag, ...condition]
}
