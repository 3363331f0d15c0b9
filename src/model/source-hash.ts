import { createHash } from 'node:crypto'
import type { Source } from './source.js'

/**
 * SHA-256 in hex of the YAML, with LF line ends. Where it inherits, of the hashes of all its files, a line each, in the order
 * in which they are merged: `sha256sum felles/øst.yaml fjellby.yaml | cut -c1-64 | sha256sum`.
 */
export function sourceHash({ text, heritage }: Source): string {
  if (!heritage) return sha256Of(text)
  const texts = [...heritage.files.map(({ source }) => source.text), text]
  return sha256Of(texts.map((each) => `${sha256Of(each)}\n`).join(''))
}

const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex')
