import { type Outcome, success } from '../model/diagnostic.js'
import type { ReadInherited } from '../model/reading.js'
import { readNothing, readWhole } from './read-whole.js'

/** What an agreement says with all that it inherits, as plain data that isn't checked. */
export async function dataOf(
  file: string,
  bytes: Uint8Array,
  readInherited: ReadInherited = readNothing,
): Promise<Outcome<unknown>> {
  const whole = await readWhole(file, bytes, readInherited)
  return whole.ok ? success<unknown>(whole.value.source.yaml.toJS()) : whole
}
