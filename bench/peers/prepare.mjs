import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { Names } from './segments.mjs'
import { toDocxTemplate } from './to-docx-template.mjs'
import { toMarkdown } from './to-markdown.mjs'
import { toTypst } from './to-typst.mjs'

/**
 * The same work for all: one agreement under so many municipalities' names. For us as YAML (`ours/0001.yaml` …), for the
 * peers as a template of the text that we print, and the values of each (`data/0001.yaml` …).
 */
export async function prepare(folder, { root, count }) {
  const example = readFileSync(join(root, 'examples', 'rakkestad.yaml'), 'utf8').replace(/^ *kommunenummer:.*\n/m, '')
  for (const each of ['ours', 'data', 'fonts']) mkdirSync(join(folder, each), { recursive: true })
  for (let i = 1; i <= count; i++) writeFileSync(join(folder, 'ours', fileOf(i)), renamed(example, i))

  for (const face of ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']) {
    const file = `SourceSans3_${face}.ttf`
    copyFileSync(
      join(root, 'node_modules', '@expo-google-fonts', 'source-sans-3', face, file),
      join(folder, 'fonts', file),
    )
  }

  writeFileSync(join(folder, 'edited.yaml'), edited(renamed(example, 1)))

  const bin = join(root, 'bin', 'politirad.js')
  const first = join(folder, 'ours', fileOf(1))
  execFileSync(process.execPath, [bin, 'generate', first, '--format', 'json', '-o', folder, '--quiet'])
  const document = JSON.parse(readFileSync(join(folder, '0001.json'), 'utf8'))

  const names = new Names()
  writeFileSync(join(folder, 'agreement.typ'), toTypst(document, names))
  writeFileSync(join(folder, 'agreement.md'), toMarkdown(document, names))
  writeFileSync(join(folder, 'template.docx'), await toDocxTemplate(document, names))
  const values = stringify(names.values, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' })
  for (let i = 1; i <= count; i++) {
    writeFileSync(join(folder, 'data', fileOf(i)), values.replaceAll('0001', digits(i)))
  }
}

const digits = (i) => String(i).padStart(4, '0')
const fileOf = (i) => `${digits(i)}.yaml`
const renamed = (text, i) =>
  text.replaceAll('Rakkestad', `Øyvær${digits(i)}`).replaceAll('rakkestad', `oyvaer${digits(i)}`)

/** The next version, as a redline shows it: a value here and there, an entry gone, sentences of prose. */
function edited(text) {
  const changes = [
    ['antall: { fra: 2, til: 3 }', 'antall: { fra: 4, til: 5 }'],
    ['anbefalt: 3', 'anbefalt: 4'],
    ['navn: Rolf Påhitt', 'navn: Sølvi Påhitt'],
    ['  - trafikale forhold\n', ''],
    ['barnevernstjenesten\n', 'barnevernstjenesten\n    - frivilligsentralen\n'],
    ['Ordningen ble særlig viktig', 'Ordningen er like viktig'],
    [
      'Avtalen ble til i arbeidet med nærpolitireformen.',
      'Avtalen avløser den som ble til i arbeidet med nærpolitireformen.',
    ],
  ]
  return changes.reduce((before, [old, now]) => {
    if (!before.includes(old)) throw new Error(`the example no longer says ${old}`)
    return before.replace(old, now)
  }, text)
}
