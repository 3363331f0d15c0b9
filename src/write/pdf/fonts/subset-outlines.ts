/**
 * A TrueType file with these glyphs only, numbered in this order, and those that they are composed of: what a PDF embeds (ISO
 * 32000-1, 9.9), which asks for no table by which characters are found. Outlines are those of the file, byte by byte.
 */
export function subsetOutlines(file: Buffer, ids: readonly number[]): Buffer {
  const tables = tablesOf(file)
  const { numbers, outlines } = withComponents(ids, outlineReader(tables))
  const starts = [0]
  for (const { length } of outlines) starts.push((starts.at(-1) ?? 0) + length)
  return fileOf({
    ...(tables.prep && { prep: tables.prep }),
    head: patched(required(tables, 'head'), head.longOffsets, 1),
    hhea: patched(required(tables, 'hhea'), hhea.metrics, numbers.length),
    maxp: patched(required(tables, 'maxp'), maxp.glyphs, numbers.length),
    hmtx: Buffer.concat(numbers.map(metricsReader(tables))),
    loca: uint32s(starts),
    glyf: Buffer.concat(outlines),
  })
}

type Tables = Readonly<Record<string, Buffer>>

/** Where numbers stand in tables (OpenType specification). */
const head = { longOffsets: 50 }
const hhea = { metrics: 34 }
const maxp = { glyphs: 4 }
const component = { words: 0x01, scale: 0x08, more: 0x20, twoScales: 0x40, matrix: 0x80 }

function tablesOf(file: Buffer): Tables {
  const entries = Array.from({ length: file.readUInt16BE(4) }, (_, i): [string, Buffer] => {
    const at = 12 + 16 * i
    const start = file.readUInt32BE(at + 8)
    return [file.toString('latin1', at, at + 4).trim(), file.subarray(start, start + file.readUInt32BE(at + 12))]
  })
  return Object.fromEntries(entries)
}

function required(tables: Tables, name: string): Buffer {
  const table = tables[name]
  if (!table) throw new Error(`the typeface has no table ${name}`)
  return table
}

function outlineReader(tables: Tables): (id: number) => Buffer {
  const [glyf, loca] = [required(tables, 'glyf'), required(tables, 'loca')]
  const isLong = required(tables, 'head').readUInt16BE(head.longOffsets) === 1
  const offset = (id: number) => (isLong ? loca.readUInt32BE(4 * id) : 2 * loca.readUInt16BE(2 * id))
  return (id) => glyf.subarray(offset(id), offset(id + 1))
}

/** The width of a glyph, and where its outline begins; the last width holds for all that follow. */
function metricsReader(tables: Tables): (id: number) => Buffer {
  const [hmtx, count] = [required(tables, 'hmtx'), required(tables, 'hhea').readUInt16BE(hhea.metrics)]
  return (id) => {
    if (id < count) return hmtx.subarray(4 * id, 4 * id + 4)
    const bearing = 4 * count + 2 * (id - count)
    return Buffer.concat([hmtx.subarray(4 * count - 4, 4 * count - 2), hmtx.subarray(bearing, bearing + 2)])
  }
}

/** The outlines, with the parts of composed ones at the end, and known by their new numbers. */
function withComponents(ids: readonly number[], outlineOf: (id: number) => Buffer) {
  const numbers = [...ids]
  const outlines: Buffer[] = []
  for (let i = 0; i < numbers.length; i++) {
    const outline = Buffer.from(outlineOf(numbers[i] as number))
    for (const at of componentsOf(outline)) {
      const part = outline.readUInt16BE(at)
      if (!numbers.includes(part)) numbers.push(part)
      outline.writeUInt16BE(numbers.indexOf(part), at)
    }
    outlines.push(outline)
  }
  return { numbers, outlines }
}

/** Where a composed glyph names its parts. */
function componentsOf(outline: Buffer): number[] {
  const isComposed = outline.length > 0 && outline.readInt16BE(0) < 0
  const places: number[] = []
  for (let at = 10, more = isComposed; more; ) {
    const flags = outline.readUInt16BE(at)
    places.push(at + 2)
    at += 4 + (flags & component.words ? 4 : 2)
    at += flags & component.matrix ? 8 : flags & component.twoScales ? 4 : flags & component.scale ? 2 : 0
    more = (flags & component.more) !== 0
  }
  return places
}

function patched(table: Buffer, at: number, value: number): Buffer {
  const copy = Buffer.from(table)
  copy.writeUInt16BE(value, at)
  return copy
}

function fileOf(tables: Tables): Buffer {
  const names = Object.keys(tables).sort()
  const search = 2 ** Math.floor(Math.log2(names.length))
  const header = Buffer.alloc(12 + 16 * names.length)
  header.writeUInt32BE(0x00010000, 0)
  for (const [i, value] of [names.length, 16 * search, Math.log2(search), 16 * (names.length - search)].entries()) {
    header.writeUInt16BE(value, 4 + 2 * i)
  }
  const parts = [header]
  let start = header.length
  for (const [i, name] of names.entries()) {
    const table = required(tables, name)
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)])
    const at = 12 + 16 * i
    header.write(name.padEnd(4), at, 'latin1')
    for (const [j, value] of [checksum(padded), start, table.length].entries())
      header.writeUInt32BE(value, at + 4 + 4 * j)
    parts.push(padded)
    start += padded.length
  }
  return Buffer.concat(parts)
}

function checksum(padded: Buffer): number {
  const words = new Uint32Array(Uint8Array.from(padded).buffer)
  Buffer.from(words.buffer).swap32()
  let sum = 0
  for (const word of words) sum = (sum + word) >>> 0
  return sum
}

function uint32s(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length)
  for (const [i, value] of values.entries()) bytes.writeUInt32BE(value, 4 * i)
  return bytes
}
