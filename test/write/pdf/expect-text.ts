import { expect } from 'vitest'
import type { AgreementDocument, Block } from '../../../src/model/document.js'
import { plainText, readingOrder } from '../../../src/model/plain-text.js'
import { flatBlocks } from '../../../src/model/walk-blocks.js'
import { drawWheel } from '../../../src/model/year-wheel/draw-wheel.js'
import { type WrittenPdf, writePdf } from '../../../src/write/pdf/write-pdf.js'
import { bodyWords, type ReadPdf, readPdf } from './read-pdf.js'

/** Writes a document that is expected to be in order, and reads it back. */
export async function writeAndRead(document: AgreementDocument): Promise<Written> {
  const { bytes, pageOf } = await write(document)
  return { ...(await readPdf(bytes)), pageOf }
}

/** The file itself, for what is read another way. */
export const writeBytes = async (document: AgreementDocument): Promise<Uint8Array> => (await write(document)).bytes

async function write(document: AgreementDocument): Promise<WrittenPdf> {
  const outcome = await writePdf(document)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics))
  return outcome.value
}

type Written = ReadPdf & { readonly pageOf: ReadonlyMap<string, number> }

/**
 * All words of the document in its order, with what the pages add: page numbers in the contents, list markers, a
 * table's header where it is repeated, and the words of a drawing.
 */
export function expectText(pdf: Written, document: AgreementDocument): void {
  const { blocks, words } = document
  const expected = wordsIn(blocks.flatMap((block) => textOf(block, pdf.pageOf, words.months)).join(' '))
  const printed = pdf.pages.flatMap(bodyWords)
  expect(withoutAdditions(printed, expected, headersOf(document))).toEqual(expected)
}

export const wordsIn = (text: string): string[] => text.split(/\s+/).filter(Boolean)

const textOf = (block: Block, pageOf: ReadonlyMap<string, number>, months: readonly string[]): string[] => {
  if (block.type === 'yearWheel') return drawWheel(block, months).texts.map(({ text }) => text)
  const texts = readingOrder([block])
  if (block.type !== 'contents') return texts
  const [label = '', ...entries] = texts
  return [label, ...entries.map((entry, i) => `${entry} ${pageOf.get(block.entries?.[i]?.heading ?? '')}`)]
}

/** The words of each table's header, which may be repeated. */
const headersOf = ({ blocks }: AgreementDocument): string[][] =>
  flatBlocks(blocks).flatMap((block) =>
    block.type === 'table' ? [block.header.flatMap(({ content }) => wordsIn(plainText(content)))] : [],
  )

/**
 * The words on the pages, without list markers and repeated headers, and with words put together that a line's end has
 * parted. Words that aren't expected stay in, so that a comparison shows them; two words without a space stay one.
 */
function withoutAdditions(
  words: readonly string[],
  expected: readonly string[],
  headers: readonly (readonly string[])[],
): string[] {
  const result: string[] = []
  for (let i = 0; i < words.length; ) {
    const wanted = expected[result.length] ?? ''
    const header = headers.find((each) => each.length > 0 && each.every((word, k) => words[i + k] === word))
    if (header && !header.every((word, k) => expected[result.length + k] === word)) i += header.length
    let word = words[i++] ?? ''
    if (marker.test(word) && !wanted.startsWith(word)) continue
    while (word !== wanted && i < words.length) {
      const part = word.endsWith('-') && !wanted.startsWith(word) ? word.slice(0, -1) : word
      if (!wanted.startsWith(part)) break
      word = part + words[i++]
    }
    result.push(word)
  }
  return result
}

const marker = /^(•|–|▪|\d+\.|[a-z]{1,2}\.|[ivx]+\.)$/
