import { join } from 'node:path'
import { textSets } from '../generated/text-sets.js'
import { packageFolder } from '../model/package-folder.js'
import { asFolder } from '../model/template-file.js'
import { type Målform, målformer, type OwnTemplates } from './own-templates.js'
import type { Act } from './text-set.js'

/** What there is of wording that ships, without reading it: most checks need no more. */

/** The families that ship. Their folders' names stay plain ASCII so that every file system and archive keeps them. */
const shippedFamilies: readonly string[] = ['samarbeidsavtale', 'politirådsavtale']

/** The families that there are templates for, the user's own after those that ship. */
export const familiesWith = (own: OwnTemplates | undefined): string[] => [
  ...shippedFamilies,
  ...(own?.families ?? []).filter((family) => !shippedFamilies.some((name) => asFolder(name) === asFolder(family))),
]

/** The text sets that ship with the tool, oldest first. */
export const textSetIds = (): string[] => Object.keys(textSets).sort()

/** The SHA-256 in hex of a text set that ships. */
export const textSetHash = (id: string): string => textSets[id]?.sha256 ?? ''

/** The målformer that a shipped set has. */
export const målformerOf = (id = textSetIds().at(-1) ?? ''): Målform[] =>
  målformer.filter((målform) => textSets[id]?.words[målform])

/** The acts that a shipped text set knows. */
export const loadActs = (id: string): readonly Act[] => textSets[id]?.acts ?? []

/** templates/ stands beside package.json. */
export const templatesFolder = (): string => join(packageFolder(), 'templates')
