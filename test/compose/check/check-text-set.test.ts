import { describe, expect, test } from 'vitest'
import { checkTextSet } from '../../../src/compose/check/check-text-set.js'
import type { Diagnostic } from '../../../src/model/diagnostic.js'
import { loadTextSet } from '../../../src/texts/load-text-set.js'
import type { Template } from '../../../src/texts/text-set.js'

const set = loadTextSet('2026-11', 'samarbeidsavtale', 'nb')

type Texts = Readonly<Record<string, string>>

/** What is wrong with templates of one's own, by name; a single text stands for `evaluering`. */
function check(texts: string | Texts): readonly Diagnostic[] {
  const all = typeof texts === 'string' ? { evaluering: texts } : texts
  const own = Object.entries(all).map(([name, text]): [string, Template] => [
    name,
    { file: `${name}.md`, text, own: name },
  ])
  const templates = new Map([...set.templates, ...own])
  return checkTextSet({ ...set, templates }, 'samarbeidsavtale').diagnostics
}

/** `code line:column-column what it says`, the lists of all that is known left out. */
const tell = ({ code, place, detail }: Diagnostic): string => {
  const said = Object.entries(detail).filter(([key]) => !['known', 'example', 'part'].includes(key))
  const words = said.map(([key, value]) => `${key}=${Array.isArray(value) ? value.join('→') : value}`)
  return [code, `${place?.line}:${place?.column}-${place?.endColumn}`, ...words].join(' ')
}

test('the shipped templates are in order', () => {
  expect(check({}).map(tell)).toEqual([])
})

test.each<[mistake: string, text: string, ...told: string[]]>([
  ['a field that isn’t', 'Ord {{evaluering.nar}}.', 'template-unknown-field 1:7-21 name=evaluering.nar near=når'],
  ['a condition', '{{#if politirad}}x{{/if}}', 'template-unknown-field 1:7-16 name=politirad near=politiråd'],
  ['a loop', 'a\n\n{{#each kontaktar}}x{{/each}}', 'template-unknown-field 3:9-18 name=kontaktar near=kontakter'],
  ['a choice', '{{#if status.utkst}}x{{/if}}', 'template-unknown-field 1:7-19 name=status.utkst near=utkast'],
  [
    'in what a loop goes through',
    '{{#each parter}}{{nvan}}{{/each}}',
    'template-unknown-field 1:19-23 name=nvan near=navn',
  ],
  [
    'what stands outside the loop',
    '{{#each parter}}{{kommunene}}{{#each enheter}}{{saker}}{{../../tittel}}{{/each}}{{/each}}',
    'template-unknown-field 1:19-28 name=kommunene elsewhere=@root.kommunene',
    'template-unknown-field 1:49-54 name=saker elsewhere=../saker',
  ],
  ['in an else', '{{#if tittel}}a{{else}}{{titel}}{{/if}}', 'template-unknown-field 1:26-31 name=titel near=tittel'],
  [
    'in a part, by its caller',
    '{{#with møter}}{{> sitater}}{{/with}}',
    'template-unknown-field 1:9-16 name=sitater elsewhere=@root.sitater',
  ],
  [
    'data that isn’t',
    '{{@first}}{{@level}}',
    'template-unknown-field 1:3-9 name=@first',
    'template-unknown-field 1:13-19 name=@level',
  ],
  ['further out than there is', '{{../tittel}}', 'template-unknown-field 1:3-12 name=../tittel'],
  ['a list that is printed', '{{parter}}', 'template-wrong-use 1:3-9 name=parter use=print kind=list'],
  ['a map that is printed', '{{politiråd}}', 'template-wrong-use 1:3-12 name=politiråd use=print kind=entry'],
  ['a choice that is printed', '{{status}}', 'template-wrong-use 1:3-9 name=status use=print kind=choice'],
  [
    'a text that is gone through',
    '{{#each tittel}}x{{/each}}',
    'template-wrong-use 1:9-15 name=tittel use=each kind=text',
  ],
  [
    'a list that is gone into',
    '{{#with parter}}x{{/with}}',
    'template-wrong-use 1:9-15 name=parter use=with kind=list',
  ],
  ['a helper that isn’t', '{{tel møter.minst "a" "b"}}', 'template-unknown-helper 1:3-6 name=tel near=tell'],
  ['a block that isn’t', '{{#iff tittel}}x{{/iff}}', 'template-unknown-helper 1:4-7 name=#iff near=#if'],
  ['a helper’s list', '{{liten parter}}', 'template-bad-call 1:1-17 name=liten'],
  ['a helper’s words', '{{tell møter.minst "ett møte"}}', 'template-bad-call 1:1-32 name=tell'],
  ['a helper’s option', '{{regnOpp kunnskapsgrunnlag bindord="og"}}', 'template-bad-call 1:1-43 name=regnOpp'],
  ['a helper’s property', '{{regnOpp parter "namn"}}', 'template-unknown-field 1:18-24 name=namn near=navn'],
  ['two conditions in one', '{{#if tittel møter}}x{{/if}}', 'template-bad-call 1:1-29 name=#if'],
  ['a part that isn’t', '{{> sitate}}', 'template-unknown-part 1:5-11 name=sitate near=sitater'],
  ['a block without a part', '{{> @partial-block}}', 'template-unknown-part 1:1-21 name=@partial-block'],
  ['an open block', '# E\n\n{{#if tittel}}\n\nx', 'template-syntax 3:1-15 reason=unclosed name=if'],
  ['a closed block', 'x{{/if}}', 'template-syntax 1:2-9 reason=unopened name=if'],
  [
    'blocks that cross',
    '{{#if tittel}}{{#each parter}}{{/if}}{{/each}}',
    'template-syntax 1:31-38 reason=mismatched name=if open=each',
  ],
  ['a brace too few', 'x\n{{tittel} y', 'template-syntax 2:1-12 reason=other'],
  ['a directive that isn’t', '# E\n\n:::rame Label\nx\n:::', 'template-unknown-directive 3:1-8 name=rame near=ramme'],
  ['an open directive', '# E\n\n:::ramme Label\nx', 'template-syntax 3:1-9 reason=unclosed name=:::ramme'],
  ['a closed directive', 'x\n\n:::', 'template-syntax 3:1-4 reason=unopened name=:::'],
  ['facts without a list', ':::fakta\nSaksnr. 18/2505\n:::', 'template-block 1:1-9 name=fakta takes=list'],
  ['a title of two', 'a\n\n:::tittel\nA\n\nB\n:::', 'template-block 3:1-10 name=tittel takes=paragraph'],
  ['paragraphs in a sentence', 'Her: {{settInn egenTekst}}', 'template-inline-prose 1:6-27 name={{settInn egenTekst}}'],
  ['paragraphs in a cell', '| a |\n|---|\n| {{egenTekst}} |', 'template-inline-prose 3:3-16 name={{egenTekst}}'],
  ['HTML', 'Hei <b>du</b>', 'template-not-allowed 1:5-8 what=html text=<b>'],
  ['a picture', 'a\n\nse ![her](y.png)', 'template-not-allowed 3:4-17 what=image text=![her](y.png)'],
  [
    'a picture on the web',
    '![her](https://x.example/y.png)',
    'template-not-allowed 1:1-3 what=image text=![her](https://x.example/y.png)',
  ],
  ['a link that may not be', '[x](javascript:x)', 'template-not-allowed 1:1-18 what=link text=[x](javascript:x)'],
  ['code', 'a `kode`', 'template-not-allowed 1:3-4 what=markdown text=a `kode`'],
  ['four spaces', 'a\n\n    kode', 'template-not-allowed 3:5-9 what=markdown text=kode'],
  ['a line', 'a\n\n---\n\nb', 'template-not-allowed 3:1-4 what=markdown text=---'],
  ['a deep heading', '#### Fire\n\nx', 'template-not-allowed 1:1-5 what=heading text=####'],
])('finds %s', (_mistake, text, ...told) => {
  expect(check(text).map(tell)).toEqual(told)
})

describe('what a template may not do', () => {
  test.each<[way: string, text: string, ...told: string[]]>([
    [
      'raw output',
      '{{{tittel}}}{{&tittel}}',
      'template-not-allowed 1:1-13 what=raw text={{{tittel}}}',
      'template-not-allowed 1:13-24 what=raw text={{&tittel}}',
    ],
    ['a raw block', '{{{{tekst}}}}{{x}}{{{{/tekst}}}}', 'template-unknown-helper 1:5-10 name=#tekst'],
    [
      'marks of fields',
      'a\n\uE0000\uE001',
      'template-not-allowed 2:1-2 what=private-use text=U+E000',
      'template-not-allowed 2:3-4 what=private-use text=U+E001',
    ],
    ['a prototype', '{{constructor.name}}', 'template-unknown-field 1:3-19 name=constructor.name'],
    ['a prototype by its name', '{{parter.__proto__}}', 'template-unknown-field 1:3-19 name=parter.__proto__'],
    ['a method', '{{tittel.toHTML}}', 'template-unknown-field 1:3-16 name=tittel.toHTML'],
    ['a lookup', '{{lookup this "constructor"}}', 'template-unknown-helper 1:3-9 name=lookup'],
    ['a lookup in a condition', '{{#if (lookup this "x")}}a{{/if}}', 'template-unknown-helper 1:8-14 name=lookup'],
    ['the log', '{{log tittel}}', 'template-unknown-helper 1:3-6 name=log'],
    [
      'Handlebars’ own',
      '{{helperMissing}}{{#blockHelperMissing tittel}}{{/blockHelperMissing}}',
      'template-unknown-field 1:3-16 name=helperMissing',
      'template-unknown-helper 1:21-39 name=#blockHelperMissing',
    ],
    [
      'a part by a value',
      '{{> (liten tittel)}}',
      'template-not-allowed 1:1-21 what=dynamic-part text={{> (liten tittel)}}',
    ],
    [
      'a part elsewhere',
      '{{> ../../etc/passwd}}',
      'template-not-allowed 1:5-21 what=dynamic-part text=../../etc/passwd',
    ],
    [
      'a part of a part',
      '{{#*inline "x"}}a{{/inline}}',
      'template-not-allowed 1:1-29 what=decorator text={{#*inline "x"}}a{{/inline}}',
    ],
    ['too deep', `${'{{#if tittel}}'.repeat(60)}x${'{{/if}}'.repeat(60)}`, 'template-limit 1:1-2 what=depth most=40'],
    [
      'deeper than can be read',
      `${'{{#if tittel}}'.repeat(2500)}x${'{{/if}}'.repeat(2500)}`,
      'template-limit 1:1-2 what=depth most=40',
    ],
  ])('%s', (_way, text, ...told) => {
    expect(check(text).map(tell)).toEqual(told)
  })
})

describe('parts that call one another', () => {
  const cycles = (texts: Texts) =>
    check(texts).flatMap(({ code, detail }) =>
      code === 'template-cycle' && 'chain' in detail ? detail.chain.join(' → ') : [code],
    )
  const units = '{{#each parter}}{{#each enheter}}{{> enhet}}{{/each}}{{/each}}'

  test.each<[way: string, texts: Texts, ...cycles: string[]]>([
    ['in a ring', { evaluering: '{{> a}}', a: '{{> b}}', b: '{{> c}}', c: '{{> a}}' }, 'a → b → c → a'],
    ['with itself', { evaluering: '{{> a}}', a: '{{> a}}' }, 'a → a'],
    ['with itself in a condition', { evaluering: '{{> a}}', a: '{{#if tittel}}{{> a}}{{/if}}' }, 'a → a'],
    [
      'with itself, further down',
      { evaluering: units, enhet: '- {{navn}}\n{{#each enheter}}\n  {{> enhet}}\n{{/each}}' },
    ],
    [
      'up and down again',
      {
        evaluering: units,
        enhet: '{{#each enheter}}{{#with over}}{{#each enheter}}{{> enhet}}{{/each}}{{/with}}{{/each}}',
      },
      'enhet → enhet',
    ],
    [
      'with what stands around',
      { evaluering: units, enhet: '{{#each enheter}}{{> enhet ..}}{{/each}}' },
      'enhet → enhet',
    ],
    ['with the whole', { evaluering: '{{> a}}', a: '{{#each parter}}{{> a @root}}{{/each}}' }, 'a → a'],
    ['through a block', { evaluering: '{{> a}}', a: '{{#> b}}{{> a}}{{/b}}', b: '{{> @partial-block}}' }, 'a → a'],
  ])('%s', (_way, texts, ...expected) => {
    expect(cycles(texts)).toEqual(expected)
  })
})

describe('a part that is given a block', () => {
  const box = ':::egen Egen tekst\n{{> @partial-block}}\n:::'

  test('shows it what the part sees', () => {
    const texts = {
      boks: `{{#with møter}}${box}{{/with}}`,
      evaluering: '{{#> boks}}{{#if minst}}{{minst}}{{/if}}{{/boks}}',
    }
    expect(check(texts).map(tell)).toEqual([])
  })

  test('knows what is around it', () => {
    expect(check({ boks: box, evaluering: '{{#> boks}}{{kommunene}}{{/boks}}' }).map(tell)).toEqual([])
    expect(check({ boks: box, evaluering: '{{#> boks}}{{kommunen}}{{/boks}}' }).map(tell)).toEqual([
      'template-unknown-field 1:14-22 name=kommunen near=kommunene',
    ])
  })
})

test.each([
  '{{#if egenTekst}}{{settInn egenTekst}}{{/if}}',
  '- {{settInn egenTekst}}\n\n  > {{egenTekst}}',
  ':::tittel\n{{> tittel}}\n:::',
  ':::fakta\n{{#each parter}}\n- {{navn}}\n{{/each}}\n:::',
])('takes %j', (text) => {
  expect(check(text).map(tell)).toEqual([])
})

test('a mistake in a part that many call is told once', () => {
  expect(check({ sitater: '{{#if parterr}}x{{/if}}' }).map(tell)).toHaveLength(1)
})

describe('what is made to take long is told in seconds', () => {
  const full = (text: string): string => text.repeat(Math.floor((64 * 1024) / Buffer.byteLength(text)))

  test.each<[what: string, text: string]>([
    ['brackets', full('[')],
    ['pictures', full('![')],
    ['code', full('`a``')],
    ['open blocks', full('{{#if tittel}}\n')],
    ['open tags', full('{{#a')],
    ['one long tag', `{{#${full('a').slice(3)}`],
    ['open comments', full('{{!--')],
    ['values within values', `{{#if ${'(eller '.repeat(5000)}tittel${')'.repeat(5000)}}}x{{/if}}`],
    ['mistakes', full('{{tittell}}')],
    ['directives', full(':::x\n')],
    ['texts with paragraphs', full('{{egenTekst}}\n')],
    ['marks', full('\uE000')],
  ])('%s', (_what, text) => {
    const before = performance.now()
    expect(check(text).length).toBeLessThan(500)
    expect(performance.now() - before).toBeLessThan(8000)
  })
})
