import type { SearchableText } from '../model/made-file.js'

/**
 * All the text of a made file, of whatever format, seen or not: pages, properties, attachments, hidden parts. To be
 * searched for what mustn't be there. Throws where a part can't be read: what isn't searched is no proof.
 */
export async function readEverything(bytes: Uint8Array): Promise<SearchableText[]> {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 8))
  if (start.startsWith('%PDF-')) return (await import('./pdf/read-pdf-everything.js')).readPdfEverything(bytes)
  if (start.startsWith('PK\u0003\u0004'))
    return (await import('./docx/read-docx-everything.js')).readDocxEverything(bytes)
  return (await import('./text/read-text-everything.js')).readTextEverything(bytes)
}
