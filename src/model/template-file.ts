/** One file of a user's own templates, as read from the disk. */
export interface TemplateFile {
  /** Below the folder of the templates, with `/`: `politiradsavtale/nb/evaluering.md`. */
  readonly path: string
  /** As messages name it: `maler/politiradsavtale/nb/evaluering.md`. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** What own templates may take. The largest that ships has 5 kB, a set some fifty. */
export const templateLimits = {
  /** Bytes of one file. */
  bytes: 64 * 1024,
  files: 300,
  /** Blocks within blocks. */
  depth: 40,
} as const

/** The folder that a family's templates lie in: file systems and archives don't agree on how å is written. */
export const asFolder = (family: string): string =>
  family.normalize('NFC').replaceAll('æ', 'ae').replaceAll('ø', 'o').replaceAll('å', 'a')

/** What sections, templates and families may be called: nothing that a file system takes for a way. */
export const isSafeName = (name: string): boolean => /^[a-zæøå0-9][a-zæøå0-9-]*$/.test(name)
