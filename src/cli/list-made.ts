import { showText } from '../report/show-text.js'
import type { Output } from './world.js'

/**
 * Writes the names of files that were made, one a line. A folder may be called anything: what would move the cursor, or be a
 * line of its own, is shown by its name. Programs find names to the letter in `--report json`.
 */
export async function listMade(output: Output, made: readonly { readonly name: string }[]): Promise<void> {
  if (made.length > 0) await output.write(made.map(({ name }) => `${showText(name)}\n`).join(''))
}
