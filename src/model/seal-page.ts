import { createHash } from 'node:crypto'

/** Stands in a page where its seal belongs. */
export const unsealed = '<meta name="segl-sha256" content="">'
const seal = /<meta name="segl-sha256" content="([0-9a-f]{64})">/

/**
 * Puts the SHA-256 of a page into it, reckoned of the page without it. It proves nothing, as anybody can do so, but tells
 * whether a page was edited since.
 */
export const sealPage = (page: string): string => page.replace(unsealed, unsealed.replace('""', `"${hashOf(page)}"`))

/** Whether a page is as it was when it was sealed, but for its line ends, which git may change. */
export function isSealed(page: string): boolean {
  const text = page.replaceAll('\r\n', '\n')
  const found = seal.exec(text)?.[1]
  return found !== undefined && found === hashOf(text.replace(seal, unsealed))
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
