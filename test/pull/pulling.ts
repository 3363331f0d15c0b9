import { expect } from 'vitest'
import type { PullPlan } from '../../src/model/pull.js'
import { build, type Checked, check } from '../../src/pipeline.js'
import { type Pull, type PullOptions, planPull } from '../../src/pull.js'
import { checkExample, type ExampleName } from '../read-example.js'
import { WordEditor } from './edit-like-word.js'

const made = new Map<string, Uint8Array>()

/** The Word file of an agreement; each is made once. */
async function docxOf(checked: Checked): Promise<Uint8Array> {
  const known = made.get(checked.source.text)
  if (known) return known
  const built = await build(checked, ['docx'])
  if (!built.ok || !built.value[0]) throw new Error(JSON.stringify(built.diagnostics))
  made.set(checked.source.text, built.value[0].bytes)
  return built.value[0].bytes
}

export async function exampleOf(name: ExampleName): Promise<Checked> {
  const checked = await checkExample(name)
  if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics))
  return checked.value
}

/** An example whose own text was changed. */
export async function changedExample(name: ExampleName, before: string, after: string): Promise<Checked> {
  const { source } = await exampleOf(name)
  if (!source.text.includes(before)) throw new Error(`${name} has no ${before}`)
  const checked = await check(source.file, new TextEncoder().encode(source.text.replace(before, after)))
  if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics))
  return checked.value
}

export const wordOf = async (checked: Checked): Promise<WordEditor> => new WordEditor(await docxOf(checked))

export async function pullFrom(word: WordEditor, checked: Checked, options: PullOptions = {}): Promise<Pull> {
  const pulled = await planPull({ file: 'avtale.docx', bytes: word.bytes }, checked, options)
  if (!pulled.ok) throw new Error(JSON.stringify(pulled.diagnostics))
  return pulled.value
}

/** The lines of the agreement's own file that are others after all changes are taken, which must leave nothing over. */
export async function linesTaken({ take, plan }: Pull, checked: Checked): Promise<string[]> {
  const taken = await take(plan.changes)
  if (!taken.ok) throw new Error(JSON.stringify(taken.diagnostics))
  expect(taken.value.untaken).toEqual([])
  const { file, text } = checked.source
  return changedLines(text, taken.value.texts.get(file) ?? text)
}

/** `- old`, `+ new`. */
function changedLines(before: string, after: string): string[] {
  const [old, fresh] = [before.split('\n'), after.split('\n')]
  let start = 0
  while (start < old.length && old[start] === fresh[start]) start++
  let end = 0
  while (end < Math.min(old.length, fresh.length) - start && old.at(-1 - end) === fresh.at(-1 - end)) end++
  return [
    ...old.slice(start, old.length - end).map((line) => `- ${line.trim()}`),
    ...fresh.slice(start, fresh.length - end).map((line) => `+ ${line.trim()}`),
  ]
}

/** Each change in short: what it is, and where in the YAML. */
export const inShort = ({ changes }: PullPlan): string[] =>
  changes.map(
    ({ kind, edits }) =>
      `${kind} ${edits.map(({ pointer, value }) => `${pointer} = ${JSON.stringify(value)}`).join(', ')}`,
  )
