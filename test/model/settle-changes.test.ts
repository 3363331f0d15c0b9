import { describe, expect, it } from 'vitest'
import type { AgreementDocument } from '../../src/model/document.js'
import { readingOrder } from '../../src/model/plain-text.js'
import { acceptAll, rejectAll } from '../../src/model/settle-changes.js'
import { flatBlocks } from '../../src/model/walk-blocks.js'
import { sampleRedline } from '../sample-redline.js'

const { document } = sampleRedline()
const [accepted, rejected] = [acceptAll(document), rejectAll(document)]
const blockOf = (settled: AgreementDocument, id: string) => flatBlocks(settled.blocks).find((block) => block.id === id)

/** Each word that begins so, in the body without the table of contents, which is the new version's only. */
const wordsOf = ({ blocks }: Pick<AgreementDocument, 'blocks'>, start: string): readonly string[] => {
  const compared = blocks.filter((block) => block.type !== 'contents')
  return (
    readingOrder(compared)
      .join(' ')
      .match(new RegExp(`${start}[\\wÆØÅæøå]+?(?=\\s|felles|gammelt|nytt|$)`, 'g')) ?? []
  )
}

describe('what a marked document is settled to', () => {
  it('accepted, it has what is new and what is in both, without a mark', () => {
    expect(wordsOf(accepted, 'gammelt')).toEqual([])
    expect(wordsOf(accepted, 'nytt')).toEqual(wordsOf(document, 'nytt'))
    expect(wordsOf(accepted, 'felles')).toEqual(wordsOf(document, 'felles'))
    expect(/"(change|was|marked)"/.exec(JSON.stringify(accepted))).toBeNull()
  })

  it('rejected, it has what is old and what is in both, without a mark', () => {
    expect(wordsOf(rejected, 'nytt')).toEqual([])
    expect(wordsOf(rejected, 'gammelt')).toEqual(wordsOf(document, 'gammelt'))
    expect(wordsOf(rejected, 'felles')).toEqual(wordsOf(document, 'felles'))
    expect(rejected.header.right).toEqual([{ type: 'text', text: 'fellesR ' }])
    expect(/"(change|was|marked)"/.exec(JSON.stringify(rejected))).toBeNull()
  })

  it('words, headings and lists are as they were', () => {
    expect(blockOf(accepted, 'andre')).toMatchObject({ level: 2 })
    expect(blockOf(rejected, 'andre')).toMatchObject({ level: 3 })
    expect(blockOf(accepted, 'liste')).toMatchObject({ ordered: true })
    expect(blockOf(rejected, 'liste')).toMatchObject({ ordered: false })
    expect(blockOf(rejected, 'avsnitt')).toMatchObject({
      content: [
        { type: 'text', text: 'fellesAvsnitt gammeltAvsnitt fellesAvsnittb' },
        { type: 'emphasis', children: [{ type: 'text', text: ' sattSterkt' }] },
        { type: 'strong', children: [{ type: 'text', text: ' sattRett' }] },
        { type: 'break' },
        { type: 'link', href: 'https://gammel.example/' },
      ],
    })
  })
})

it('a writer that doesn’t show marks can’t be given a marked document', () => {
  // @ts-expect-error: it says two things
  const plain: AgreementDocument = document
  expect(plain.marked).toBe(true)
})
