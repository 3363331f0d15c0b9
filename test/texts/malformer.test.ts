import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Handlebars from 'handlebars'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { templatesFolder, textSetIds } from '../../src/texts/shipped-text-sets.js'
import { bokmålWords } from './bokmal-words.js'

/**
 * Bokmål and nynorsk say the same: the same files, and in each the same fields, conditions and blocks in the same order.
 * What differs is words. Where this fails, `-` is the bokmål file and `+` the nynorsk one.
 */
const folders = textSetIds().flatMap((set) =>
  ['felles', 'samarbeidsavtale', 'politiradsavtale'].map((folder) => `${set}/${folder}`),
)
const pathOf = (...parts: string[]): string => join(templatesFolder(), ...parts)
const read = (...parts: string[]): string => readFileSync(pathOf(...parts), 'utf8')
const filesIn = (folder: string, målform: string): string[] => readdirSync(pathOf(folder, målform)).sort()

describe.each(folders)('%s', (folder) => {
  test('has the same files in nynorsk as in bokmål', () => {
    expect(filesIn(folder, 'nn')).toEqual(filesIn(folder, 'nb'))
  })

  const templates = filesIn(folder, 'nb').filter((file) => file.endsWith('.md') && filesIn(folder, 'nn').includes(file))

  test.each(templates)('%s prints the same values under the same conditions', (file) => {
    const shape = (målform: string) => mustachesOf(read(folder, målform, file))
    expect(shape('nn'), `${folder}/nn/${file} beside nb/${file}`).toEqual(shape('nb'))
  })

  test.each(templates)('%s has the same blocks line by line', (file) => {
    const shape = (målform: string) => read(folder, målform, file).split('\n').map(shapeOfLine)
    expect(shape('nn'), `${folder}/nn/${file} beside nb/${file}`).toEqual(shape('nb'))
  })
})

describe.each(textSetIds())('the words of %s', (set) => {
  const wordsIn = (målform: string) => parse(read(set, 'felles', målform, 'ord.yaml')) as Record<string, unknown>
  const [nb, nn] = [wordsIn('nb'), wordsIn('nn')]

  test('have the same keys, and lists of the same length but for the small words', () => {
    const shapes = (words: Record<string, unknown>) =>
      Object.entries(words).map(([key, value]) =>
        key !== 'småord' && Array.isArray(value) ? `${key}: ${value.length}` : key,
      )
    expect(shapes(nn)).toEqual(shapes(nb))
  })

  test('name their language', () => expect([nb.språk, nn.språk]).toEqual(['nb-NO', 'nn-NO']))

  test('are each there once, in small letters', () => {
    for (const { småord } of [nb, nn] as { småord: string[] }[]) {
      expect(småord.filter((word, i) => småord.indexOf(word) !== i)).toEqual([])
      expect(småord.filter((word) => word !== word.toLowerCase())).toEqual([])
    }
  })
})

test('nynorsk templates have no bokmål words', () => {
  const found = folders.flatMap((folder) =>
    filesIn(folder, 'nn').flatMap((file) => {
      const words = file.endsWith('.md') ? proseOf(read(folder, 'nn', file)) : withoutComments(read(folder, 'nn', file))
      return [...words.matchAll(bokmålWords)].map(([word]) => `${folder}/nn/${file}: ${word}`)
    }),
  )
  expect(found).toEqual([])
})

test('the list of bokmål words finds what it should', () => {
  const found = (text: string) => [...text.matchAll(bokmålWords)].map(([word]) => word)
  expect(found('Kommunene har ikke sagt hvordan møtene evalueres.')).toEqual([
    'Kommunene',
    'ikke',
    'hvordan',
    'møtene',
    'evalueres',
  ])
  expect(found('Kommunane har ikkje sagt korleis tenestene og reglane blir følgde; meldingar skal haldast.')).toEqual(
    [],
  )
})

/** What a template asks for, in order: `{{#if møter}}`, `{{tell minst "…" "…"}}`, `{{> sitater}}`. Words are left out. */
function mustachesOf(template: string): string[] {
  return statements(Handlebars.parse(template), '')
}

function statements(program: hbs.AST.Program | undefined, indent: string): string[] {
  return (program?.body ?? []).flatMap((statement) => statementShape(statement, indent))
}

function statementShape(statement: hbs.AST.Statement, indent: string): string[] {
  if (statement.type === 'BlockStatement') {
    const block = statement as hbs.AST.BlockStatement
    const inverse = statements(block.inverse, `${indent}  `)
    return [
      `${indent}{{#${callOf(block)}}}`,
      ...statements(block.program, `${indent}  `),
      ...(block.inverse ? [`${indent}{{else}}`, ...inverse] : []),
    ]
  }
  if (statement.type === 'MustacheStatement') return [`${indent}{{${callOf(statement as hbs.AST.MustacheStatement)}}}`]
  if (statement.type === 'PartialStatement') return [`${indent}{{> ${partOf(statement as hbs.AST.PartialStatement)}}}`]
  if (statement.type === 'PartialBlockStatement') {
    const block = statement as hbs.AST.PartialBlockStatement
    return [`${indent}{{#> ${partOf(block)}}}`, ...statements(block.program, `${indent}  `)]
  }
  return statement.type === 'ContentStatement' ? [] : [`${indent}${statement.type}`]
}

type Call = Pick<hbs.AST.MustacheStatement, 'path' | 'params' | 'hash'>

function callOf(call: Call): string {
  const name = expressionShape(call.path)
  return `${name}${paramsOf(call, takeWords.has(name))}`
}

/** The helpers whose texts are words to print; the texts of others are names and kinds. */
const takeWords: ReadonlySet<string> = new Set(['tell', 'tellSpenn', 'iOrd'])

function paramsOf({ params, hash }: Pick<Call, 'params' | 'hash'>, areWords = false): string {
  const pairs = (hash?.pairs ?? []).map(({ key, value }) => ` ${key}=${expressionShape(value)}`)
  return [...params.map((param) => ` ${expressionShape(param, areWords)}`), ...pairs].join('')
}

const partOf = (partial: Pick<hbs.AST.PartialStatement, 'name' | 'params' | 'hash'>): string =>
  `${expressionShape(partial.name)}${paramsOf(partial)}`

function expressionShape(expression: hbs.AST.Expression, areWords = false): string {
  switch (expression.type) {
    case 'PathExpression':
      return (expression as hbs.AST.PathExpression).original
    case 'SubExpression':
      return `(${callOf(expression as hbs.AST.SubExpression)})`
    case 'StringLiteral':
      return areWords ? '"…"' : `"${(expression as hbs.AST.StringLiteral).value}"`
    default:
      return String((expression as hbs.AST.NumberLiteral).value)
  }
}

/** What a line is, without its words: `##`, `- `, `| | |`, `:::ramme`, `{{#if}}` alone, words or nothing. */
function shapeOfLine(line: string): string {
  const [, indent = '', mark = ''] = /^(\s*)(#+ |- |\d+\. |> ?|:{3,}\p{L}*|\|[-|]+\||)/u.exec(line) ?? []
  const rest = line.slice(indent.length + mark.length)
  const columns = line.trim().startsWith('|') ? `${rest.split('|').length - 1} columns` : ''
  const marks = [...proseOf(rest).matchAll(/\*\*|&nbsp;|\]\(|[«»]/g)].join('')
  return `${indent}${mark}${columns}${marks}${/\p{L}/u.test(proseOf(rest)) ? ' words' : ''}`
}

/** The words of a template, without what stands in braces and after the colons of a directive. */
const proseOf = (template: string): string => template.replaceAll(/\{\{[^}]*\}\}/g, '').replaceAll(/:{3,}\p{L}*/gu, '')

const withoutComments = (yaml: string): string => yaml.replaceAll(/^ *#.*$|^[\p{L}/]+:/gmu, '')
