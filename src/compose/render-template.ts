import Handlebars from 'handlebars/runtime.js'
import type { Template, TextSet } from '../texts/text-set.js'
import { helpers } from './helpers.js'
import { MissingValue, requireValue } from './require-value.js'
import type { View, ViewKit } from './view-agreement.js'

/** A template that is wrong, and where. Line and column count from 1. */
export class TemplateError extends Error {
  readonly file: string
  readonly line: number
  readonly column: number
  /** The value that is printed and that the agreement lacks, where that is what is wrong. */
  readonly missing: string | undefined

  constructor(file: string, message: string, line = 1, column = 1, missing?: string) {
    super(message)
    this.file = file
    this.line = line
    this.column = column
    this.missing = missing
  }
}

/** Characters. What a template gives is parsed as Markdown; the longest agreement known has some hundred thousand. */
const longestOutput = 2_000_000
/** Characters that all rounds and parts give, those within others counted again; each counts as some besides. */
const mostWork = 20_000_000
const perRound = 16
/** Parts within parts. */
const deepest = 60

export type Render = (name: string, view: View) => string

/** Gives a template in the form that Handlebars' runtime takes; throws where it is wrong. */
export type Compile = (template: Template) => TemplateSpecification

/**
 * Makes the function that fills a template with a view. What it gives is Markdown with a mark in place of each value:
 * the values themselves are put in after the Markdown is parsed. Printing a value that the view lacks is an error.
 */
export function prepareTemplates(textSet: TextSet, kit: ViewKit, compile: Compile): Render {
  const handlebars = Handlebars.create()
  for (const name of ['lookup', 'log']) handlebars.unregisterHelper(name)
  const work = new Work()
  handlebars.registerHelper('each', work.counted(Handlebars.helpers.each as Handlebars.HelperDelegate))
  for (const [name, helper] of Object.entries(helpers(kit)))
    handlebars.registerHelper(name, helper as Handlebars.HelperDelegate)
  handlebars.registerHelper('påkrevd', requireValue)

  const fills = new Map<string, Handlebars.TemplateDelegate>()
  for (const [name, template] of textSet.templates) {
    let fill: Handlebars.TemplateDelegate | undefined
    const located: Handlebars.TemplateDelegate = (view, given) =>
      locating(template, () => {
        fill ??= handlebars.template(compile(template))
        const filled = fill
        return work.within(() => filled(view, given))
      })
    fills.set(name, located)
    handlebars.registerPartial(name, located)
  }

  return (name, view) => {
    const fill = fills.get(name)
    if (!fill) throw new TemplateError(name, 'there is no such template')
    const output = fill(view)
    if (output.length > longestOutput) throw new TooMuch()
    return output
  }
}

/** A template gives more than any agreement has: loops within loops, or parts that each call many. */
export class TooMuch extends Error {
  readonly most = longestOutput
  /** The innermost template at work. */
  file?: string
}

/** Counts what loops and parts give, so that the few lines of a template can't fill the memory. */
class Work {
  #done = 0
  #depth = 0

  /** Handlebars' loop, each round of it counted. */
  counted(each: Handlebars.HelperDelegate): Handlebars.HelperDelegate {
    const count = (text: string) => this.#count(text)
    return function (this: unknown, list: unknown, options: Handlebars.HelperOptions) {
      const fn: Handlebars.HelperOptions['fn'] = (context, given) => count(options.fn(context, given))
      return each.call(this, list, { ...options, fn })
    }
  }

  /** A template or a part of one. */
  within(fill: () => string): string {
    if (++this.#depth > deepest) throw new TooMuch()
    try {
      return this.#count(fill())
    } finally {
      this.#depth--
    }
  }

  #count(text: string): string {
    this.#done += text.length + perRound
    if (this.#done > mostWork) throw new TooMuch()
    return text
  }
}

/** Runs with the template; what goes wrong names it, and the innermost one. */
function locating<T>({ file }: Template, run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (error instanceof TooMuch) error.file ??= file
    if (error instanceof TemplateError || error instanceof TooMuch) throw error
    if (error instanceof MissingValue)
      throw new TemplateError(file, error.message, error.line, error.column, error.printed)
    throw new TemplateError(file, error instanceof Error ? error.message : String(error))
  }
}
