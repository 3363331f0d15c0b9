import Handlebars from 'handlebars'
import type { Template, TextSet } from '../texts/text-set.js'
import { reservedCharacters } from './field.js'
import { helpers } from './helpers.js'
import { MissingValue, requireValue, requireValues } from './require-values.js'
import type { View, ViewKit } from './view-agreement.js'

/** A template that is wrong, and where. Line and column count from 1. */
export class TemplateError extends Error {
  readonly file: string
  readonly line: number
  readonly column: number

  constructor(file: string, message: string, line = 1, column = 1) {
    super(message)
    this.file = file
    this.line = line
    this.column = column
  }
}

export type Render = (name: string, view: View) => string

/**
 * Makes the function that fills a template with a view. What it gives is Markdown with a mark in place of each value:
 * the values themselves are put in after the Markdown is parsed. Printing a value that the view lacks is an error.
 */
export function prepareTemplates(textSet: TextSet, kit: ViewKit): Render {
  const handlebars = Handlebars.create()
  const all = helpers(kit)
  const helperNames = new Set(Object.keys(all))
  for (const [name, helper] of Object.entries(all)) handlebars.registerHelper(name, helper as Handlebars.HelperDelegate)
  handlebars.registerHelper('påkrevd', requireValue)

  const fills = new Map<string, Handlebars.TemplateDelegate>()
  for (const [name, template] of textSet.templates) {
    const fill = locating(template, () => handlebars.compile(parse(template, helperNames)))
    const located: Handlebars.TemplateDelegate = (view, options) => locating(template, () => fill(view, options))
    fills.set(name, located)
    handlebars.registerPartial(name, located)
  }

  return (name, view) => {
    const fill = fills.get(name)
    if (!fill) throw new TemplateError(name, 'there is no such template')
    return fill(view)
  }
}

function parse(template: Template, helperNames: ReadonlySet<string>): hbs.AST.Program {
  if (/\{\{\{|\{\{&/.test(template.text)) throw new Error('raw output ({{{…}}}, {{&…}}) is not allowed')
  if (reservedCharacters.test(template.text)) throw new Error('private-use characters are not allowed')
  return requireValues(template.text, helperNames)
}

/** Runs with the template; what goes wrong names it, and the innermost one. */
function locating<T>({ file }: Template, run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (error instanceof TemplateError) throw error
    if (error instanceof MissingValue) throw new TemplateError(file, error.message, error.line, error.column)
    throw new TemplateError(file, error instanceof Error ? error.message : String(error))
  }
}
