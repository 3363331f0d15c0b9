import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A word and the structure types it stands within, from the outermost: `L LI LBody P`. */
export type TaggedWord = readonly [path: string, word: string]

interface StructNode {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  /** What is said in place of what is shown. */
  readonly alt?: string
  readonly children?: readonly StructNode[]
}

/** The words of a file, and those said of its pictures, in the order of its structure tree, as pdf.js reads it, page by page. */
export async function readStructure(bytes: Uint8Array): Promise<TaggedWord[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const words: TaggedWord[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const texts = contentTexts((await page.getTextContent({ includeMarkedContent: true })).items)
    const tree = (await page.getStructTree()) as StructNode | null
    if (tree) words.push(...taggedWords(tree, [], texts))
  }
  return words
}

interface ContentItem {
  readonly type?: string
  readonly id?: string
  readonly str?: string
}

/** The text of each stretch of marked content by its id. */
function contentTexts(items: readonly unknown[]): Map<string, string> {
  const texts = new Map<string, string>()
  const open: (string | undefined)[] = []
  for (const item of items as readonly ContentItem[]) {
    if (item.type?.startsWith('beginMarkedContent')) open.push(item.id)
    else if (item.type === 'endMarkedContent') open.pop()
    else {
      const id = open.findLast(Boolean)
      if (id && item.str !== undefined) texts.set(id, (texts.get(id) ?? '') + item.str)
    }
  }
  return texts
}

function taggedWords(node: StructNode, path: readonly string[], texts: Map<string, string>): TaggedWord[] {
  if (node.type === 'content') {
    const text = texts.get(node.id ?? '') ?? ''
    return text
      .split(/\s+/)
      .filter(Boolean)
      .map((word): TaggedWord => [path.join(' '), word])
  }
  const here = node.role && node.role !== 'Root' ? [...path, node.role] : path
  if (node.role === 'Figure') return (node.alt ?? '').split(/\s+/).map((word): TaggedWord => [here.join(' '), word])
  return (node.children ?? []).flatMap((child) => taggedWords(child, here, texts))
}
