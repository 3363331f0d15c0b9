/**
 * What tagging costs: the time to write an example as a PDF, again and again in one process, in three ways that take
 * turns: ours, and the same definition by pdfmake alone, untagged, with fonts of its own for each document or shared as
 * ours are. Usage: node bench/tagging.mjs [rounds]
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'rolldown'
import { parse } from 'yaml'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const rounds = Number(process.argv[2] ?? 40)
const src = await bundled()
const require = createRequire(import.meta.url)
const Printer = require('pdfmake/js/Printer.js').default
const fontFiles = Object.fromEntries(Object.entries(src.faces).map(([name, { file }]) => [name, require.resolve(file)]))

const ways = {
  'ours, tagged': async (document) => {
    const written = await src.writePdf(document)
    if (!written.ok) throw new Error(JSON.stringify(written.diagnostics))
    return written.value.bytes
  },
  'pdfmake, untagged': async (document) => {
    const printer = new Printer({ [src.family]: fontFiles }, null, { resolve() {}, resolved: async () => {} })
    return bytesOf(
      await printer.createPdfKitDocument(plain(document), { tableLayouts: src.tableLayoutsIn(src.defaultTheme) }),
    )
  },
  'pdfmake, untagged, fonts shared': async (document) => {
    const { content, styles, defaultStyle, header, footer } = plain(document)
    const pdf = new src.FontSharingPdf({ autoFirstPage: false, font: null, compress: true })
    const layout = new src.LayoutBuilder(src.sheet, src.margins)
    layout.registerTableLayouts(src.tableLayoutsIn(src.defaultTheme))
    const pages = layout.layoutDocument(content, pdf, styles, defaultStyle, undefined, header, footer)
    new src.Renderer(pdf).renderPages(pages)
    return bytesOf(pdf)
  },
}

for (const name of ['rakkestad', 'lillestrom']) {
  const document = documentOf(name)
  const times = new Map(Object.keys(ways).map((way) => [way, []]))
  for (let round = -5; round < rounds; round++) {
    for (const [way, write] of Object.entries(ways)) {
      const start = performance.now()
      await write(document)
      if (round >= 0) times.get(way).push(performance.now() - start) // the first rounds warm up
      await new Promise(setImmediate)
    }
  }
  const [ours] = times.values()
  process.stdout.write(
    `${name}, Node ${process.version}, ${rounds} rounds${' '.repeat(12)}least  median   ours: least  median\n`,
  )
  for (const [way, taken] of times) {
    const ratio = (of) => `${(of(ours) / of(taken)).toFixed(2)} ×`.padStart(8)
    const milliseconds = (of) => `${of(taken).toFixed(0)} ms`.padStart(8)
    process.stdout.write(
      `${way.padEnd(44)}${milliseconds(least)}${milliseconds(median)}${ratio(least)}${ratio(median)}\n`,
    )
  }
}

/** The definition as pdfmake alone takes it: with the space that our layout makes as margins. */
function plain(document) {
  const { content, header, footer } = src.defineDocument(document)
  return {
    content: withMargins(content),
    header,
    footer,
    styles: src.textStyles,
    defaultStyle: { font: src.family, ...src.textStyles.body },
    pageSize: 'A4',
    pageMargins: [src.margins.left, src.margins.top, src.margins.right, src.margins.bottom],
    tagged: false,
  }
}

function withMargins(node) {
  if (Array.isArray(node)) return node.map(withMargins)
  if (typeof node !== 'object' || node === null || node.text) return spaced(node)
  const inner = Object.fromEntries(
    ['stack', 'columns', 'ul', 'ol'].flatMap((key) => (node[key] ? [[key, withMargins(node[key])]] : [])),
  )
  const table = node.table && { table: { ...node.table, body: withMargins(node.table.body) } }
  return spaced({ ...node, ...inner, ...table })
}

function spaced(node) {
  const { above = 0, below = 0, marginTop = above, endsPage } = node
  return { ...node, marginTop, marginBottom: below, ...(endsPage && { pageBreak: 'after' }) }
}

async function bytesOf(pdf) {
  pdf.end()
  const chunks = []
  for await (const chunk of pdf) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function documentOf(name) {
  const agreement = parse(readFileSync(join(root, 'examples', `${name}.yaml`), 'utf8'))
  const { standardtekst, avtaletype, målform } = agreement
  const composed = src.compose(`${name}.yaml`, agreement, src.loadTextSet(standardtekst, avtaletype, målform), {
    compile: src.compileTemplate,
  })
  if (!composed.ok) throw new Error(JSON.stringify(composed.diagnostics))
  return src.layOut(composed.value)
}

/** What is measured is in TypeScript, and not all of it is public. */
async function bundled() {
  const files = [
    ...['compose/compile-template', 'compose/compose', 'layout/lay-out', 'texts/load-text-set'],
    ...['generated/faces', 'model/theme'],
    ...['write-pdf', 'define-document', 'font-sharing-pdf', 'fonts/typeface', 'pdfmake', 'styles', 'table-layouts'].map(
      (name) => `write/pdf/${name}`,
    ),
  ]
  const program = files.map((file) => `export * from ${JSON.stringify(join(root, 'src', `${file}.ts`))}`).join('\n')
  const folder = join(root, 'node_modules', '.politirad-bench')
  mkdirSync(folder, { recursive: true })
  await build({
    input: 'program',
    platform: 'node',
    external: (id) => id !== 'program' && !id.startsWith('.') && !id.startsWith('/'),
    plugins: [
      {
        name: 'program',
        resolveId: (id) => (id === 'program' ? id : null),
        load: (id) => (id === 'program' ? program : null),
      },
    ],
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
    output: { dir: folder, entryFileNames: 'source.mjs', format: 'esm' },
    logLevel: 'silent',
  })
  const module = await import(join(folder, 'source.mjs'))
  rmSync(folder, { recursive: true })
  return module
}

function least(values) {
  return Math.min(...values)
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}
