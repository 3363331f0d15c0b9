import type { Problems, TemplateBan, TemplateThing } from '../../../model/diagnostic.js'
import { listWords } from '../../quote-text.js'
import type { ProblemWords, Said } from '../../words.js'
import { counted, didYouMean, quoted } from './phrases.js'

/** Templates of one's own. */
export const templates = {
  'template-syntax': ({ reason, name = '', open = '' }) => syntax[reason](name, open),
  'template-unknown-field': ({ name, part, near, elsewhere, known }) => ({
    message: `The agreement has no ${part === name ? quoted(name) : `${quoted(part)} in ${quoted(name)}`} here.${didYouMean(elsewhere ?? near)}`,
    hints: known.length > 0 ? [`Known here: ${listWords([...known].sort(), 'and')}.`] : [],
  }),
  'template-missing-value': ({ name }) => ({
    message: `The template prints ${quoted(name)}, but the agreement has nothing there.`,
    hints: [`Fill it in, or ask first in the template: {{#if ${name}}} … {{/if}}`],
  }),
  'template-block': ({ name, takes }) => ({
    message: `${quoted(`:::${name}`)} takes ${takes === 'list' ? 'a list and nothing else' : 'one paragraph and nothing else'}.`,
    hints: takes === 'list' ? ['Write each line like this: - **Label** value'] : [],
  }),
  'template-inline-prose': ({ name }) => ({
    message: `${quoted(name)} may have several paragraphs, and must stand on a line of its own.`,
    hints: ['Put it on a line by itself, with an empty line before and after.'],
  }),
  'template-wrong-use': wrongUse,
  'template-unknown-helper': ({ name, near, known }) => ({
    message: `${quoted(name)} is nothing that templates can use.${didYouMean(near)}`,
    hints: [`They can use ${listWords(known, 'and')}.`],
  }),
  'template-bad-call': ({ name, example }) => ({
    message: `${quoted(name)} isn't given what it needs here.`,
    hints: [`It is used like this: ${example}`],
  }),
  'template-unknown-part': ({ name, near }) => ({
    message:
      name === '@partial-block'
        ? 'There is nothing to put in here: {{> @partial-block}} belongs in a template that others use with {{#> … }}.'
        : `There is no template called ${quoted(name)}.${didYouMean(near)}`,
  }),
  'template-cycle': ({ chain }) => ({
    message: `The templates call one another in a ring: ${chain.join(' → ')}.`,
    hints: [
      chain.length === 2
        ? 'A template can only call itself in an {{#each}} of what lies within what it prints itself.'
        : 'Take one of the links away.',
    ],
  }),
  'template-unknown-directive': ({ name, near, known }) => ({
    message: `There is no frame or block called ${quoted(`:::${name}`)}.${didYouMean(near && `:::${near}`)}`,
    hints: [`There are ${listWords(known, 'and')}.`],
  }),
  'template-not-allowed': ({ what, text }) => bans[what](text),
  'template-limit': ({ what, most }) => limits[what](most),
  'template-missing': ({ name, family, målform, near }) => ({
    message: `The family ${quoted(family)} lacks the template ${quoted(name)} in ${målformer[målform]}.${didYouMean(near)}`,
    hints: [
      `Make the file ${målform}/${name}.md in the family's folder, or begin with one that ships. "politirad template list" shows them.`,
    ],
  }),
  'template-pair': ({ name, målform, isMissing, here, there }) => ({
    message: isMissing
      ? `There is no template ${quoted(name)} in ${målformer[målform]}.`
      : here === undefined && there === undefined
        ? `The template ${quoted(name)} is not your own in ${målformer[målform]}: the standard text applies there.`
        : `The template ${quoted(name)} is built differently in bokmål and nynorsk: ${here === undefined ? 'nothing' : quoted(here)} here, ${there === undefined ? 'nothing' : quoted(there)} in nynorsk.`,
    hints: here === undefined && there === undefined ? [] : ['An agreement must say the same in both.'],
  }),
  'template-unused': ({ name, near }) => ({
    message: `No agreement uses the template ${quoted(name)}.${didYouMean(near)}`,
    hints: ['A file must be called as the template that it replaces. "politirad template list" shows the names.'],
  }),
  'template-misplaced': ({ file, near }) => ({
    message: `${quoted(file)} is not read.${didYouMean(near)}`,
    hints: ['Templates lie like this: family/nb/name.md, felles/nb/name.md and family/seksjoner.yaml.'],
  }),
  'template-twice': ({ name }) => ({
    message: `Two files are the same template: ${quoted(name)}.`,
    hints: ['Keep one of them. Folders with and without æ, ø and å count as the same.'],
  }),
  'unsafe-name': ({ name }) => ({
    message: `${quoted(name)} can not be the name of a template, a section or a family.`,
    hints: ['Use small letters, digits and hyphens.'],
  }),
  'not-a-section-list': () => ({
    message: 'The file is not a list of sections.',
    hints: ['Each line looks like this: - { id: evaluering, mal: evaluering, nummerert: true }'],
  }),
  'template-outside': ({ file }) => ({
    message: `${quoted(file)} is a link out of the folder of templates, and is not followed.`,
    hints: ['Put the file itself into the folder.'],
  }),
  'family-in-one-language': ({ family, målform }) => ({
    message: `The family ${quoted(family)} has no templates in ${målformer[målform]}.`,
    hints: ['Agreements in that målform can’t be made of it. If none will be, all is well.'],
  }),
  'own-templates': ({ sections, files, folder, family }) => ({
    message: family
      ? `The agreement is made of your own templates for ${quoted(family)}.`
      : sections.length > 0
        ? `Your own templates replace the standard text in ${counted(sections.length, 'section', 'sections')}: ${listWords(sections, 'and')}.`
        : `Your own templates replace the standard text: ${listWords(files, 'and')}.`,
    hints: [`They lie in ${quoted(folder)}. The files' properties name their fingerprint.`],
  }),
  'unknown-template': ({ name, near, known }) => ({
    message: `There is no template or section called ${quoted(name)}.${didYouMean(near)}`,
    hints: [`There are ${listWords(known, 'and')}.`],
  }),
  'which-family': ({ name, families }) => ({
    message: `Several families have a template called ${quoted(name)}.`,
    hints: [`Say which: --family ${listWords(families, 'or')}`],
  }),
  'template-exists': ({ file }) => ({
    message: `${quoted(file)} is there already, and was left as it is.`,
    hints: ['To begin anew, rename or delete it first.'],
  }),
  'low-contrast': ({ key, color, on, ratio, least, suggestion }) => ({
    message: `The colour ${color} in ${quoted(key)} is too weak on ${on}: the contrast is ${decimal(ratio)}, and must be at least ${decimal(least)}.`,
    hints: suggestion ? [`The nearest shade that will do is "${suggestion}".`] : [],
  }),
} satisfies Partial<ProblemWords>

/** Rounded down: 4.499 is not enough. */
const decimal = (value: number): string => (Math.floor(value * 100) / 100).toString()

const målformer = { nb: 'bokmål', nn: 'nynorsk' } as const

const syntax: Readonly<Record<Problems['template-syntax']['reason'], (name: string, open: string) => Said>> = {
  unclosed: (name) => ({
    message: name.startsWith(':::') ? `${quoted(name)} is never closed.` : `{{#${name}}} is never closed.`,
    hints: [name.startsWith(':::') ? 'Put ::: on a line of its own where it ends.' : `Put {{/${name}}} where it ends.`],
  }),
  unopened: (name) => ({
    message:
      name === ':::' ? 'This closes a block that is not open.' : `{{/${name}}} closes something that is not open.`,
  }),
  mismatched: (name, open) => ({
    message: `{{/${name}}} stands where {{/${open}}} should.`,
    hints: ['What is opened last must be closed first.'],
  }),
  other: () => ({
    message: 'The template can not be read: something is wrong with the braces here.',
    hints: ['A field is written {{navn}}, a condition {{#if navn}} … {{/if}}.'],
  }),
}

const things: Readonly<Record<TemplateThing, string>> = {
  text: 'a text',
  number: 'a number',
  prose: 'a longer text',
  flag: 'a yes or no',
  choice: 'a choice',
  list: 'a list',
  entry: 'several values',
}

function wrongUse({ name, use, kind, known }: Problems['template-wrong-use']): Said {
  const is = `${quoted(name)} is ${things[kind]}`
  if (use === 'each') return { message: `${is}, and {{#each}} goes through lists.` }
  if (use === 'with') return { message: `${is}, and {{#with}} goes into values that belong together.` }
  const [first = ''] = known
  return {
    message: `${is}, and can not be printed as it is.`,
    hints: [
      {
        list: `Go through it: {{#each ${name}}} … {{/each}}`,
        entry: `Say which, for example {{${name}.${first}}}. Known here: ${listWords([...known].sort(), 'and')}.`,
        choice: `Ask for it: {{#if ${name}.${first}}} … {{/if}}`,
        flag: `Ask for it: {{#if ${name}}} … {{/if}}`,
        prose: '',
        text: '',
        number: '',
      }[kind],
    ].filter(Boolean),
  }
}

const bans: Readonly<Record<TemplateBan, (text: string) => Said>> = {
  raw: (text) => ({ message: `${quoted(text)} is not allowed.`, hints: ['Write two braces: {{navn}}'] }),
  literal: (text) => ({ message: `${quoted(text)} is not the name of a field.` }),
  decorator: (text) => ({ message: `${quoted(text)} is not allowed: templates make no templates.` }),
  'dynamic-part': (text) => ({
    message: `${quoted(text)} is not the name of a template.`,
    hints: ['Write the name itself, in small letters, digits and hyphens: {{> sitater}}'],
  }),
  'private-use': (text) => ({
    message: `The character ${text} is not allowed in templates.`,
    hints: ['It has no fixed meaning, and does not show. Delete it.'],
  }),
  html: (text) => ({
    message: `${quoted(text)} would stand in the agreement as it is: templates don't use HTML.`,
    hints: ['Use **bold**, *italics*, lists, tables and links.'],
  }),
  image: (text) => ({
    message: `Templates can have no pictures: ${quoted(text)}`,
    hints: ['A logo on the cover comes from the style file.'],
  }),
  link: (text) => ({
    message: `The link leads to what an agreement should not refer to: ${quoted(text)}`,
    hints: ['Links begin with https:, http:, mailto: or tel:'],
  }),
  heading: () => ({ message: 'Headings go to the third level: ###' }),
  markdown: (text) => ({
    message: `Agreements have nothing like this: ${quoted(text)}`,
    hints: [
      'Use paragraphs, headings, lists, tables, quotations, **bold**, *italics* and links. A line with four spaces before it is taken for program code.',
    ],
  }),
}

const limits: Readonly<Record<Problems['template-limit']['what'], (most: number) => Said>> = {
  bytes: (most) => ({ message: `The template is too large: at most ${most / 1024} kB.` }),
  files: (most) => ({
    message: `There are too many files in the folder of templates: at most ${most}.`,
    hints: ['If other things lie there, move them.'],
  }),
  depth: (most) => ({ message: `There are too many conditions and loops within one another: at most ${most}.` }),
  output: (most) => ({
    message: `The template gives too much text: more than ${most} characters, or templates in templates without end.`,
    hints: ['Look for loops within loops, and templates that call one another many times.'],
  }),
}
