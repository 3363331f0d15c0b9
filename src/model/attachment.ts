/** A text file that lies in a made file, such as the YAML that it was made from. */
export interface Attachment {
  /** Without its folders: they are nobody else's business, and the same YAML gives the same file wherever it lies. */
  readonly name: string
  /** With LF line ends. */
  readonly text: string
}

/** The name of a file without its folders, whichever system wrote the path. */
export const baseName = (file: string): string => file.replace(/^.*[/\\]/s, '')
