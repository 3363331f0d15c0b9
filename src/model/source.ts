import type { Document, LineCounter, Node } from 'yaml'
import type { Code, Place } from './diagnostic.js'
import { sourceLimits } from './source-limits.js'

/** What a YAML file is meant to be: an agreement, what agreements inherit, their style, their project, or the sections of a family of one's own. */
export type SourceKind = 'agreement' | 'shared' | 'style' | 'project' | 'sections'

/** The problem of a file that holds something else. */
export const notOfKind = {
  agreement: 'not-an-agreement',
  shared: 'not-shared-text',
  style: 'not-a-style',
  project: 'not-a-project',
  sections: 'not-a-section-list',
} as const satisfies Readonly<Record<SourceKind, Code>>

/** One YAML file as read: its text, and its parts with their places. */
export interface Source {
  readonly kind: SourceKind
  /** The file as the user named it. */
  readonly file: string
  /** With LF line ends and without a byte order mark. */
  readonly text: string
  readonly yaml: Document.Parsed
  readonly lines: LineCounter
  /** Where it inherits: `yaml` is then what it gives together with the files it inherits, and `text` its own only. */
  readonly heritage?: Heritage
}

/** What an agreement inherits. */
interface Heritage {
  /** Each before those that inherit it: what comes later wins, and the agreement itself over all. */
  readonly files: readonly InheritedFile[]
  /** Where the agreement names them. */
  readonly place: Place
  /** The inherited file that a node was written in; undefined of the agreement's own. */
  readonly homeOf: (node: Node) => Source | undefined
  /** Which entry of its own file's list a node is, from 0, where lists of several files were merged. */
  readonly positionOf: (node: Node) => number | undefined
}

export interface InheritedFile {
  /** As seen from the agreement's folder, with `/`: `felles/øst.yaml`. */
  readonly path: string
  readonly source: Source
}

/** Bytes. */
export const sizeLimit = sourceLimits.bytes
