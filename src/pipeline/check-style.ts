import { loadSource } from '../load/load-source.js'
import { type Diagnostic, failure, type Outcome, type Place, problem, success } from '../model/diagnostic.js'
import type { Text } from '../model/document.js'
import { locate } from '../model/locate.js'
import { pictureLimits } from '../model/pictures/picture.js'
import type { Unreadable } from '../model/reading.js'
import type { Source } from '../model/source.js'
import type { Logo, Style, StyleFile } from '../model/style.js'

/**
 * Reads the picture that a style names, or no more of it than one byte past the limit. The path is relative to the
 * style's folder and doesn't lead out of it by what it says; where links lead, only the reader can tell.
 */
export type ReadPicture = (path: string, limit: number) => Promise<Uint8Array | Unreadable>

/** Reads and checks a style from its bytes, with its picture. `file` is its name in messages; it isn't opened. */
export async function checkStyle(file: string, bytes: Uint8Array, readPicture: ReadPicture): Promise<Outcome<Style>> {
  const { validateStyle } = await import('../validate/validate-style.js')
  const { themeFrom } = await import('../validate/check-colors.js')
  const { sourceHash } = await import('../model/source-hash.js')
  const source = loadSource(file, bytes, 'style')
  if (!source.ok) return source
  const style = validateStyle(source.value)
  if (!style.ok) return failure([...source.diagnostics, ...style.diagnostics])
  const logo = style.value.logo ? await findLogo(source.value, style.value.logo, readPicture) : success(undefined)
  const diagnostics = [...source.diagnostics, ...style.diagnostics, ...logo.diagnostics]
  if (!logo.ok) return failure(diagnostics)
  const { farger } = style.value
  const theme = farger && themeFrom(farger)
  const looks = { ...(logo.value && { logo: logo.value }), ...(theme && { theme }) }
  return success({ sha256: sourceHash(source.value), ...looks }, diagnostics)
}

async function findLogo(
  source: Source,
  asked: NonNullable<StyleFile['logo']>,
  read: ReadPicture,
): Promise<Outcome<Logo>> {
  const { loadPicture } = await import('../load/load-picture.js')
  const { fil: name, tekst, bredde: width } = asked
  const place = locate(source, '/logo/fil')
  const bytes = await read(name, pictureLimits.bytes)
  if ('reason' in bytes) return failure([unreadable(name, bytes, place)])
  const picture = loadPicture(name, bytes)
  if (!picture.ok) return failure(picture.diagnostics.map((diagnostic) => ({ ...diagnostic, place })))
  const alt: Text = { type: 'text', text: tekst, from: { file: source.file, pointer: '/logo/tekst' } }
  return success({ picture: picture.value, alt, ...(width && { width }) })
}

const unreadable = (picture: string, { reason, near }: Unreadable, place: Place): Diagnostic =>
  reason === 'outside'
    ? problem('picture-outside', { picture }, place)
    : problem('picture-unreadable', { picture, reason, ...(near !== undefined && { near }) }, place)
