import type { Diagnostic } from '../model/diagnostic.js'
import type { SourceSize } from '../model/source-limits.js'
import { readThrough } from './check-input.js'
import type { InputFile } from './find-inputs.js'
import type { TemplatesOfRun } from './find-templates.js'
import type { Run } from './run.js'
import { namesOf, type Telling } from './tell-findings.js'

/**
 * What stands in the way of a run's reports, before anything is made: above all a file that the run reads. What agreements
 * inherit must be read to know it, which is done only where a report would take the place of a file.
 */
export async function findReportObstacles(
  run: Run,
  telling: Telling,
  reading: Reading,
): Promise<readonly Diagnostic[]> {
  const plain = await telling.findObstacles()
  if (plain.length > 0 || !(await telling.replacesFiles())) return plain
  for (const input of reading.inputs) telling.protect(await filesReadFor(run, input, reading))
  return telling.findObstacles()
}

/** What a run reads. */
interface Reading {
  readonly inputs: readonly InputFile[]
  readonly templates: TemplatesOfRun
  readonly size: SourceSize | undefined
}

/** An agreement's own file, what it inherits, and the templates of one's own that it meets. */
async function filesReadFor(
  { world, pipeline }: Run,
  input: InputFile,
  { templates, size }: Reading,
): Promise<string[]> {
  const { files } = await templates.of(input)
  const { read } = await readThrough(world, input, size, (file, bytes, readInherited) =>
    pipeline.show(file, bytes, 'json', readInherited, size),
  )
  return namesOf(read, files)
}
