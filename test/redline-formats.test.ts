import { describe, expect, it } from 'vitest'
import { type Checked, check, makeRedline, type RedlineFormat, type RedlineOptions } from '../src/index.js'
import { proveHtmlRedline, provePdfRedline, proveTextRedline } from '../src/prove-redline.js'
import { writeHtml } from '../src/write/html/write-html.js'
import { writePdf } from '../src/write/pdf/write-pdf.js'
import { writeText } from '../src/write/text/write-text.js'
import { secondVersion } from './compare/redline/second-version.js'
import { checkExample, documentOf } from './read-example.js'

/** Redlines that are read rather than accepted: of the examples against what became of them. */

const names = ['rakkestad', 'lillestrom'] as const
type Name = (typeof names)[number]

async function versionsOf(name: Name): Promise<{ old: Checked; now: Checked }> {
  const [old, now] = [
    await checkExample(name),
    await check(`${name}-ny.yaml`, new TextEncoder().encode(secondVersion(name))),
  ]
  if (!old.ok || !now.ok) throw new Error(JSON.stringify([old.diagnostics, now.diagnostics]))
  return { old: old.value, now: now.value }
}

async function redlineOf(name: Name, format: RedlineFormat, options: RedlineOptions = {}): Promise<Uint8Array> {
  const { old, now } = await versionsOf(name)
  const made = await makeRedline({ checked: old }, { checked: now }, [format], options)
  const [output] = made.ok ? made.value : []
  if (!output) throw new Error(JSON.stringify(made.diagnostics))
  return output.bytes
}

describe.each(names)('%s', (name) => {
  it.each<[RedlineFormat, RedlineOptions]>([
    ['pdf', {}],
    ['html', { view: 'inline' }],
    ['html', { view: 'side-by-side' }],
    ['txt', {}],
  ])(
    'as %s %o is proved, and the same bytes each time',
    async (format, options) => {
      const bytes = await redlineOf(name, format, options)
      expect(Buffer.compare(bytes, await redlineOf(name, format, options))).toBe(0)
    },
    30_000,
  )
})

/** Each file is in order but for one mark. */
describe('a mark that is missing or wrong is noticed', async () => {
  const { old, now } = await versionsOf('rakkestad')
  const [before, after] = [documentOf(old.agreement), documentOf(now.agreement)]
  const text = async (format: RedlineFormat, options: RedlineOptions = {}) =>
    new TextDecoder('latin1').decode(await redlineOf('rakkestad', format, options))

  it.each([
    ['an insertion that has no mark', /<ins>([^<]*)<\/ins>/, '$1'],
    ['a deletion that has no mark', /<del>([^<]*)<\/del>/, '$1'],
    ['a deletion marked as insertion', /<del>([^<]*)<\/del>/, '<ins>$1</ins>'],
    ['a block that has no mark', '<ins class="block">', '<div class="block">'],
    ['a word that was dropped', 'Politikontaktens', ''],
  ])('in a page: %s', async (_, from, to) => {
    const plain = { old: writeHtml(before), new: writeHtml(after) }
    for (const view of ['inline', 'side-by-side'] as const) {
      const page = new TextDecoder().decode(await redlineOf('rakkestad', 'html', { view }))
      const [head = '', main = ''] = page.split('<main')
      await proveHtmlRedline(page, plain)
      await expect(proveHtmlRedline(`${head}<main${main.replace(from, to)}`, plain)).rejects.toThrow(/redline/)
    }
  })

  it.each([
    ['an insertion marked as deletion', '/S /Ins\n', '/S /Del\n'],
    ['a deletion that has no mark', '/S /Del\n', '/S /Span\n'],
  ])('in a PDF: %s', { timeout: 30_000 }, async (_, from, to) => {
    const [first, second] = [await writePdf(before), await writePdf(after)]
    if (!first.ok || !second.ok) throw new Error('the examples can be printed')
    const plain = { old: first.value.bytes, new: second.value.bytes }
    const whole = await text('pdf')
    const at = whole.lastIndexOf(from)
    expect(at).toBeGreaterThan(0)
    // The same length, so that all that follows stays where the file says that it is.
    const wrong =
      whole.slice(0, at) +
      to
        .trimEnd()
        .padEnd(from.length - 1)
        .slice(0, from.length - 1) +
      whole.slice(at + from.length - 1)
    await provePdfRedline(Buffer.from(whole, 'latin1'), plain)
    await expect(provePdfRedline(Buffer.from(wrong, 'latin1'), plain)).rejects.toThrow(/redline/)
  })

  it.each([
    ['an insertion that has no mark', /\{\+(.*)\+\}/, '$1'],
    ['a deletion that has no mark', /\[-(.*)-\]/, '$1'],
  ])('in plain text: %s', async (_, from, to) => {
    const plainOf = ({ blocks, ...document }: typeof before) =>
      writeText({ ...document, blocks: blocks.filter(({ type }) => type !== 'contents') })
    const plain = { old: plainOf(before), new: plainOf(after) }
    const whole = new TextDecoder().decode(await redlineOf('rakkestad', 'txt'))
    const [front, line, ...body] = whole.split(/^(#{72})$/m)
    await proveTextRedline(whole, plain)
    await expect(proveTextRedline([front, line, body.join('').replace(from, to)].join(''), plain)).rejects.toThrow(
      /redline/,
    )
  })
})
