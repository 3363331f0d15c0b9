/** What no page break may divide: a line of text, or the beginning of a row, a table, a block kept together. */
export interface Piece {
  /** What is left of the endless page before and after it. */
  readonly before: number
  after: number
  /** Stands on the page of the piece before it. */
  joined: boolean
}

/**
 * What is found when the document is laid out on an endless page first: which pieces follow one another, and which must
 * stand on one page. From it comes the room that each needs, which is looked up when pages are made.
 */
export class Rehearsal {
  readonly #pieces: Piece[] = []
  readonly #ofPart = new Map<object, Piece[]>()
  readonly #tallest: number
  #owed = 0
  #isOwedAll = false

  /** Nothing taller than this is kept on one page. */
  constructor(tallest: number) {
    this.#tallest = tallest
  }

  /** A piece of a text, table or row begins. */
  begin(part: object, before: number): Piece {
    const piece = { before, after: before, joined: this.#owed > 0 }
    this.#owed = Math.max(0, this.#owed - 1)
    this.#isOwedAll = false
    this.#pieces.push(piece)
    const pieces = this.#ofPart.get(part)
    if (pieces) pieces.push(piece)
    else this.#ofPart.set(part, [piece])
    return piece
  }

  /** So many of the pieces to come must stand on the page of the last; none, where a page ends. */
  owe(count: number): void {
    this.#owed = count && Math.max(this.#owed, count)
    this.#isOwedAll = true
  }

  /** A heading or lead-in begins: it is kept with one right before it, but not with that one's first lines of text. */
  beginChain(): void {
    if (!this.#isOwedAll) this.#owed = 0
  }

  /** A paragraph is over: at least two of its lines stand together, on either page. */
  endText(text: object, keepsNext = 0): void {
    const [, ...lines] = this.#ofPart.get(text) ?? []
    for (const line of [lines[0], lines.at(-1)]) if (line) line.joined = true
    if (keepsNext > 0) this.owe(keepsNext)
  }

  /** All that began since the piece is kept with it, if a page can hold it. Returns the height. */
  endTogether(piece: Piece, after: number): number {
    piece.after = after
    const height = piece.before - after
    if (height <= this.#tallest)
      for (const inner of this.#pieces.slice(this.#pieces.lastIndexOf(piece) + 1)) inner.joined = true
    return height
  }

  /** For each part, the room that its pieces need with those joined to them; none for a piece that is joined itself. */
  needs(): Map<object, number[]> {
    const needs = new Map<Piece, number>()
    let first: Piece | undefined
    for (const piece of this.#pieces) {
      if (!first || !piece.joined) first = piece
      const need = first.before - piece.after
      if (need <= this.#tallest) needs.set(first, Math.max(need, needs.get(first) ?? 0))
    }
    return new Map([...this.#ofPart].map(([part, pieces]) => [part, pieces.map((piece) => needs.get(piece) ?? 0)]))
  }
}
