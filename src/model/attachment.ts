/** A text file that lies in a made file: the YAML that it was made from, or one that it inherits. */
export interface Attachment {
  /**
   * Without its folders: they are nobody else's business, and the same YAML gives the same file wherever it lies. Of an
   * inherited one its path as seen from the agreement's folder, with `/`. It may lead up, and anybody can have written it:
   * no name to write to.
   */
  readonly name: string
  /** With LF line ends. */
  readonly text: string
}

/** The name of a file without its folders, whichever system wrote the path. */
export const baseName = (file: string): string => file.replace(/^.*[/\\]/s, '')

/** More files than any agreement inherits. */
export const attachmentLimit = 40

/** The name of an attached file by its place in the list: the agreement's own comes first, and has no folders. */
export const attachedName = (written: string, at: number): string =>
  at === 0 ? baseName(written) : written.replaceAll('\\', '/')

/** What a file calls what it was made from. */
export interface SourceNames {
  /** The agreement's YAML. */
  readonly own: string
  /** The YAML that a value comes from, by its name in origins. */
  readonly nameOf: (file: string) => string
}
