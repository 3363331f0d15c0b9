import manifest from '../../package.json' with { type: 'json' }
import { type Attachment, baseName, type SourceNames } from '../model/attachment.js'
import type { OwnTemplatesUsed } from '../model/document.js'
import type { Source } from '../model/source.js'
import { sourceHash } from '../model/source-hash.js'
import type { BuildOptions } from './build-options.js'
import type { Checked } from './checked.js'

/** The YAML as it lies in a file, with what it inherits. */
export async function attachmentsOf(
  source: Source,
  { withComments = false }: BuildOptions,
): Promise<readonly [Attachment, ...Attachment[]]> {
  const { dropComments } = await import('../edit/drop-comments.js')
  const asAttached = (text: string): string => (withComments ? text : dropComments(text))
  const inherited = source.heritage?.files ?? []
  return [
    { name: baseName(source.file), text: asAttached(source.text) },
    ...inherited.map((file) => ({ name: file.path, text: asAttached(file.source.text) })),
  ]
}

/** What the files call the YAML and what it inherits: the same wherever they lie. */
export function namesOf({ file, heritage }: Source): SourceNames {
  const paths = new Map(heritage?.files.map(({ path, source }) => [source.file, path]))
  return { own: baseName(file), nameOf: (each) => paths.get(each) ?? baseName(each) }
}

/** What a file says of how it was made: the same words and the same tool give the same bytes. */
export const provenance = (
  checked: Checked,
  { style, sourceSha256 = sourceHash(checked.source), ...options }: BuildOptions,
  ownTemplates: OwnTemplatesUsed | undefined,
) => ({
  tool: `politirad ${manifest.version}`,
  sourceSha256,
  ...(options.public && { edition: 'web' as const }),
  ...(ownTemplates && { ownTemplates }),
  ...(style && { style: { sha256: style.sha256, pictures: style.logo ? [style.logo.picture.sha256] : [] } }),
})
