import { validate } from '../generated/validate-manifest.js'
import type { Manifest, ManifestEntry } from '../model/manifest.js'

/** The text of a manifest → what it says; undefined where it is none of ours. */
export function parseManifest(text: string): Manifest | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return validate(value) ? (value as Manifest) : undefined
  } catch {
    return undefined
  }
}

export const printManifest = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`

/** The entries in the order of their paths, each agreement once: the later of two counts. */
export function inOrder(entries: readonly ManifestEntry[]): ManifestEntry[] {
  const latest = new Map(entries.map((entry) => [entry.agreement, entry]))
  return [...latest.values()].sort((a, b) => (a.agreement < b.agreement ? -1 : 1))
}

/** The lines of a run's log → what it made, in that order. The last line of a run that was stopped may be torn. */
export const parseEntries = (text: string): ManifestEntry[] =>
  text.split('\n').flatMap((line) => {
    const entry = parseManifest(
      `{"schema":1,"tool":{"name":"politirad","version":""},"libraries":{},"fonts":{},"agreements":[${line}]}`,
    )
    return entry?.agreements ?? []
  })

/** One line, with its end: torn lines before it stay by themselves. */
export const printEntry = (entry: ManifestEntry): string => `\n${JSON.stringify(entry)}\n`
