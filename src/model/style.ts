import type { Text } from './document.js'
import type { Picture } from './pictures/picture.js'
import type { Theme } from './theme.js'

/**
 * How agreements look, as a style file says, with what it names read. The style file's own type, with its Norwegian
 * keys, is made from schemas/stil.schema.json.
 */
export interface Style {
  readonly logo?: Logo
  readonly theme?: Theme
  /** SHA-256 in hex of the style file, with LF line ends. */
  readonly sha256: string
}

/** Stands at the top of the cover. */
export interface Logo {
  readonly picture: Picture
  /** What it shows, for who doesn't see it. */
  readonly alt: Text
  /** Millimetres, as asked for. */
  readonly width?: number
}

export type { StyleFile } from '../generated/style-file.js'
