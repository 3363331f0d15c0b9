/** Draws that are the same on every machine and in every version of Node: whole numbers of 32 bits, from a text. */

/** @param {string} seed what the draws depend on, and nothing else */
export function drawsFrom(seed) {
  const next = numbersFrom(seed)
  const below = (limit) => Math.floor((next() / 2 ** 32) * limit)

  /** As many as are asked for, each once, in the order of the list. */
  const some = (list, count) => {
    const left = list.map((_, i) => i)
    while (left.length > count) left.splice(below(left.length), 1)
    return left.map((i) => list[i])
  }
  return {
    between: (least, most) => least + below(most - least + 1),
    one: (list) => list[below(list.length)],
    some,
    /** A few of the list, at least as many as named first. */
    few: (list, least, most) => some(list, least + below(most - least + 1)),
    /** True in so many of a hundred. */
    percent: (share) => below(100) < share,
  }
}

/** FNV-1a over the text begins mulberry32. Both are in the public domain. */
function numbersFrom(seed) {
  let state = 0x811c9dc5
  for (const byte of new TextEncoder().encode(seed)) state = Math.imul(state ^ byte, 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}
