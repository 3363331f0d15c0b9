import type { Inline, Setting, Text } from './document.js'

/** A word, break or line of inlines by itself, with all that it stands in. */
export interface Leaf extends Setting {
  readonly inline: Extract<Inline, { type: 'text' | 'break' | 'blank' }>
  /** The links around it, outermost first. */
  readonly links: readonly string[]
  /** The innermost language around it. */
  readonly language?: string
}

const bare: Omit<Leaf, 'inline'> = { strong: false, emphasis: false, links: [] }

/** The inlines one after the other, each with how it is set: what the same words look like, however they are nested. */
export function leavesOf(inlines: readonly Inline[], around: Omit<Leaf, 'inline'> = bare): Leaf[] {
  return inlines.flatMap((inline): Leaf[] => {
    switch (inline.type) {
      case 'strong':
        return leavesOf(inline.children, { ...around, strong: true })
      case 'emphasis':
        return leavesOf(inline.children, { ...around, emphasis: true })
      case 'link':
        return leavesOf(inline.children, { ...around, links: [...around.links, inline.href] })
      case 'language':
        return leavesOf(inline.children, { ...around, language: inline.language })
      default:
        return [{ ...around, inline }]
    }
  })
}

/** The leaves as inlines again, nested in one order: links, language, strong, emphasis. */
export function inlinesOf(leaves: readonly Leaf[]): Inline[] {
  return runsOf(leaves, wrapperOf).flatMap(([wrapper, run]) => {
    if (wrapper) return [wrap(wrapper, run)]
    return joinTexts(run.map((leaf) => leaf.inline))
  })
}

type Wrapper =
  | { readonly type: 'link'; readonly href: string }
  | { readonly type: 'language'; readonly language: string }
  | { readonly type: 'strong' }
  | { readonly type: 'emphasis' }

/** What stands outermost around a leaf. */
function wrapperOf({ links: [href], language, strong, emphasis }: Leaf): Wrapper | undefined {
  if (href !== undefined) return { type: 'link', href }
  if (language !== undefined) return { type: 'language', language }
  if (strong) return { type: 'strong' }
  return emphasis ? { type: 'emphasis' } : undefined
}

function wrap(wrapper: Wrapper, run: readonly Leaf[]): Inline {
  return { ...wrapper, children: inlinesOf(run.map((leaf) => without(wrapper, leaf))) }
}

function without({ type }: Wrapper, { language, ...leaf }: Leaf): Leaf {
  const kept = language === undefined ? {} : { language }
  switch (type) {
    case 'link':
      return { ...leaf, ...kept, links: leaf.links.slice(1) }
    case 'language':
      return leaf
    case 'strong':
      return { ...leaf, ...kept, strong: false }
    case 'emphasis':
      return { ...leaf, ...kept, emphasis: false }
  }
}

/** Neighbours that have the same key, together. */
function runsOf<T, Key>(items: readonly T[], keyOf: (item: T) => Key): [Key, T[]][] {
  const runs: [Key, T[]][] = []
  let last: string | undefined
  for (const item of items) {
    const key = keyOf(item)
    const name = JSON.stringify(key)
    const run = runs.at(-1)
    if (run && name === last) run[1].push(item)
    else runs.push([key, [item]])
    last = name
  }
  return runs
}

/** Texts beside each other that differ in nothing but their words, as one. */
function joinTexts(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = []
  for (const inline of inlines) {
    const last = joined.at(-1)
    if (inline.type === 'text' && last?.type === 'text' && restOf(last) === restOf(inline))
      joined[joined.length - 1] = { ...inline, text: last.text + inline.text }
    else joined.push(inline)
  }
  return joined
}

const restOf = ({ from, reworded, change, was }: Text): string =>
  JSON.stringify([from?.file, from?.pointer, reworded, change, was?.strong, was?.emphasis])
