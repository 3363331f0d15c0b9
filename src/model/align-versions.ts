import type { Block, BlockOf, Change } from './document.js'
import { sideOf } from './side-of.js'

/** What a part can stand in, from the outside in; it shows in how the part looks. */
export type Container = BlockOf<'frame' | 'quote' | 'cover' | 'annex'>

/** A block by itself, with what it stands in. */
export interface Part {
  readonly block: Block
  readonly within: readonly Container[]
}

/** A part of the old version beside what it is in the new one. What hasn't one of them is deleted or inserted. */
export interface AlignedPart {
  readonly old?: Part
  readonly new?: Part
  /** Its place among the changes, from 1; absent where nothing changed. */
  readonly number?: number
}

/**
 * The blocks of both versions in pairs, those within frames, quotes and annexes each by itself: a list, a table or a
 * signatory's lines are one. A frame's label is the frame without what it holds. What was deleted right before something
 * was inserted stands beside it.
 */
export function alignVersions(blocks: readonly Block[]): AlignedPart[] {
  let changes = 0
  return alignBlocks(blocks, [], undefined).map(({ isChanged, ...part }) => {
    if (!isChanged) return part
    changes += 1
    return { ...part, number: changes }
  })
}

type Unnumbered = Omit<AlignedPart, 'number'> & { readonly isChanged: boolean }

function alignBlocks(blocks: readonly Block[], within: readonly Container[], around: Change | undefined): Unnumbered[] {
  const parts = blocks.flatMap((block): Unnumbered[] => {
    const change = around ?? block.change
    if (!isContainer(block)) return shows(block) ? [alignBlock(block, within, change)] : []
    const { children, ...rest } = block
    const label = block.type === 'frame' ? [alignBlock({ ...rest, children: [] } as Block, within, change)] : []
    return [...label, ...alignBlocks(children, [...within, block], change)]
  })
  return within.length > 0 ? parts : pairUp(parts)
}

const isContainer = (block: Block): block is Container => containers.has(block.type)
const containers: ReadonlySet<Block['type']> = new Set(['frame', 'quote', 'cover', 'annex'])

/** A table of contents is the new version's and isn't compared; where a page ends isn't seen beside another version. */
const shows = ({ type }: Block): boolean => type !== 'contents' && type !== 'pageBreak'

function alignBlock(block: Block, within: readonly Container[], change: Change | undefined): Unnumbered {
  if (change === 'deleted') return { old: { block: { ...block, change }, within }, isChanged: true }
  if (change === 'inserted') return { new: { block: { ...block, change }, within }, isChanged: true }
  return {
    old: { block: sideOf(block, 'deleted'), within },
    new: { block: sideOf(block, 'inserted'), within },
    isChanged: hasChange(block),
  }
}

/** A heading that only got another number isn't changed: what stands before it is. */
function hasChange(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasChange)
  if (typeof value !== 'object' || value === null) return false
  if ('change' in value && value.change !== undefined) return true
  if ('was' in value && !isRenumbered(value)) return true
  return Object.values(value).some(hasChange)
}

const isRenumbered = (part: object): boolean =>
  'type' in part &&
  part.type === 'heading' &&
  (part as BlockOf<'heading'>).was?.level === (part as BlockOf<'heading'>).level

/** A stretch of deleted parts and one of inserted parts right after it, beside each other. */
function pairUp(parts: readonly Unnumbered[]): Unnumbered[] {
  const paired: Unnumbered[] = []
  for (let i = 0; i < parts.length; ) {
    const olds = stretch(parts, i, 'old')
    const news = stretch(parts, i + olds.length, 'new')
    for (let k = 0; k < Math.max(olds.length, news.length); k++) paired.push({ ...(olds[k] as Unnumbered), ...news[k] })
    if (olds.length + news.length === 0) paired.push(parts[i] as Unnumbered)
    i += Math.max(1, olds.length + news.length)
  }
  return paired
}

/** The parts from here on that only one version has. */
function stretch(parts: readonly Unnumbered[], start: number, version: 'old' | 'new'): readonly Unnumbered[] {
  const isOnly = (part: Unnumbered) => part[version] !== undefined && (part.old === undefined || part.new === undefined)
  const end = parts.findIndex((part, i) => i >= start && !isOnly(part))
  return parts.slice(start, end === -1 ? undefined : end)
}
