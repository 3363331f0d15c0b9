/**
 * The typeface's files → what the PDF writer must know of each face to set text in it, in src/generated/faces.ts: which glyph
 * a character has, how wide it is, how far each two are kerned, where a mark stands over its letter. fontkit reads the files
 * here, so that nothing of it is loaded when a document is written; glyphs' outlines are copied from the files then.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { create } from 'fontkit'

const faces = {
  normal: '400Regular',
  bold: '600SemiBold',
  italics: '400Regular_Italic',
  bolditalics: '600SemiBold_Italic',
}

export function prepareFaces(root) {
  const typeface = join(root, 'node_modules', '@expo-google-fonts', 'source-sans-3')
  const fonts = join(root, 'dist', 'fonts')
  mkdirSync(fonts, { recursive: true })
  copyFileSync(join(typeface, 'LICENSE_FONT'), join(fonts, 'OFL.txt'))
  const prepared = Object.entries(faces).map(([name, weight]) => {
    const file = `SourceSans3_${weight}.ttf`
    const bytes = readFileSync(join(typeface, weight, file))
    writeFileSync(join(fonts, file), bytes)
    return `  ${name}: ${JSON.stringify(prepareFace(file, bytes))},\n`
  })
  const banner = '/** Made from the typeface by the build (src/build/prepare-faces.mjs): do not edit. */'
  const text = `${banner}\nexport const faces = {\n${prepared.join('')}}\n`
  writeFileSync(join(root, 'src', 'generated', 'faces.ts'), text)
}

function prepareFace(file, bytes) {
  const font = create(bytes)
  // First those that share their glyph with a character of their own: what is asked for first is what the glyph means.
  const ligatures = ligaturesOf(font)
  const characters = font.characterSet.filter((character) => !isIgnored(String.fromCodePoint(character)))
  const texts = [...characters.map((character) => String.fromCodePoint(character)), ...ligatures]
  const glyphs = texts.map((text) => onlyGlyph(font, text))
  const ids = glyphs.map(({ id }) => id)
  const kerning = inClasses(ids, kerningOf(font))
  const tables = [
    Uint32Array.from(characters),
    Int16Array.from(kerning.values),
    Uint16Array.from(ids),
    Uint16Array.from(glyphs, ({ advanceWidth }) => advanceWidth),
    ...markTables(font, glyphs),
    Uint8Array.from(kerning.rows),
    Uint8Array.from(kerning.columns),
  ]
  const { ascent, descent, lineGap, xHeight, capHeight, bbox, italicAngle, postscriptName, unitsPerEm } = font
  if (unitsPerEm !== 1000) throw new Error(`${file}: widths are no thousandths`)
  return {
    file,
    name: postscriptName,
    ...{ ascent, descent, lineGap, xHeight, capHeight, italicAngle },
    box: [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY],
    italic: Boolean(font.head.macStyle.italic),
    ligatures,
    characters: characters.length,
    kerned: kerning.values.length,
    kernColumns: kerning.width,
    tables: deflateSync(Buffer.concat(tables.map(({ buffer }) => Buffer.from(buffer)))).toString('base64'),
  }
}

/** Has no width and no ink; nothing at the door lets it in. */
const isIgnored = (character) => /(?!\u00ad)\p{Default_Ignorable_Code_Point}/u.test(character)

function onlyGlyph(font, text) {
  const [glyph, ...others] = font.layout(text).glyphs
  if (!glyph || others.length > 0) throw new Error(`"${text}" has not one glyph`)
  return glyph
}

/** The texts that have one glyph together, the longest first. */
function ligaturesOf(font) {
  const textOf = new Map(font.characterSet.map((character) => [font.glyphForCodePoint(character).id, character]))
  const tables = lookups(font.GSUB, 'liga').flatMap(({ subTables }) => [...subTables])
  const texts = tables.flatMap(({ coverage, ligatureSets }) =>
    ligatureSets
      .toArray()
      .flatMap((set, i) =>
        [...set].map(({ components }) =>
          [covered(coverage)[i], ...components].map((glyph) => String.fromCodePoint(textOf.get(glyph))).join(''),
        ),
      ),
  )
  return texts.sort((a, b) => b.length - a.length)
}

/** How much nearer the second of two glyphs stands to the first (OpenType, GPOS lookup type 2): the first table that knows. */
function kerningOf(font) {
  const tables = lookups(font.GPOS, 'kern')
    .flatMap(({ subTables }) => [...subTables])
    .map(({ extension }) => pairTable(extension))
  return (left, right) => {
    for (const find of tables) {
      const kern = find(left, right)
      if (kern !== undefined) return kern
    }
    return 0
  }
}

function pairTable({ version, coverage, pairSets, classDef1, classDef2, classRecords }) {
  const first = new Map(covered(coverage).map((glyph, i) => [glyph, i]))
  if (version === 1) {
    const sets = pairSets
      .toArray()
      .map((set) => new Map([...set].map(({ secondGlyph, value1 }) => [secondGlyph, value1.xAdvance])))
    return (left, right) => sets[first.get(left)]?.get(right)
  }
  const [lefts, rights] = [classDef1, classDef2].map(classesOf)
  const values = classRecords.toArray().map((row) => row.toArray().map(({ value1 }) => value1.xAdvance))
  return (left, right) => (first.has(left) ? values[lefts.get(left) ?? 0][rights.get(right) ?? 0] : undefined)
}

/** Glyphs that are kerned alike share a row, and a column, of one small table. */
function inClasses(ids, kern) {
  const whole = ids.map((left) => Int16Array.from(ids, (right) => kern(left, right)))
  const rows = alike(whole.map((row) => row.join()))
  const columns = alike(ids.map((_, i) => whole.map((row) => row[i]).join()))
  const values = rows.firsts.flatMap((row) => columns.firsts.map((column) => whole[row][column]))
  return { rows: rows.classes, columns: columns.classes, width: columns.firsts.length, values }
}

function alike(keys) {
  const known = new Map()
  const firsts = []
  const classes = keys.map((key, i) => {
    if (!known.has(key)) known.set(key, firsts.push(i) - 1)
    return known.get(key)
  })
  if (firsts.length > 256) throw new Error('more classes than a byte can tell')
  return { classes, firsts }
}

/**
 * Marks are set over or under the letter before them, as the letter says for their kind (GPOS lookup type 4): for each glyph its
 * own kind, if it is a mark, and how far marks of each kind are moved from where the letter ends.
 */
function markTables(font, glyphs) {
  const kinds = lookups(font.GPOS, 'mark').map(({ subTables: [table] }) => table)
  const marks = kinds.map(({ markCoverage, markArray }) => anchors(covered(markCoverage), [...markArray], 'markAnchor'))
  const bases = kinds.map(({ baseCoverage, baseArray }) =>
    anchors(
      covered(baseCoverage),
      [...baseArray].map((each) => [...each]),
      0,
    ),
  )
  const none = [0, 0]
  const kindOf = glyphs.map(({ id }) => marks.findIndex((each) => each.has(id)) + 1)
  const own = glyphs.map(({ id }, i) => marks[kindOf[i] - 1]?.get(id) ?? none)
  const offsets = bases.flatMap((base) =>
    glyphs.flatMap(({ id, advanceWidth }) => {
      const anchor = base.get(id)
      return anchor ? [anchor[0] - advanceWidth, anchor[1]] : none
    }),
  )
  return [Int16Array.from([...own.flat(), ...offsets]), Uint16Array.from(kindOf)]
}

const anchors = (glyphs, records, key) =>
  new Map(
    glyphs.flatMap((glyph, i) => {
      const anchor = records[i][key]
      return anchor ? [[glyph, [anchor.xCoordinate, anchor.yCoordinate]]] : []
    }),
  )

/** The lookups of a feature, in any script: these faces have the same for all. */
function lookups({ featureList, lookupList }, tag) {
  const used = new Set(
    featureList.filter((each) => each.tag === tag).flatMap(({ feature }) => feature.lookupListIndexes),
  )
  return [...used].sort((a, b) => a - b).map((index) => lookupList.get(index))
}

function covered({ version, glyphs, rangeRecords }) {
  if (version === 1) return glyphs
  return rangeRecords.flatMap(({ start, end }) => Array.from({ length: end - start + 1 }, (_, i) => start + i))
}

function classesOf({ version, startGlyph, classValueArray, classRangeRecord }) {
  if (version === 1) return new Map(classValueArray.map((value, i) => [startGlyph + i, value]))
  const ranges = classRangeRecord.flatMap(({ start, end, class: value }) =>
    Array.from({ length: end - start + 1 }, (_, i) => [start + i, value]),
  )
  return new Map(ranges)
}
