import fc from 'fast-check'
import { expect, test } from 'vitest'
import { build, check } from '../../src/pipeline.js'
import { readLines } from '../../src/read/read-made-file.js'
import { exampleOf, pullFrom, wordOf } from './pulling.js'

/**
 * Without the page numbers of the table of contents, which follow the words, and without the labels of common text: one that all was
 * taken out below goes too.
 */
async function linesOf(bytes: Uint8Array): Promise<string[]> {
  const read = await readLines('avtale.docx', bytes)
  const lines = read.ok ? read.value.map(({ text }) => text.replace(/ \d+$/, '')) : []
  return lines.filter((line) => line !== 'Felles tekst')
}

/** Paragraphs of the body whose text stands in one run and no control. */
const standardTexts = (xml: string): string[] =>
  [
    ...xml.matchAll(/<w:p>(?:<w:pPr>(?:(?!<\/w:pPr>).)*<\/w:pPr>)?<w:r><w:t[^>]*>([^<&]{20,})<\/w:t><\/w:r><\/w:p>/g),
  ].map(([, text = '']) => text)

test.each(['rakkestad', 'lillestrom'] as const)('whatever is edited in %s comes back, or is told', async (name) => {
  const checked = await exampleOf(name)
  const texts = standardTexts((await wordOf(checked)).part('word/document.xml'))
  const { values } = await wordOf(checked)
  const edit = fc.oneof(
    fc.record({
      kind: fc.constant('type' as const),
      value: fc.constantFrom(...values),
      text: fc.constantFrom('Nytt', '7', 'nye ord her', ''),
    }),
    fc.record({
      kind: fc.constant('replace' as const),
      words: fc.constantFrom(...texts),
      text: fc.constantFrom('Andre ord enn før.', 'X'),
    }),
    fc.record({ kind: fc.constant('remove' as const), words: fc.constantFrom(...texts) }),
    fc.record({
      kind: fc.constant('add' as const),
      words: fc.constantFrom(...texts),
      text: fc.constantFrom('Et nytt avsnitt.', '# ikke *Markdown*'),
    }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
      const word = await wordOf(checked)
      for (const each of edits) {
        try {
          if (each.kind === 'type') word.type(each.value.pointer, each.text, 0)
          if (each.kind === 'replace') word.replace(each.words, each.text)
          if (each.kind === 'remove') word.removeParagraph(each.words)
          if (each.kind === 'add') word.addAfter(each.words, each.text)
        } catch {
          // an earlier edit took it out
        }
      }
      const { plan, take } = await pullFrom(word, checked)
      const taken = await take(plan.changes)
      if (!taken.ok) {
        expect(taken.diagnostics.length).toBeGreaterThan(0)
        return
      }
      const told = plan.untaken.length + taken.value.untaken.length
      const text = taken.value.texts.get(checked.source.file) ?? checked.source.text
      const anew = await check(checked.source.file, new TextEncoder().encode(text))
      const built = anew.ok ? await build(anew.value, ['docx']) : undefined
      if (!built?.ok || !built.value[0]) throw new Error('the new YAML is wrong')
      const elsewhere = plan.changes.some((change) => change.kind === 'value')
      const [is, should] = [await linesOf(built.value[0].bytes), await linesOf(word.bytes)]
      if (told === 0 && !elsewhere) expect(is).toEqual(should)
    }),
    { seed: 20261124, numRuns: 6 },
  )
})
