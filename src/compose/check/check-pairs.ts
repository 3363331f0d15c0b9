import { type Diagnostic, problem } from '../../model/diagnostic.js'
import type { Template } from '../../texts/text-set.js'
import { Skeleton } from './check-markdown.js'
import { parseChecked } from './parse-checked.js'

/** One template in the two målformer, as far as there are both. */
export interface Pair {
  readonly name: string
  readonly nb: Template | undefined
  readonly nn: Template | undefined
}

/**
 * An agreement must say the same in either målform: each template has a counterpart with the same headings, directives
 * and values. What the words say, only people can tell.
 */
export function checkPairs(pairs: readonly Pair[]): Diagnostic[] {
  return pairs.flatMap(({ name, nb, nn }) => {
    if (nb && nn) return nb.own === undefined && nn.own === undefined ? compare(name, nb, nn) : compareOwn(name, nb, nn)
    const one = nb ?? nn
    if (!one) return []
    return [problem('template-pair', { name, målform: nb ? 'nn' : 'nb', isMissing: true }, startOf(one), 'warning')]
  })
}

/** Of a template that is one's own in one målform only, the other has the standard text: that may well be meant. */
function compareOwn(name: string, nb: Template, nn: Template): Diagnostic[] {
  if (nb.own !== undefined && nn.own !== undefined) return compare(name, nb, nn)
  const [own, målform] = nb.own === undefined ? ([nn, 'nb'] as const) : ([nb, 'nn'] as const)
  return [problem('template-pair', { name, målform }, startOf(own), 'hint')]
}

function compare(name: string, nb: Template, nn: Template): Diagnostic[] {
  const [one, other] = [outlineOf(nb), outlineOf(nn)]
  if (!one || !other) return []
  const at = [...one.blocks, undefined].findIndex((block, i) => block?.text !== other.blocks[i]?.text)
  const [here, there] = [one.blocks[at], other.blocks[at]]
  if (at !== -1 && (here || there)) return [tell(name, nb, here?.line ?? 1, here?.text, there?.text)]
  const missing = [...one.names].find((each) => !other.names.has(each))
  const extra = [...other.names].find((each) => !one.names.has(each))
  if (missing === undefined && extra === undefined) return []
  return [tell(name, nb, 1, missing, extra)]
}

const tell = (name: string, { file }: Template, line: number, here?: string, there?: string): Diagnostic =>
  problem(
    'template-pair',
    { name, målform: 'nn', ...(here !== undefined && { here }), ...(there !== undefined && { there }) },
    { file, line, column: 1, endLine: line, endColumn: 2 },
    'warning',
  )

interface Outline {
  readonly blocks: readonly { readonly text: string; readonly line: number }[]
  /** What is printed and asked for, in whatever order the language has it. */
  readonly names: ReadonlySet<string>
}

function outlineOf(template: Template): Outline | undefined {
  const { program } = parseChecked(template)
  if (!program) return undefined
  const lines = new Skeleton().linesOf(program)
  const blocks = lines.flatMap(({ text, line }) => {
    const [, sign] = /^\s*(#{1,6}|:{3,}\s*\p{L}+)/u.exec(text) ?? []
    return sign === undefined ? [] : [{ text: sign.replace(/^:+\s*/, ':::'), line }]
  })
  return { blocks, names: new Set([...template.text.matchAll(tags)].flatMap(([, , named]) => named ?? [])) }
}

/** The name in `{{navn}}`, `{{#if navn}}`, `{{liten navn}}`. */
const tags = /\{\{~?(#?(?:if|unless|each|with|\p{L}+)\s+)?(?!else|\/|>)(@?[\p{L}\d._@/-]+)/gu

const startOf = ({ file }: Template) => ({ file, line: 1, column: 1, endLine: 1, endColumn: 2 })
