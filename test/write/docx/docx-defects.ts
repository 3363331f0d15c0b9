import { posix } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { find, findAll, parseXml, valueAt, type XmlElement } from './parse-xml.js'
import { isXml } from './read-docx.js'

/**
 * What is wrong with a Word file that Microsoft's validator lets pass, in words: references that lead nowhere, fields
 * that don't end, tables that Word would mend or a screen reader not understand, properties that nothing can read.
 */
export function docxDefects(bytes: Uint8Array): string[] {
  const parts = new Map<string, XmlElement>()
  const paths = new Set<string>()
  const unread: string[] = []
  for (const [path, part] of Object.entries(unzipSync(bytes))) {
    paths.add(path)
    try {
      if (isXml(path)) parts.set(path, parseXml(strFromU8(part)))
    } catch (error) {
      unread.push(`${path}: ${(error as Error).message}`)
    }
  }
  if (unread.length > 0) return unread
  const docx: Package = { paths, parts, stories: [...parts].filter(([path]) => /^word\/[^/]+\.xml$/.test(path)) }
  return Object.values(checks).flatMap((check) => check(docx))
}

interface Package {
  readonly paths: ReadonlySet<string>
  readonly parts: ReadonlyMap<string, XmlElement>
  /** The XML parts that hold or describe text. */
  readonly stories: readonly (readonly [path: string, part: XmlElement])[]
}

const checks: Readonly<Record<string, (docx: Package) => string[]>> = {
  styles({ parts, stories }) {
    const styles = findAll(parts.get('word/styles.xml') ?? nothing, 'w:style')
    const ids = styles.map((style) => style.attributes['w:styleId'] ?? '')
    const names = ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link']
    const used = stories.flatMap(([, part]) => names.flatMap((name) => values(part, name)))
    return [...twice(ids, 'style'), ...unknown(used, ids, 'style')]
  },

  numbering({ parts, stories }) {
    const numbering = parts.get('word/numbering.xml') ?? nothing
    const ids = attributes(numbering, 'w:num', 'w:numId')
    const abstractIds = attributes(numbering, 'w:abstractNum', 'w:abstractNumId')
    const used = stories.flatMap(([, part]) => values(part, 'w:numId')).filter((id) => id !== '0')
    return [
      ...twice(ids, 'list'),
      ...unknown(used, ids, 'list'),
      ...unknown(values(numbering, 'w:abstractNumId'), abstractIds, 'list definition'),
      ...stories.flatMap(([, part]) => unknownLevels(part, numbering)),
    ]
  },

  bookmarks({ stories }) {
    const marks = stories.flatMap(([, part]) => bookmarkMarks(part))
    const starts = marks.filter(({ name }) => name === 'w:bookmarkStart')
    const ends = marks.filter(isEnd).map((end) => end.attributes['w:id'] ?? '')
    const ids = starts.map((start) => start.attributes['w:id'] ?? '')
    const names = starts.map((start) => start.attributes['w:name'] ?? '')
    const endless = starts.filter((start) => !marks.slice(marks.indexOf(start)).some((mark) => endsOf(start, mark)))
    return [
      // Word takes names that differ in case for one, and cuts off longer ones.
      ...twice(
        names.map((name) => name.toLowerCase()),
        'bookmark',
      ),
      ...names.filter((name) => !/^[A-Za-z_]\w{0,39}$/.test(name)).map((name) => `no name for a bookmark: ${name}`),
      ...twice(ids, 'bookmark number'),
      ...endless.map((start) => `bookmark doesn’t end: ${start.attributes['w:name']}`),
      ...twice(ends, 'end of bookmark'),
      ...unknown(ends, ids, 'bookmark that ends'),
    ]
  },

  anchors({ stories }) {
    const names = stories.flatMap(([, part]) => attributes(part, 'w:bookmarkStart', 'w:name'))
    const links = stories.flatMap(([, part]) => attributes(part, 'w:hyperlink', 'w:anchor'))
    const fields = stories.flatMap(([, part]) =>
      findAll(part, 'w:instrText').flatMap(
        ({ children }) => /^\s*(?:PAGE)?REF (\S+)/.exec(children.join(''))?.[1] ?? [],
      ),
    )
    return [...unknown(links, names, 'bookmark linked to'), ...unknown(fields, names, 'bookmark referred to')]
  },

  fields({ stories }) {
    return stories.flatMap(([path, part]) => {
      const kinds = attributes(part, 'w:fldChar', 'w:fldCharType')
      return isBalanced(kinds) ? [] : [`${path}: fields don’t begin and end in pairs`]
    })
  },

  tables({ stories }) {
    return stories.flatMap(([, part]) => [...tablesIn(part)].flatMap(tableDefects))
  },

  cells({ stories }) {
    const cells = stories.flatMap(([, part]) => findAll(part, 'w:tc'))
    const open = cells.filter((cell) => elements(cell).at(-1)?.name !== 'w:p')
    return open.map((cell) => `a cell doesn’t end with a paragraph: ${textIn(cell)}`)
  },

  controls({ stories }) {
    const properties = stories.flatMap(([, part]) => findAll(part, 'w:sdtPr'))
    const ids = properties.flatMap((one) => valueAt(one, 'w:id') ?? [])
    const names = properties.flatMap((one) => [valueAt(one, 'w:tag') ?? '', valueAt(one, 'w:alias') ?? ''])
    const long = names.filter((name) => name.length > 64)
    return [...twice(ids, 'content control'), ...long.map((name) => `too long for a content control: ${name}`)]
  },

  relationships({ paths, parts }) {
    return [...parts]
      .filter(([path]) => path.endsWith('.rels'))
      .flatMap(([path, rels]) => {
        const source = path.replace('_rels/', '').replace(/\.rels$/, '')
        const given = findAll(rels, 'Relationship').map(({ attributes }) => attributes)
        const ids = given.map(({ Id = '' }) => Id)
        const targets = given.filter(({ TargetMode }) => TargetMode !== 'External').map(({ Target = '' }) => Target)
        return [
          ...twice(ids, `relationship of ${source}`),
          ...unknown(
            targets.map((target) => resolve(source, target)),
            [...paths],
            'part',
          ),
          ...unknown(relationshipsUsed(parts.get(source) ?? nothing), ids, `relationship of ${source}`),
        ]
      })
  },

  contentTypes({ paths, parts }) {
    const types = parts.get('[Content_Types].xml') ?? nothing
    const extensions = attributes(types, 'Default', 'Extension')
    const named = attributes(types, 'Override', 'PartName').map((name) => name.slice(1))
    const rest = [...paths].filter((path) => path !== '[Content_Types].xml' && !named.includes(path))
    const untyped = rest.filter((path) => !extensions.includes(path.split('.').at(-1) ?? ''))
    return [...untyped.map((path) => `no content type: ${path}`), ...unknown(named, [...paths], 'part with a type')]
  },

  coreProperties({ parts }) {
    const core = parts.get('docProps/core.xml') ?? nothing
    const names = elements(core).map(({ name }) => name)
    const said = (name: string) => find(core, name)?.children.join('') ?? ''
    return [
      ...twice(names, 'core property'),
      ...unknown(names, coreNames, 'core property'),
      ...['dc:title', 'dc:language']
        .filter((name) => !said(name))
        .map((name) => `core property without a value: ${name}`),
      ...['dcterms:created', 'dcterms:modified']
        .filter((name) => !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(said(name)))
        .map((name) => `no time: ${name}`),
      ...elements(core)
        .filter(({ name, attributes }) => name.startsWith('dcterms:') && attributes['xsi:type'] !== 'dcterms:W3CDTF')
        .map(({ name }) => `not said to be a time: ${name}`),
    ]
  },
}

/** Core properties (ECMA-376 part 2, annex D). */
const coreNames = [
  ...['title', 'subject', 'creator', 'description', 'identifier', 'language'].map((name) => `dc:${name}`),
  ...['created', 'modified'].map((name) => `dcterms:${name}`),
  ...['category', 'contentStatus', 'keywords', 'lastModifiedBy', 'lastPrinted', 'revision', 'version'].map(
    (name) => `cp:${name}`,
  ),
]

function tableDefects([table, next]: readonly [table: XmlElement, next: XmlElement | undefined]): string[] {
  const [header, ...rows] = findAll(table, 'w:tr')
  const columns = findAll(table, 'w:gridCol').length
  const isHeader = (row: XmlElement | undefined) => find(row, 'w:trPr', 'w:tblHeader') !== undefined
  const name = valueAt(table, 'w:tblPr', 'w:tblCaption') ?? ''
  const odd = [header, ...rows].filter((row) => row && elements(row).filter(isCell).length !== columns)
  return [
    ...(isHeader(header) ? [] : [`table without a header row: ${name}`]),
    ...(rows.some(isHeader) ? [`table whose header row isn’t its first: ${name}`] : []),
    ...(name ? [] : [`table without a title: ${textIn(table).slice(0, 40)}`]),
    ...(odd.length > 0 ? [`table with a row of other columns: ${name}`] : []),
    // Word joins two tables that meet, and adds a paragraph after the last.
    ...(next?.name === 'w:p' ? [] : [`table without a paragraph after it: ${name}`]),
  ]
}

/** The tables with what stands after each. */
function* tablesIn(element: XmlElement): Generator<readonly [XmlElement, XmlElement | undefined]> {
  const children = elements(element)
  for (const [i, child] of children.entries()) {
    if (child.name === 'w:tbl') yield [child, children[i + 1]]
    yield* tablesIn(child)
  }
}

/** Begin, separate once or never, end; whole fields may stand within one. */
function isBalanced(kinds: readonly string[]): boolean {
  const open: string[] = []
  for (const kind of kinds) {
    if (kind === 'begin') open.push(kind)
    else if (kind === 'separate' && open.at(-1) === 'begin') open[open.length - 1] = kind
    else if (kind !== 'end' || !open.pop()) return false
  }
  return open.length === 0
}

/** Levels that paragraphs and styles ask a list for, and that it doesn't have. */
function unknownLevels(part: XmlElement, numbering: XmlElement): string[] {
  return findAll(part, 'w:numPr').flatMap((properties) => {
    const [id, level = '0'] = [valueAt(properties, 'w:numId'), valueAt(properties, 'w:ilvl')]
    const num = findAll(numbering, 'w:num').find((one) => one.attributes['w:numId'] === id)
    const abstractId = valueAt(num, 'w:abstractNumId')
    const series = findAll(numbering, 'w:abstractNum').find((one) => one.attributes['w:abstractNumId'] === abstractId)
    if (!series || findAll(series, 'w:lvl').some((one) => one.attributes['w:ilvl'] === level)) return []
    return [`list ${id} has no level ${level}`]
  })
}

function bookmarkMarks(element: XmlElement): XmlElement[] {
  return elements(element).flatMap((child) =>
    child.name === 'w:bookmarkStart' || isEnd(child) ? [child] : bookmarkMarks(child),
  )
}

const endsOf = (start: XmlElement, mark: XmlElement): boolean =>
  isEnd(mark) && mark.attributes['w:id'] === start.attributes['w:id']

const isEnd = ({ name }: XmlElement): boolean => name === 'w:bookmarkEnd'
const isCell = ({ name }: XmlElement): boolean => name === 'w:tc'
const nothing: XmlElement = { name: '', attributes: {}, children: [] }

const elements = ({ children }: XmlElement): XmlElement[] => children.filter((child) => typeof child === 'object')

const textIn = (element: XmlElement): string =>
  findAll(element, 'w:t')
    .flatMap(({ children }) => children)
    .join('')

const attributes = (part: XmlElement, name: string, attribute: string): string[] =>
  findAll(part, name).flatMap((element) => element.attributes[attribute] ?? [])

const values = (part: XmlElement, name: string): string[] => attributes(part, name, 'w:val')

const relationshipsUsed = (element: XmlElement): string[] => [
  ...Object.entries(element.attributes).flatMap(([name, value]) => (/^r:(id|embed|link)$/.test(name) ? [value] : [])),
  ...elements(element).flatMap(relationshipsUsed),
]

const resolve = (source: string, target: string): string =>
  target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(source), target)

const twice = (names: readonly string[], what: string): string[] =>
  [...new Set(names.filter((name, i) => names.indexOf(name) !== i))].map((name) => `${what} twice: ${name}`)

const unknown = (used: readonly string[], known: readonly string[], what: string): string[] =>
  [...new Set(used.filter((name) => !known.includes(name)))].map((name) => `no such ${what}: ${name}`)
