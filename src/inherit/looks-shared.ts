import { isMap } from 'yaml'
import type { Source } from '../model/source.js'

/** What an agreement says for itself; a file with none of it is most likely one that agreements inherit. */
export const ownKeys: readonly string[] = ['avtaletype', 'status', 'underskrifter']

export const looksShared = ({ yaml }: Source): boolean =>
  isMap(yaml.contents) && !ownKeys.some((key) => isMap(yaml.contents) && yaml.contents.has(key))
