import Handlebars from 'handlebars'
import type { Template } from '../texts/text-set.js'
import { reservedCharacters } from './field.js'
import { signatures } from './helper-signatures.js'
import { requireValues } from './require-values.js'

/**
 * A template in the form that Handlebars' runtime takes. The build does it for the text sets that ship; the compiler is
 * loaded for a user's own only. Throws where the template is wrong.
 */
export function compileTemplate({ text }: Pick<Template, 'text'>): TemplateSpecification {
  const given: CompileOptions = { ...options, data: true }
  return new compiler.JavaScriptCompiler().compile(
    new compiler.Compiler().compile(parse(text), given),
    given,
    undefined,
    true,
  )
}

/** The same as the source of a JavaScript value. The runtime has `lookupProperty`, so that the other way needn't be said in each function. */
export const precompileTemplate = ({ text }: Pick<Template, 'text'>): string =>
  String(Handlebars.precompile(parse(text), options)).replaceAll(
    /container\.lookupProperty \|\| function\(parent, propertyName\) \{[^{}]*\{[^{}]*\}[^{}]*\}/g,
    'container.lookupProperty',
  )

/** What Handlebars' own `compile` is made of, and its types leave out. */
const compiler = Handlebars as unknown as {
  readonly Compiler: new () => { compile(program: hbs.AST.Program, options: CompileOptions): object }
  readonly JavaScriptCompiler: new () => {
    compile(environment: object, options: CompileOptions, context: undefined, asObject: true): TemplateSpecification
  }
}

const helperNames: ReadonlySet<string> = new Set(Object.keys(signatures))

/** Of Handlebars' own, those that templates don't call. */
const unknown = { lookup: false, log: false, helperMissing: false, blockHelperMissing: false }

const options: CompileOptions = {
  knownHelpers: {
    ...Object.fromEntries([...helperNames, 'påkrevd'].map((helper) => [helper, true])),
    ...unknown,
  },
  knownHelpersOnly: true,
}

function parse(text: string): hbs.AST.Program {
  if (/\{\{\{|\{\{&/.test(text)) throw new Error('raw output ({{{…}}}, {{&…}}) is not allowed')
  if (reservedCharacters.test(text)) throw new Error('private-use characters are not allowed')
  return requireValues(text, helperNames)
}
