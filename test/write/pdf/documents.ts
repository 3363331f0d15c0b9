import type { AgreementDocument, Block, ContentsEntry, Inline } from '../../../src/model/document.js'
import { sampleDocument, text } from '../../sample-document.js'

/** Building blocks for documents that put the PDF writer under strain. */

export const lorem =
  'Partene vil sammen bidra til at innbyggerne er trygge der de bor, og at kriminalitet blir forebygget før den skjer. ' +
  'Samarbeidet bygger på et felles bilde av situasjonen og på at hver part følger opp det den har tatt på seg.'

/** Words that are all different, so that a lost or moved one is noticed. */
export const words = (count: number, name: string): string =>
  Array.from({ length: count }, (_, i) => `${name}${i}`).join(' ')

/** The sample's frame of metadata around other blocks. */
export const documentOf = (...blocks: Block[]): AgreementDocument => ({ ...sampleDocument(), blocks })

export const inlines = (...content: (Inline | string)[]): Inline[] =>
  content.map((part) => (typeof part === 'string' ? text(part) : part))

export const paragraph = (id: string, ...content: (Inline | string)[]): Block => ({
  type: 'paragraph',
  id,
  content: inlines(...content),
})

export const heading = (id: string, level: 1 | 2 | 3, value: string, number?: string): Block => ({
  type: 'heading',
  id,
  level,
  series: number?.startsWith('Vedlegg') ? 'annex' : 'section',
  content: [text(value)],
  ...(number && { number }),
})

export const frame = (id: string, kind: 'common' | 'own', label: string, ...children: Block[]): Block => ({
  type: 'frame',
  id,
  kind,
  label: [text(label)],
  children,
})

export const list = (id: string, ordered: boolean, ...items: (readonly Block[])[]): Block => ({
  type: 'list',
  id,
  ordered,
  items: items.map((children, i) => ({ id: `${id}/${i}`, children })),
})

export const table = (
  id: string,
  header: readonly string[],
  rows: readonly (readonly (Inline | string)[])[],
): Block => ({
  type: 'table',
  id,
  header: header.map((value) => ({ content: [text(value)] })),
  rows: rows.map((cells, i) => ({ id: `${id}/${i}`, cells: cells.map((cell) => ({ content: inlines(cell) })) })),
})

export const quote = (id: string, ...children: Block[]): Block => ({ type: 'quote', id, children })

export const signature = (id: string, role: string): Block => ({
  type: 'signature',
  id,
  name: [text(role)],
  items: [
    { id: `${id}/1`, term: [text('Sted og dato')], description: [{ type: 'blank', purpose: 'text' }] },
    { id: `${id}/2`, term: [text('Underskrift')], description: [{ type: 'blank', purpose: 'signature' }] },
    { id: `${id}/3`, term: [text('Navn')], description: [text(`Navnet til ${role}`)] },
    { id: `${id}/4`, term: [], description: [text(role)] },
  ],
})

/** Contents for all headings of these blocks, as layout makes them. */
export function contents(...blocks: readonly Block[]): Block {
  const entries = blocks.flatMap((block): ContentsEntry[] => {
    if (block.type === 'annex') return contentsOf(block.children)
    return contentsOf([block])
  })
  return { type: 'contents', id: 'innhold', label: [text('Innhold')], entries }
}

const contentsOf = (blocks: readonly Block[]): ContentsEntry[] =>
  blocks.flatMap((block) =>
    block.type === 'heading'
      ? [
          {
            heading: block.id,
            level: block.level,
            content: block.content,
            ...(block.number && { number: block.number }),
          },
        ]
      : [],
  )
