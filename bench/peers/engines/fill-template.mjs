/** node X.mjs one FOLDER DATA OUT | batch FOLDER N OUTDIR: template.docx with the data of one or N municipalities. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** @param {(template: Buffer) => (values: object) => Uint8Array | Promise<Uint8Array>} makeFiller asked once a process */
export async function fillTemplate(makeFiller) {
  const [mode, folder, first, second] = process.argv.slice(2)
  const fill = makeFiller(readFileSync(join(folder, 'template.docx')))
  const make = async (data, out) => writeFileSync(out, await fill(parse(readFileSync(join(folder, data), 'utf8'))))
  if (mode === 'one') return make(first, second)
  mkdirSync(second, { recursive: true })
  for (let i = 1; i <= Number(first); i++) {
    const name = String(i).padStart(4, '0')
    await make(`data/${name}.yaml`, join(second, `${name}.docx`))
  }
}
