import type { Shard } from '../model/manifest.js'

/** `2/4` → the second part of four; undefined where it is no such thing. */
export function readShard(written: string): Shard | undefined {
  const [, index = '', count = ''] = /^(\d{1,4})\/(\d{1,4})$/.exec(written) ?? []
  const shard = { index: Number(index), count: Number(count) }
  return shard.index >= 1 && shard.index <= shard.count ? shard : undefined
}

/** Every `count`th agreement: each is in one part, and neighbours, which are often alike in size, are spread. */
export const partOf = <T>(agreements: readonly T[], { index, count }: Shard): T[] =>
  agreements.filter((_, i) => i % count === index - 1)
