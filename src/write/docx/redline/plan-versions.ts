import type { AgreementDocument, Block, BlockOf } from '../../../model/document.js'
import type { MarkedDocument } from '../../../model/redline.js'
import { flatBlocks } from '../../../model/walk-blocks.js'
import { type DocumentPlan, planDocument } from '../plan-document.js'

/** A plan for each way in which the blocks of a redline are written. */
export interface VersionPlans {
  readonly both: DocumentPlan
  readonly accepted: DocumentPlan
  readonly rejected: DocumentPlan
}

/**
 * What belongs to the whole file is shared: lists and pictures have one number in all, bookmarks and values are the new
 * version's. What follows from a block's neighbours is each version's own.
 */
export function planVersions(
  document: MarkedDocument,
  front: readonly Block[],
  accepted: AgreementDocument,
  rejected: AgreementDocument,
): VersionPlans {
  const blocks = [...front, ...document.blocks]
  const base = planDocument({ ...document, blocks }, noPages)
  const shared = { instanceOf: byId(base.instanceOf), pictureOf: byId(base.pictureOf) }
  const planOf = (version: AgreementDocument): DocumentPlan => {
    const plan = planDocument(version, noPages)
    const within = flatBlocks(version.blocks)
    return {
      ...plan,
      instanceOf: lookUp(blocksOf(within, 'list'), shared.instanceOf),
      pictureOf: lookUp(blocksOf(within, 'figure'), shared.pictureOf),
    }
  }
  const [now, old] = [planOf(accepted), planOf(rejected)]
  const all = flatBlocks(document.blocks)
  const of = <Key extends Block, T>(pick: (plan: DocumentPlan) => ReadonlyMap<Key, T>): Map<string, T> =>
    new Map([...byId(pick(old)), ...byId(pick(now))])
  const both: DocumentPlan = {
    ...base,
    numberingOf: lookUp(
      blocksOf(all, 'heading'),
      of((plan) => plan.numberingOf),
    ),
    nameOf: lookUp(
      blocksOf(all, 'table'),
      of((plan) => plan.nameOf),
    ),
    bookmarkOf: now.bookmarkOf,
    values: now.values,
  }
  return { both, accepted: now, rejected: { ...old, bookmarkOf: new Map() } }
}

/** The pages of the PDF are those of neither version here. */
const noPages: ReadonlyMap<string, number> = new Map()

const byId = <Key extends { readonly id: string }, T>(map: ReadonlyMap<Key, T>): Map<string, T> =>
  new Map([...map].map(([{ id }, value]) => [id, value]))

function lookUp<Key extends { readonly id: string }, T>(
  keys: readonly Key[],
  values: ReadonlyMap<string, T>,
): Map<Key, T> {
  return new Map(
    keys.flatMap((key) => {
      const value = values.get(key.id)
      return value === undefined ? [] : [[key, value] as const]
    }),
  )
}

const blocksOf = <T extends Block['type']>(blocks: readonly Block[], type: T): BlockOf<T>[] =>
  blocks.filter((block): block is BlockOf<T> => block.type === type)
