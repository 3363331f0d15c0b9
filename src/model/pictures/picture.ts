/**
 * A picture that was read and checked, so that every writer can take it.
 *
 * Its bytes are no property: a document that is printed as JSON or compared tells which picture it has by its hash, and
 * doesn't hold it.
 */
export class Picture {
  readonly format: 'png' | 'jpeg'
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** Of the file, in hex. */
  readonly sha256: string
  /** Of the file, in bytes. */
  readonly size: number
  readonly #bytes: Uint8Array

  constructor(facts: Pick<Picture, 'format' | 'width' | 'height' | 'sha256' | 'bytes'>) {
    this.format = facts.format
    this.width = facts.width
    this.height = facts.height
    this.sha256 = facts.sha256
    this.size = facts.bytes.length
    this.#bytes = facts.bytes
  }

  /** The file as it was read. */
  get bytes(): Uint8Array {
    return this.#bytes
  }
}

/** A coat of arms takes some tens of kB; signing portals take PDFs of 3 MB. Pixels are counted before they are unpacked. */
export const pictureLimits = { bytes: 2 * 1024 * 1024, pixels: 10_000_000 } as const
