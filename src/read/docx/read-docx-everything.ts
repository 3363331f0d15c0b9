import type { SearchableText } from '../../model/made-file.js'
import { attributesIn, contentsIn, decodeEntities, divider, textIn } from '../markup.js'
import { readParts } from './read-parts.js'

/**
 * Every part of a Word file: its text joined over the borders of runs, what stands between the tags one by one, its
 * attributes, and the XML as it is, comments too. Of parts that are no XML, pictures, only their names.
 */
export async function readDocxEverything(bytes: Uint8Array): Promise<SearchableText[]> {
  const parts = await readParts(bytes)
  const texts = [...parts].flatMap(([path, part]): SearchableText[] => {
    if (!/\.(?:xml|rels)$/.test(path)) return []
    const xml = new TextDecoder('utf-8', { fatal: true }).decode(part)
    return [
      { text: textIn(xml.replaceAll(/<w:(?:tab|br|cr|noBreakHyphen)\b[^>]*>/g, ' '), /<\/w:p>/g) },
      { text: contentsIn(xml) },
      { text: attributesIn(xml), isTechnical: true },
      { text: decodeEntities(xml), isTechnical: true },
    ]
  })
  return [{ text: [...parts.keys()].join(divider) }, ...texts]
}
