/**
 * Each schema → TypeScript types and a compiled validator; templates/ → text sets and compiled templates; what a PDF needs of faces,
 * colours and hyphenation: all in src/generated.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import Ajv2020 from 'ajv/dist/2020.js'
import standaloneCode from 'ajv/dist/standalone/index.js'
import addFormats from 'ajv-formats'
import { compile } from 'json-schema-to-typescript'
import { build } from 'rolldown'
import { embedColourProfile } from './embed-colour-profile.mjs'
import { prepareFaces } from './prepare-faces.mjs'
import { prepareHyphenation } from './prepare-hyphenation.mjs'
import { readText, readTextSets } from './text-sets.mjs'

/**
 * What says nothing of what is valid: help (`patternErrorMessage` is what editors show in the place of a pattern), and our own
 * annotations (`x-…`), which steer references, and how a value is printed, published and compared. The validators would carry
 * it along.
 */
const annotations = ['title', 'description', 'examples', 'contentMediaType', 'patternErrorMessage']

/** The schemas by what their files hold. */
const schemas = [
  { file: 'avtale.schema.json', name: 'agreement', type: 'Agreement' },
  { file: 'stil.schema.json', name: 'style-file', type: 'StyleFile' },
  { file: 'prosjekt.schema.json', name: 'project-file', type: 'ProjectFile' },
  { file: 'manifest.schema.json', name: 'manifest', type: 'Manifest' },
]

export async function generate(root) {
  const folder = join(root, 'src', 'generated')
  mkdirSync(folder, { recursive: true })
  for (const { file, name, type } of schemas) {
    const schema = JSON.parse(readFileSync(join(root, 'schemas', file), 'utf8'))
    writeFileSync(join(folder, `${name}.ts`), await types(schema, type, file))
    writeFileSync(join(folder, `validate-${name}.js`), validator(schema))
    writeFileSync(join(folder, `validate-${name}.d.ts`), validatorTypes)
  }
  prepareFaces(root)
  embedColourProfile(root)
  prepareHyphenation(root)
  await compileTextSets(root, folder)
}

/** One file for what is asked of text sets, and one for the templates of each folder, which is loaded when it is used. */
async function compileTextSets(root, folder) {
  const textSets = readTextSets(join(root, 'templates'))
  writeFileSync(join(folder, 'text-sets.js'), `export const textSets = ${JSON.stringify(textSets)}\n`)
  writeFileSync(join(folder, 'text-sets.d.ts'), textSetTypes)
  const precompile = await loadPrecompiler(root, folder)
  const index = Object.entries(textSets).map(([id, { templates }]) => {
    const imports = [...new Set(templates.map((path) => dirname(path)))].map((templateFolder) => {
      const name = `templates-${id}-${templateFolder.replace('/', '-')}.js`
      const inFolder = templates.filter((path) => dirname(path) === templateFolder)
      const compiled = inFolder.map((path) => {
        const text = readText(join(root, 'templates', id, path))
        return `${JSON.stringify(path)}: ${precompile({ text })}`
      })
      writeFileSync(join(folder, name), `export const compiled = {\n${compiled.join(',\n')}\n}\n`)
      return `${JSON.stringify(templateFolder)}: () => import('./${name}')`
    })
    return `${JSON.stringify(id)}: { ${imports.join(', ')} }`
  })
  writeFileSync(join(folder, 'templates.js'), `export const templates = { ${index.join(', ')} }\n`)
  writeFileSync(join(folder, 'templates.d.ts'), templateTypes)
}

/** The compiler that the tool has for a user's own templates. */
async function loadPrecompiler(root, folder) {
  const file = join(folder, 'precompile-template.js')
  await build({
    cwd: root,
    input: 'src/compose/compile-template.ts',
    platform: 'node',
    external: ['handlebars'],
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
    output: { file, format: 'esm' },
    logLevel: 'warn',
  })
  const { precompileTemplate } = await import(`${pathToFileURL(file)}?${Date.now()}`)
  return precompileTemplate
}

async function types(schema, type, file) {
  return compile(forTypes(schema), type, {
    bannerComment: `/** Made from schemas/${file} by the build: do not edit. */`,
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    format: false,
  })
}

/**
 * Names come from the keys of $defs, so titles go, and so does what stands beside a reference to an object (it would
 * make a second type of it). A choice of required keys makes no type.
 */
function forTypes(schema) {
  const isObject = (ref) => schema.$defs[ref.replace('#/$defs/', '')].type !== 'string'
  const strip = (node) => {
    if (Array.isArray(node)) return node.map(strip)
    if (node === null || typeof node !== 'object') return node
    if (node.$ref && isObject(node.$ref)) return { $ref: node.$ref }
    const kept = Object.entries(node).filter(
      ([key, value]) => !(key === 'title' && typeof value === 'string') && key !== 'anyOf',
    )
    return Object.fromEntries(kept.map(([key, value]) => [key, strip(value)]))
  }
  const { $id, ...rest } = schema
  const { arver, ...properties } = rest.properties // is done when there is an agreement
  return strip({ ...rest, properties })
}

function validator(schema) {
  const ajv = new Ajv2020.default({
    allErrors: true,
    messages: false, // src/validate has words of its own
    inlineRefs: false,
    strict: true,
    strictRequired: false,
    code: { source: true, esm: true },
  })
  addFormats.default(ajv, ['date'])
  return standaloneCode.default(ajv, ajv.compile(bare(schema)))
}

/** A schema without annotations; a property that is called as one stays. */
function bare(node) {
  if (Array.isArray(node)) return node.map(bare)
  if (node === null || typeof node !== 'object') return node
  const isProperty = (value) => typeof value === 'object' && !Array.isArray(value)
  const says = ([key, value]) => !key.startsWith('x-') && (!annotations.includes(key) || isProperty(value))
  const kept = Object.entries(node).filter(says)
  return Object.fromEntries(kept.map(([key, value]) => [key, bare(value)]))
}

const validatorTypes = `import type { ErrorObject } from 'ajv'
/** Whether the value is as its schema wants it; what is wrong stands in \`errors\`. */
declare function validate(value: unknown): boolean
declare namespace validate {
  const errors: ErrorObject[] | null | undefined
}
export { validate }
export default validate
`

const textSetTypes = `import type { Act, Section, Words } from '../texts/text-set.js'
interface ReadTextSet {
  readonly sha256: string
  readonly acts: readonly Act[]
  /** By målform. */
  readonly words: Readonly<Record<string, Words>>
  /** By the folder of the family. */
  readonly sections: Readonly<Record<string, readonly Section[]>>
  /** Paths below the set's folder. */
  readonly templates: readonly string[]
}
/** The text sets that ship, by their names. */
export declare const textSets: Readonly<Record<string, ReadTextSet>>
`

const templateTypes = `import 'handlebars' // whose types are global
interface CompiledTemplates {
  /** By their paths below the set's folder. */
  readonly compiled: Readonly<Record<string, TemplateSpecification>>
}
/** By the set's name and the folder below it. */
export declare const templates: Readonly<Record<string, Readonly<Record<string, () => Promise<CompiledTemplates>>>>>
`
