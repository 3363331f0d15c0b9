/**
 * The document: what an agreement says, in order, before any file format.
 *
 * `compose` makes it, `layout` numbers it, the writers print it. Blocks and inlines are separate types, so that a
 * table in the middle of a sentence can't be expressed. A run that came from the YAML says so in `from`.
 *
 * Two versions can be one document, whose parts say which version they are of: see `redline.ts`.
 */

import type { Picture } from './pictures/picture.js'
import type { Theme } from './theme.js'

/** The place in the YAML a printed value came from. An entry that has an id is addressed by it. */
export interface Origin {
  /** The file as the user named it. */
  readonly file: string
  /** A JSON pointer whose list entries are `@id` where they have one: `/kontakter/@slt/navn`. */
  readonly pointer: string
}

/** Which of two versions a part is of. */
export type Change = 'inserted' | 'deleted'

/** Only in a `MarkedDocument`: what has no `change` is in both versions. All within what has one is of that version too. */
interface Changeable {
  readonly change?: Change
}

/** How words are set. */
export interface Setting {
  readonly strong: boolean
  readonly emphasis: boolean
}

export interface Text extends Changeable {
  readonly type: 'text'
  readonly text: string
  /** Absent for words of the template. */
  readonly from?: Origin
  /** It isn't the value as it stands there: a date written out, a number in words, a part of a longer text. */
  readonly reworded?: true
  /** Only in a `MarkedDocument`: how words of both versions were set in the old one, where the new one sets them otherwise. */
  readonly was?: Setting
}

interface Strong {
  readonly type: 'strong'
  readonly children: readonly Inline[]
}

interface Emphasis {
  readonly type: 'emphasis'
  readonly children: readonly Inline[]
}

export interface Link {
  readonly type: 'link'
  /** https, http, mailto or tel. */
  readonly href: string
  readonly children: readonly Inline[]
}

/** Words of another language than the document's. */
interface ForeignWords {
  readonly type: 'language'
  /** BCP 47, e.g. `se` for Northern Sámi. */
  readonly language: string
  readonly children: readonly Inline[]
}

interface LineBreak extends Changeable {
  readonly type: 'break'
}

/** A line to write on. */
export interface Blank extends Changeable {
  readonly type: 'blank'
  readonly purpose: 'signature' | 'text'
}

/** What stands within a line. */
export type Inline = Text | Strong | Emphasis | Link | ForeignWords | LineBreak | Blank

interface BlockBase extends Changeable {
  /** Stable within the agreement: `<section>/<ordinal>`, or an id from the YAML. */
  readonly id: string
}

/** The title of the whole document; there is one. */
export interface Title extends BlockBase {
  readonly type: 'title'
  readonly content: readonly Inline[]
}

/** A conspicuous word about the whole document, such as UTKAST. */
interface Stamp extends BlockBase {
  readonly type: 'stamp'
  readonly content: readonly Inline[]
}

export interface Heading extends BlockBase {
  readonly type: 'heading'
  readonly level: 1 | 2 | 3
  /** Which count the heading belongs to: 1, 2, 3 … for sections, Vedlegg 1 and 1.1 for annexes. */
  readonly series: 'section' | 'annex' | 'none'
  readonly content: readonly Inline[]
  /** Set by layout, as printed: `4`, `Vedlegg 3`, `3.1`. */
  readonly number?: string
  /** Only in a `MarkedDocument`: what a heading of both versions was in the old one, where either differs. */
  readonly was?: Pick<Heading, 'level' | 'number'>
}

export interface Paragraph extends BlockBase {
  readonly type: 'paragraph'
  readonly content: readonly Inline[]
}

export interface List extends BlockBase {
  readonly type: 'list'
  readonly ordered: boolean
  readonly items: readonly ListItem[]
  /** Only in a `MarkedDocument`: what a list of both versions was in the old one, where it differs. */
  readonly was?: Pick<List, 'ordered'>
}

export interface ListItem extends Changeable {
  readonly id: string
  readonly children: readonly Block[]
}

export interface Table extends BlockBase {
  readonly type: 'table'
  readonly header: readonly Cell[]
  readonly rows: readonly Row[]
  /** Set by layout: each column's share of the width; they add up to 1. */
  readonly widths?: readonly number[]
}

export interface Row extends Changeable {
  readonly id: string
  readonly cells: readonly Cell[]
}

export interface Cell {
  readonly content: readonly Inline[]
}

/** Labelled lines, such as the case header: `Saksnr. 18/2505`. */
export interface Facts extends BlockBase {
  readonly type: 'facts'
  readonly items: readonly Fact[]
}

export interface Fact extends Changeable {
  readonly id: string
  readonly term: readonly Inline[]
  readonly description: readonly Inline[]
}

/** Another's words, to the letter, with their source. */
interface Quote extends BlockBase {
  readonly type: 'quote'
  readonly children: readonly Block[]
}

/** Text set apart under a label: the text common to all agreements (in a box), or the municipality's own. */
export interface Frame extends BlockBase {
  readonly type: 'frame'
  readonly kind: 'common' | 'own'
  readonly label: readonly Inline[]
  readonly children: readonly Block[]
}

/** The first page. */
interface Cover extends BlockBase {
  readonly type: 'cover'
  readonly children: readonly Block[]
}

/** An annex begins on a new page. */
interface Annex extends BlockBase {
  readonly type: 'annex'
  readonly children: readonly Block[]
}

export interface Contents extends BlockBase {
  readonly type: 'contents'
  readonly label: readonly Inline[]
  /** Set by layout. */
  readonly entries?: readonly ContentsEntry[]
}

export interface ContentsEntry {
  /** The id of the heading. */
  readonly heading: string
  readonly level: 1 | 2 | 3
  readonly number?: string
  readonly content: readonly Inline[]
}

/** One signatory's lines; they stay together on a page. */
export interface Signature extends BlockBase {
  readonly type: 'signature'
  /** Role and unit, as a screen reader says it. */
  readonly name: readonly Inline[]
  readonly items: readonly Fact[]
}

/** A picture by itself, between other blocks. */
export interface Figure extends BlockBase {
  readonly type: 'figure'
  readonly picture: Picture
  /** What it shows, for who doesn't see it. */
  readonly alt: Text
  /** Millimetres on the page. */
  readonly width: number
  readonly height: number
}

/** A drawing of the year, with what happens in each month: the text beside it says it all. */
export interface YearWheel extends BlockBase {
  readonly type: 'yearWheel'
  /** What the drawing shows. */
  readonly label: readonly Inline[]
  /** What happens (description) in a month, named in full (term). A month may have several, or none. */
  readonly items: readonly Fact[]
}

interface PageBreak extends BlockBase {
  readonly type: 'pageBreak'
}

/** What stands below each other in a document. */
export type Block =
  | Title
  | Stamp
  | Heading
  | Paragraph
  | List
  | Table
  | Facts
  | Quote
  | Frame
  | Cover
  | Annex
  | Contents
  | Signature
  | Figure
  | YearWheel
  | PageBreak

export type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>
type InlineOf<T extends Inline['type']> = Extract<Inline, { type: T }>

/** A function for each kind of block: a new kind doesn't compile until every writer has one. */
export type PerBlock<Result, Context = undefined> = {
  readonly [T in Block['type']]: (block: BlockOf<T>, context: Context) => Result
}

/** A function for each kind of inline. */
export type PerInline<Result, Context = undefined> = {
  readonly [T in Inline['type']]: (inline: InlineOf<T>, context: Context) => Result
}

/** An agreement as it is printed, before it has a format: what `build` gives as `json`. */
export interface AgreementDocument {
  /** BCP 47, e.g. `nb-NO`. */
  readonly language: string
  /** The plain title, for metadata and windows; a draft's says so. */
  readonly title: string
  readonly metadata: Metadata
  /** Stands at the top of every page but the cover. */
  readonly header: { readonly left: readonly Inline[]; readonly right: readonly Inline[] }
  /** The colours, where a style sets them; ask `themeOf`. Set by the pipeline. */
  readonly theme?: Theme
  readonly words: DocumentWords
  /** What short forms in the text stand for. */
  readonly abbreviations: readonly Abbreviation[]
  readonly blocks: readonly Block[]
  /** So that a marked document, which says two things, isn't taken for one that says one. */
  readonly marked?: never
}

/** The words that layout and writers need: `Side 2 av 9`, `Vedlegg 1`, `[Bilde: …]`, a link past the contents. */
export interface DocumentWords {
  readonly page: string
  readonly of: string
  readonly annex: string
  readonly picture: string
  readonly contents: string
  readonly skip: string
  /** From January on. */
  readonly months: readonly string[]
}

export interface Abbreviation {
  readonly short: string
  readonly meaning: string
}

export interface AgreementDates {
  readonly document?: string
  readonly signed?: string
  readonly inForce?: string
  /** `2020–2024`. */
  readonly period?: string
}

/** What the files say of themselves. */
export interface Metadata {
  readonly agreementType: string
  readonly status: string
  readonly caseNumber?: string
  /** The parties' names. */
  readonly parties: readonly string[]
  /** ISO date that stands for the document, never the clock. */
  readonly date: string
  /** The agreement's own dates, as far as it has them: ISO dates, and years for the period. */
  readonly dates: AgreementDates
  /** The tool that made the document, with its version. Set by the pipeline. */
  readonly tool?: string
  /** SHA-256 in hex of the YAML that it was made from, with LF line ends. Set by the pipeline. */
  readonly sourceSha256?: string
  /** The text set followed and the SHA-256 of its files, in hex. */
  readonly textSet: { readonly id: string; readonly sha256: string }
  /** The user's own templates that stand in the place of the set's. Set by the pipeline. */
  readonly ownTemplates?: OwnTemplatesUsed
  /** Set by the pipeline where it is the one for publication. */
  readonly edition?: 'web'
  /** SHA-256 in hex of the style file, with LF line ends, and of its pictures. Set by the pipeline. */
  readonly style?: { readonly sha256: string; readonly pictures: readonly string[] }
}

/** Templates of the user's own: where there are any, the text is another than the standard's. */
export interface OwnTemplatesUsed {
  /** SHA-256 in hex over their paths and texts. */
  readonly sha256: string
  /** The ids of the sections whose words come from them, all or in part. */
  readonly sections: readonly string[]
  /** Below the folder of the templates: `politiradsavtale/nb/evaluering.md`. */
  readonly files: readonly string[]
}
