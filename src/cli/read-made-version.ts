import { failure, type Outcome, problem, success } from '../model/diagnostic.js'
import type { CheckedVersion } from '../pipeline.js'
import { extractSource, madeFileLimit } from '../read-back.js'
import type { InputFile } from './find-inputs.js'
import { readOrdinaryFile } from './read-ordinary-file.js'
import type { Pipeline } from './run.js'
import type { World } from './world.js'

/** The agreement that a PDF or Word file was made from, where its YAML lies in it. */
export async function readMadeVersion(
  { files }: Pick<World, 'files'>,
  { check }: Pick<Pipeline, 'check'>,
  { name, path = '' }: InputFile,
): Promise<Outcome<CheckedVersion>> {
  const bytes = await readOrdinaryFile(files, path, madeFileLimit)
  if ('reason' in bytes) return failure([problem('file-unreadable', { file: name, ...bytes })])
  const extracted = await extractSource({ file: name, bytes })
  if (!extracted.ok) return extracted
  const [own, ...inherited] = extracted.value
  const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
  const checked = await check(`${name}:${own?.name}`, bytesOf(own?.text ?? ''), async (way) => {
    const found = inherited.find((each) => each.name === way)
    return found ? { file: `${name}:${way}`, bytes: bytesOf(found.text) } : { reason: 'ENOENT' }
  })
  return checked.ok ? success({ checked: checked.value }) : checked
}
