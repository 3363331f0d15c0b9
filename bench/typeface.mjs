/**
 * What the Word file's typeface costs and gives: its size, and how many headings LibreOffice puts on the page that our
 * PDF has them on, which the contents name. Needs LibreOffice, and Carlito as `npm run conformance` fetches it.
 * Usage: node bench/typeface.mjs
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const out = mkdtempSync(join(tmpdir(), 'politirad-typeface-'))
const carlito = join(root, '.judges', 'fonts', 'node_modules', '@expo-google-fonts', 'carlito')
const sourceSans = join(root, 'node_modules', '@expo-google-fonts', 'source-sans-3')

const variants = {
  'Calibri, shown in Carlito': { fonts: carlito },
  'Calibri, on a machine without either': {},
  'Source Sans 3, embedded': { change: embedSourceSans },
  'Calibri, lines of 15 cm': { fonts: carlito, change: (parts) => edit(parts, 'document', widen) },
}

const lines = []
for (const name of ['rakkestad', 'lillestrom']) {
  const example = join(root, 'examples', `${name}.yaml`)
  execFileSync(process.execPath, [join(root, 'bin', 'politirad.js'), 'generate', example, '-o', out, '--quiet'])
  const ours = await headingPages(join(out, `${name}.pdf`))
  const docx = unzipSync(readFileSync(join(out, `${name}.docx`)))
  for (const [variant, { fonts, change = (parts) => parts }] of Object.entries(variants)) {
    const bytes = zipSync(change(docx))
    const shown = await headingPages(show(bytes, fonts))
    const same = ours.filter((page, i) => page === shown[i]).length
    const kilobytes = `${(bytes.length / 1000).toFixed(0)} kB`.padStart(7)
    lines.push(
      `${name.padEnd(11)}${variant.padEnd(38)}${kilobytes}${String(same).padStart(5)} of ${ours.length} headings`,
    )
  }
}
rmSync(out, { recursive: true, force: true })
process.stdout.write(`${lines.join('\n')}\n`)

/** The four faces that Word knows by a name, whole, with lines as far apart as Calibri's. */
function embedSourceSans(parts) {
  const key = '6E2D3A51-0C0B-4B52-9F0E-7C1B5C1F4A02'
  const faces = { Regular: '400Regular', Bold: '700Bold', Italic: '400Regular_Italic', BoldItalic: '700Bold_Italic' }
  const all = (draw) => Object.keys(faces).map(draw).join('')
  const files = Object.entries(faces).map(([face, name]) => [
    `word/fonts/${face}.odttf`,
    obfuscate(readFileSync(join(sourceSans, name, `SourceSans3_${name}.ttf`)), key),
  ])
  const package_ = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const font = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/font'
  const relationships =
    `<Relationships xmlns="${package_}">` +
    all((face) => `<Relationship Id="r${face}" Type="${font}" Target="fonts/${face}.odttf"/>`) +
    '</Relationships>'
  const embedded = all((face) => `<w:embed${face} r:id="r${face}" w:fontKey="{${key}}"/>`)
  const named = edit(edit(parts, 'styles', inSourceSans), 'fontTable', (xml) =>
    inSourceSans(xml).replace('</w:font>', `${embedded}</w:font>`),
  )
  const settings = edit(named, 'settings', (xml) => xml.replace('<w:defaultTabStop', '<w:embedTrueTypeFonts/>$&'))
  return { ...settings, 'word/_rels/fontTable.xml.rels': strToU8(relationships), ...Object.fromEntries(files) }
}

/** Source Sans 3 has lines of 1.424 of its size by itself, Calibri of 1.221. */
function inSourceSans(xml) {
  const line = (_, height) => `w:line="${Math.round((height * 1.221) / 1.424)}" w:lineRule="auto"`
  return xml.replaceAll('Calibri', 'Source Sans 3').replace(/w:line="(\d+)" w:lineRule="auto"/g, line)
}

/** The first 32 bytes are mixed with the key, read backwards (ECMA-376 part 4, 17.8.1). */
function obfuscate(bytes, key) {
  const mask = Buffer.from(key.replaceAll('-', ''), 'hex').reverse()
  return bytes.map((byte, i) => (i < 32 ? byte ^ mask[i % 16] : byte))
}

/** Text as wide as Word's own margins leave room for, as it was before. */
function widen(xml) {
  return xml.replaceAll(/w:right="2420"(.*?)w:left="2420"/g, 'w:right="1588"$1w:left="1814"')
}

function edit(parts, name, change) {
  const path = `word/${name}.xml`
  const xml = strFromU8(parts[path])
  const changed = change(xml)
  if (changed === xml) throw new Error(`nothing to change in ${path}`)
  return { ...parts, [path]: strToU8(changed) }
}

/** LibreOffice's PDF of a Word file, on a machine with these fonts, or else with none of the two. */
function show(docx, fonts = join('/usr', 'share', 'fonts', 'truetype', 'dejavu')) {
  const folder = mkdtempSync(join(out, 'shown-'))
  const settings = join(folder, 'fonts.conf')
  mkdirSync(join(folder, 'cache'))
  writeFileSync(settings, `<fontconfig><dir>${fonts}</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`)
  writeFileSync(join(folder, 'file.docx'), docx)
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const command = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'file.docx')]
  execFileSync('soffice', command, { env: { ...process.env, FONTCONFIG_FILE: settings }, stdio: 'pipe' })
  return join(folder, 'file.pdf')
}

/** The page of each heading, in order. */
async function headingPages(file) {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise
  const pagesOf = async (items) => {
    const pages = []
    for (const { dest, items: below } of items) pages.push(await pdf.getPageIndex(dest[0]), ...(await pagesOf(below)))
    return pages
  }
  return pagesOf(await pdf.getOutline())
}
