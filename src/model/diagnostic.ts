/**
 * A diagnostic: one problem as a value, language-neutral. `report` turns it into words.
 */

import type { Origin } from './document.js'
import type { LeftOutKind } from './left-out.js'
import type { RuleCode } from './rule.js'
import type { Bilingual, Said } from './said.js'

/** A stretch of a file. Lines and columns count from 1; the end is exclusive. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** How a problem is mended: what stands in the place, which is within one line, is replaced by the text. */
export interface Fix {
  readonly place: Place
  readonly text: string
}

/** What a YAML value is, as a coordinator thinks of it. */
export type ValueKind = 'text' | 'number' | 'integer' | 'boolean' | 'map' | 'list' | 'nothing'

/** Why the YAML can't be taken, by what the writer of it did. */
export type YamlReason =
  | 'backslash'
  | 'bad-indent'
  | 'braces'
  | 'bullet'
  | 'circular-alias'
  | 'colon-in-braces'
  | 'colon-in-value'
  | 'comment-needs-space'
  | 'conflict-marker'
  | 'directive'
  | 'duplicate-key'
  | 'hard-space-indent'
  | 'list-on-key-line'
  | 'merge-key'
  | 'missing-bracket'
  | 'missing-colon'
  | 'missing-comma'
  | 'missing-dash'
  | 'missing-quote'
  | 'missing-space'
  | 'other'
  | 'reserved-start'
  | 'several-documents'
  | 'tab-indent'
  | 'tag'
  | 'text-after-bar'
  | 'text-after-quote'
  | 'text-not-indented'
  | 'too-deep'
  | 'too-many-aliases'
  | 'unknown-alias'
  | 'unused-anchor'

/** What a character that is refused is. */
export type CharacterKind =
  | 'control'
  | 'direction'
  | 'invisible'
  | 'line-separator'
  | 'non-character'
  | 'private-use'
  | 'replacement'
  | 'surrogate'

/** Text that most likely isn't what was meant, and why. */
type DoubtfulText =
  | { readonly kind: 'mojibake'; readonly text: string; readonly meant?: string }
  | {
      readonly kind: 'mixed-letters'
      readonly word: string
      readonly letter: string
      readonly codePoint: string
      readonly script: 'cyrillic' | 'greek'
    }
  | {
      readonly kind: 'look-alike'
      readonly word: string
      readonly looks: string
      readonly script: 'cyrillic' | 'greek'
    }
  | { readonly kind: 'no-link'; readonly address: string }
  | { readonly kind: 'cut-by-comment'; readonly comment: string }
  | { readonly kind: 'bullet'; readonly mark: string }
  | { readonly kind: 'curly-quotes'; readonly text: string }

/** Why a picture can't be used. */
export type PictureFault =
  | 'broken'
  | 'cmyk'
  | 'interlaced'
  | 'other-format'
  | 'too-large'
  | 'too-many-pixels'
  | 'turned'
  | 'uncommon'

/** What a name in a template stands for. */
export type TemplateThing = 'text' | 'number' | 'prose' | 'flag' | 'choice' | 'list' | 'entry'

/** What a template may not hold. */
export type TemplateBan =
  | 'decorator'
  | 'dynamic-part'
  | 'heading'
  | 'html'
  | 'image'
  | 'link'
  | 'literal'
  | 'markdown'
  | 'private-use'
  | 'raw'

/** A problem with one value. */
type AboutValue = {
  /** The key the value stands under; of a list entry, the list's. */
  readonly key: string
  /** Which entry of the list, from 1, where the value is one. */
  readonly entry?: number
  /** The schema's own words about the value, in Norwegian. */
  readonly about?: string
  /** There is nothing, and the key can't be left out. */
  readonly isRequired?: true
}

/** Why Windows can't hold a name: a device has it, it has a reserved character, it ends in a full stop or a space. */
export type NameFault = 'device' | 'character' | 'end'

/** Why a file in a project isn't as it would be made now. */
export type OutputFault = 'missing' | 'stale' | 'edited'

/** What each problem has to tell, by its stable code. */
export interface Problems {
  /** The file or folder can't be read; `reason` is the system's code, e.g. ENOENT, or `not-a-file` or `not-a-folder`. */
  'file-unreadable': { readonly file: string; readonly reason: string; readonly near?: string }
  /** The file isn't UTF-8; `encoding` is what it looks like. */
  'file-encoding': { readonly file: string; readonly encoding?: 'windows-1252' | 'utf-16' }
  /** Larger than any agreement needs to be. */
  'file-too-large': { readonly file: string; readonly limit: number }
  /** A revision that git can't give; `reason` is `no-git`, `no-repository`, `not-a-name` or `unknown`. */
  'revision-unreadable': { readonly revision: string; readonly reason: string }
  /** A folder without agreements, though perhaps with YAML files that are something else. */
  'folder-empty': { readonly folder: string; readonly yamlFiles: number }
  /**
   * The file can't be written; `reason` is the system's code, or `link`, `not-a-file` or `read-only`, or `open` where `lock` lies
   * beside it, which Word or LibreOffice lays there.
   */
  'file-unwritable': {
    readonly file: string
    readonly reason: string
    readonly lock?: string
    readonly isReport?: true
    /** It would have been mended. */
    readonly isSource?: true
  }
  /** What would have been mended in the file is not, since the result wasn't better. */
  'not-mended': { readonly file: string }
  /** Two agreements would be written to one file. */
  /** The current folder is in no git repository, or there is no git. */
  'no-repository': { readonly isWithoutGit?: true }
  /** A view is asked for of a redline that isn't made as a page. */
  'view-of-no-page': { readonly view: string }
  /** What a change is to be compared with isn't in the part of the history that was fetched. */
  'base-not-found': { readonly base: string }
  /** The folder that a report is to be made in can't be emptied, or leads elsewhere; `entry` stands in the way. */
  'report-folder-unusable': {
    readonly folder: string
    readonly reason: 'link' | 'not-ours' | 'signed'
    readonly entry: string
  }
  /** `status` is HTTP's; `token` the name of the variable. */
  'comment-not-posted': {
    readonly reason: 'no-host' | 'no-request' | 'no-token' | 'no-permission' | 'refused' | 'unreachable'
    readonly host?: string
    readonly status?: number
    readonly token?: string
  }
  /** No commit has touched the file, or it isn't in git. */
  'no-history': { readonly file: string }
  'output-collision': { readonly output: string; readonly inputs: readonly string[] }
  /** Two agreements were compared, and their documents say the same. */
  'nothing-changed': { readonly old: string; readonly new: string }
  /** Windows can't hold a file whose name, or that of a folder on the way to it (`part`), is so. */
  'output-reserved-name': { readonly output: string; readonly part: string; readonly fault: NameFault }
  /** The output is one of the inputs. */
  'output-is-input': { readonly output: string; readonly isReport?: true }
  /** Several reports, or a report and an agreement's file, would go to one place: `output`, or standard output. */
  'report-collision': { readonly reports: readonly string[]; readonly output?: string }
  /** A file stands in the way that politirad didn't write, that was edited since, or that was signed. */
  'output-exists': {
    readonly output: string
    readonly signed: boolean
    /** It is the agreement itself, and a web edition would take its place. */
    readonly isForSigning?: true
  }
  /** The YAML can't be read; `message` is the parser's own, `quote` the word it is about. */
  'yaml-syntax': { readonly reason: YamlReason; readonly message: string; readonly quote?: string }
  /** A character that can't be seen or kept; `name` is Unicode's. */
  'forbidden-character': { readonly kind: CharacterKind; readonly codePoint: string; readonly name?: string }
  /** Not wrong, but most likely not what was meant. */
  'doubtful-text': DoubtfulText
  /** More than can be typeset, or read, in a reasonable time; `limit` in characters, or keys, values and entries. */
  'text-limit': { readonly what: 'word' | 'paragraph' | 'values' | 'parts'; readonly limit: number }
  /** The file holds something else than an agreement; `found` is absent where it has keys, but none that we know. */
  'not-an-agreement': { readonly found?: 'nothing' | 'list' | 'text' }
  /** The same of a file that agreements inherit. */
  'not-shared-text': { readonly found?: 'nothing' | 'list' | 'text' }
  /** The same of a politirad.yaml. */
  'not-a-project': { readonly found?: 'nothing' | 'list' | 'text' }
  /** A path in it leads out of its folder. */
  'outside-project': { readonly path: string }
  'rule-twice': { readonly rule: string }
  /** What only a project can be asked for. */
  'no-project': { readonly option: string }
  /** A manifest that says nothing that can be understood. */
  'not-a-manifest': { readonly file: string }
  /** Files of an agreement that aren't as they would be made now; nothing was made. */
  'not-up-to-date': { readonly agreement: string; readonly outputs: readonly string[]; readonly fault: OutputFault }
  /** The YAML says something else than the agreement that was signed. */
  'signed-agreement': {
    readonly agreement: string
    readonly output: string
    /** The next version can't be made, as its files would be called the same. */
    readonly isInTheWay?: true
  }
  /** A file that a project makes would be made in another way. */
  'project-output': { readonly output: string }
  /** What was signed is gone, or isn't as it was. */
  'signed-file-changed': { readonly output: string; readonly isGone: boolean }
  /** A manifest of a whole run, where parts are put together. */
  'part-of-nothing': { readonly file: string }
  /** Parts that aren't of one run. */
  'parts-differ': { readonly file: string; readonly other: string; readonly what: 'tool' | 'count' | 'agreements' }
  'parts-missing': { readonly missing: readonly number[]; readonly count: number }
  /** A part hasn't made all that it was to make. */
  'part-incomplete': { readonly file: string; readonly missing: readonly string[] }
  /** Without a path, a part is there twice. */
  'made-twice': { readonly path?: string; readonly parts: readonly string[] }
  /** A file that a manifest tells of. */
  'made-file-differs': { readonly output: string; readonly isGone: boolean }
  /** The same of a file given as a style. */
  'not-a-style': { readonly found?: 'nothing' | 'list' | 'text' }
  /**
   * `belongsIn` is the key under which it would be known, empty for the top level. `slip` says that it is no key at all: a
   * known one without a space after its colon, or what follows a comma in a text within braces.
   */
  'unknown-key': {
    readonly key: string
    readonly near?: string
    readonly slip?: 'space' | 'comma'
    readonly belongsIn?: string
    readonly allowed: readonly string[]
  }
  /** `parent` is the key of the map it is missing from, empty at the top level; `entry` which of its list, from 1. */
  'missing-key': {
    readonly key: string
    readonly parent: string
    readonly entry?: number
    readonly title?: string
    readonly about?: string
    /** A value it could have. */
    readonly example?: string
    /** The values it may have, where they are few. */
    readonly choices?: readonly string[]
    /** The map is written within braces. */
    readonly isInBraces?: true
  }
  /** One of several keys must be there. */
  'missing-one-of': { readonly keys: readonly string[] }
  /** A key that another key calls for. */
  'missing-companion': { readonly key: string; readonly because: string }
  /** `value` is what was written, `example` the same as it should be; `keys` what the expected map may hold. */
  'wrong-type': AboutValue & {
    readonly expected: ValueKind
    readonly actual: ValueKind
    readonly value?: string
    readonly example?: string
    readonly keys?: readonly string[]
  }
  'wrong-choice': AboutValue & {
    readonly value: string
    readonly near?: string
    readonly allowed: readonly string[]
  }
  /** `format` is the schema's name for it; `guessed` says that `example` is the written value in its right form. */
  'wrong-format': AboutValue & {
    readonly value: string
    readonly format: string
    readonly example?: string
    readonly guessed?: boolean
  }
  'out-of-range': AboutValue & {
    readonly value: string
    readonly limit: string
    readonly bound: 'least' | 'most'
  }
  'wrong-length': AboutValue & {
    readonly limit: number
    readonly bound: 'least' | 'most'
    readonly unit: 'characters' | 'entries' | 'keys'
    /** The least that a list could be. */
    readonly example?: string
  }
  /** A number or a word that YAML doesn't take for text was read as it was written. */
  'unquoted-text': { readonly key: string; readonly value: string }
  /** Nothing has that id; `count` is how many times it is referred to. Without any entries, `value` is the first of several. */
  'unknown-reference': {
    readonly value: string
    readonly count?: number
    readonly collection: string
    readonly near?: string
    readonly known: readonly string[]
  }
  'duplicate-id': { readonly id: string }
  /** A range that ends before it begins. */
  'out-of-order': { readonly from: number; readonly to: number }
  /** A police district by the name it has in the other målform; `form` is the whole name as it should be. */
  'district-name-form': { readonly name: string; readonly form: string; readonly målform: 'nb' | 'nn' }
  /** No party of a kind that an agreement must have. */
  'missing-party': { readonly slag: string }
  'unsupported-schema': { readonly value: string; readonly supported: number }
  'unknown-text-set': { readonly value: string; readonly known: readonly string[] }
  /** The picture that a style names can't be read; `reason` as of a file. */
  'picture-unreadable': { readonly picture: string; readonly reason: string; readonly near?: string }
  /** The picture doesn't lie in the style's folder or below it. */
  'picture-outside': { readonly picture: string }
  /** `found` is the format it looks like, `limit` in bytes or pixels. */
  'unusable-picture': {
    readonly picture: string
    readonly reason: PictureFault
    readonly found?: string
    readonly limit?: number
  }
  /** A file that an agreement inherits can't be read; `path` as it was written, `reason` as of a file. */
  'inherited-unreadable': { readonly path: string; readonly reason: string; readonly near?: string }
  /** It isn't given as seen from the file that names it, or lies outside of the project's folder. */
  'inherited-outside': { readonly path: string; readonly isAbsolute: boolean }
  /** The files from one to itself, as seen from the agreement's folder. */
  'inherited-cycle': { readonly chain: readonly string[] }
  /** More files, levels or bytes than anyone can keep an eye on. */
  'inherits-too-much': { readonly what: 'files' | 'levels' | 'bytes'; readonly limit: number }
  /** A key that only an agreement itself can have. */
  'not-inheritable': { readonly key: string }
  /** The file has none of what only an agreement says for itself: most likely it is one that agreements inherit. */
  'looks-shared': { readonly without: readonly string[] }
  /** An entry is to go, but none of that id is inherited; `known` are those that are. */
  'nothing-to-drop': { readonly id?: string; readonly near?: string; readonly known: readonly string[] }
  /** An entry is to go, and what it says under these keys with it. */
  'lost-with-entry': { readonly keys: readonly string[] }
  /** A template asks for what the agreement's schema doesn't have, or is malformed. */
  'template-error': { readonly message: string }
  /** What a rule finds, in its own words. */
  rule: { readonly rule: RuleCode; readonly said: Bilingual<Said> }
  /** A reason is given for what no longer is found. */
  'stale-silence': { readonly rule: RuleCode }
  /** Tags or directives that don't match; `open` is what should have been closed first. */
  'template-syntax': {
    readonly reason: 'unclosed' | 'unopened' | 'mismatched' | 'other'
    readonly name?: string
    readonly open?: string
  }
  /** `part` is what of the name isn't known; `elsewhere` how it is written where it is known further out. */
  'template-unknown-field': {
    readonly name: string
    readonly part: string
    readonly near?: string
    readonly elsewhere?: string
    readonly known: readonly string[]
  }
  /** A template prints what this agreement lacks, without asking for it. */
  'template-missing-value': { readonly name: string }
  /** A directive that holds something else than it takes. */
  'template-block': { readonly name: string; readonly takes: 'list' | 'paragraph' }
  /** A text with paragraphs that stands among other words. */
  'template-inline-prose': { readonly name: string }
  /** What can't be printed is printed, what is no list gone through; `known` is what lies within it. */
  'template-wrong-use': {
    readonly name: string
    readonly use: 'print' | 'each' | 'with'
    readonly kind: TemplateThing
    readonly known: readonly string[]
  }
  'template-unknown-helper': { readonly name: string; readonly near?: string; readonly known: readonly string[] }
  /** A helper that is given something else than it takes. */
  'template-bad-call': { readonly name: string; readonly example: string }
  'template-unknown-part': { readonly name: string; readonly near?: string }
  /** Parts that call one another in a ring. */
  'template-cycle': { readonly chain: readonly string[] }
  'template-unknown-directive': { readonly name: string; readonly near?: string; readonly known: readonly string[] }
  'template-not-allowed': { readonly what: TemplateBan; readonly text: string }
  /** `most` in bytes, files, blocks within blocks, or characters that a template gives. */
  'template-limit': { readonly what: 'bytes' | 'files' | 'depth' | 'output'; readonly most: number }
  /** A family has no template of a name that it needs, in the målform that was looked at. */
  'template-missing': {
    readonly name: string
    readonly family: string
    readonly målform: 'nb' | 'nn'
    readonly near?: string
  }
  /**
   * A template of one's own that `målform` has only the standard's of, or nothing at all, or one of another structure:
   * `here` against `there`.
   */
  'template-pair': {
    readonly name: string
    readonly målform: 'nb' | 'nn'
    readonly isMissing?: boolean
    readonly here?: string
    readonly there?: string
  }
  /** A template that nothing calls. */
  'template-unused': { readonly name: string; readonly near?: string }
  /** A file in the folder of templates that isn't read, from where it lies. */
  'template-misplaced': { readonly file: string; readonly near?: string }
  /** Two files that are one template. */
  'template-twice': { readonly name: string }
  /** A name that isn't made of small letters, digits and hyphens. */
  'unsafe-name': { readonly name: string }
  /** A seksjoner.yaml that holds something else; `found` as of an agreement. */
  'not-a-section-list': { readonly found?: 'nothing' | 'list' | 'text' }
  /** What leads out of the folder of templates isn't followed. */
  'template-outside': { readonly file: string }
  /** The standard text is replaced: not wrong, but nothing to overlook. */
  'own-templates': {
    readonly sections: readonly string[]
    readonly files: readonly string[]
    readonly folder: string
    /** The family, where it is one's own: there is no standard text that it replaces. */
    readonly family?: string
  }
  /** A family of one's own in one målform only. */
  'family-in-one-language': { readonly family: string; readonly målform: 'nb' | 'nn' }
  /** No shipped template of that name. */
  'unknown-template': { readonly name: string; readonly near?: string; readonly known: readonly string[] }
  /** Several families have a template of that name. */
  'which-family': { readonly name: string; readonly families: readonly string[] }
  /** A copy would be written over a template of one's own. */
  'template-exists': { readonly file: string }
  /** A colour of a style that can't be read where it is printed: `text` on `on`, both `#rrggbb`. */
  'low-contrast': {
    readonly key: string
    readonly color: string
    readonly on: string
    readonly ratio: number
    readonly least: number
    readonly suggestion?: string
  }
  /** The agreement gives what its family prints nowhere. */
  'not-printed': { readonly key: string; readonly family: string }
  /** More signatories than signing portals commonly take in one job. */
  'many-signatories': { readonly count: number; readonly limit: number }
  /** A title of more characters than signing portals commonly take. */
  'long-title': { readonly length: number; readonly limit: number }
  /** A PDF of more bytes than signing portals commonly take. */
  'large-file': { readonly bytes: number; readonly limit: number }
  /** A PDF with its YAML within is PDF/A-3a; archives ask for 2a. */
  'not-for-archive': Record<string, never>
  /**
   * A file for publication would say what is left out of it. Its place is that of what says it still, where the YAML does
   * (`isPlaced`); else of what is left out.
   */
  'not-public': {
    readonly value: string
    readonly kind: LeftOutKind
    readonly format: string
    readonly isPlaced: boolean
    /** The name of the file says it. */
    readonly fileName?: string
  }
  /** Neither a PDF nor a Word file. */
  'not-a-made-file': { readonly file: string }
  /** A PDF or Word file that can't be read. */
  'file-damaged': {
    readonly file: string
    readonly format: 'pdf' | 'docx'
    readonly damage: 'broken' | 'encrypted' | 'too-large' | 'checksum'
  }
  /** A PDF or Word file without the YAML that it was made from. */
  'no-attached-source': { readonly file: string; readonly format: 'pdf' | 'docx' }
  /**
   * A file that edits can't be taken back from: no Word file, one that doesn't say what it was made from, one for publication, one
   * whose YAML, `source`, isn't beside it, or one of another agreement than the YAML that was given.
   */
  'not-pullable': {
    readonly file: string
    readonly why: 'format' | 'other-agreement' | 'source' | 'web-edition' | 'yaml'
    readonly source?: string
  }
  /** The YAML is written so that what was edited can't be put into it. */
  'pull-not-writable': { readonly file: string }
  /** The agreement inherits: `count` files in all would have to be written to `output`, or more than it were left behind. */
  'several-sources': { readonly output?: string; readonly count: number }
  /** The PDF layout dropped text; nothing was written. */
  'text-lost': { readonly text: string }
  /** The typeface has no glyph for a character. */
  'missing-glyph': { readonly character: string; readonly codePoint: string }
  /** Neither a rule nor a problem is called so. */
  'unknown-code': { readonly code: string; readonly near?: string }
  /** What a command can't do without where nobody can be asked; `example` is a value for it. */
  'missing-option': { readonly option: string; readonly example: string; readonly isUntold?: true }
  /** No municipality of the register, or several: `candidates` are those. */
  'unknown-municipality': { readonly value: string; readonly candidates: readonly string[]; readonly near?: string }
  'unknown-command': { readonly command: string; readonly near?: string }
  'unknown-option': { readonly option: string; readonly near?: string }
  /** The value of an option that takes few, or a whole number (`isCount`, or within `range`), or what looks like `example`. */
  'wrong-option-value': {
    readonly option: string
    readonly value: string
    readonly near?: string
    readonly known: readonly string[]
    readonly isCount?: true
    readonly example?: string
    readonly range?: { readonly from: number; readonly to: number }
  }
  /** What a command can't do without; `argument` as the help calls it. */
  'missing-argument': { readonly argument: string }
  'too-many-arguments': { readonly argument: string }
  /** An option that needs a value after it. */
  'missing-option-value': { readonly option: string }
  /** `onlyOne` where several can't be asked for. */
  'unknown-format': {
    readonly format: string
    readonly near?: string
    readonly known: readonly string[]
    readonly onlyOne?: boolean
  }
  /** A way to show two versions. */
  'unknown-view': { readonly view: string; readonly near?: string; readonly known: readonly string[] }
  /** `output` is one file (or `-`, standard output), but more would be made. */
  'output-is-one-file': { readonly output: string; readonly inputs: number; readonly formats: number }
  /** The name of the output is that of a file, but of no format that is made. */
  'unknown-output-ending': { readonly output: string; readonly near?: string; readonly known: readonly string[] }
  /** The name of the output says one format, --format another. */
  'output-format-mismatch': { readonly output: string; readonly format: string }
  /** Options that don't go together. */
  'conflicting-options': { readonly option: string; readonly other: string }
  /** A PDF or DOCX would be sent to the screen. */
  'output-to-terminal': { readonly format: string }
  /** What is read from standard input has no name to call the output by. */
  'input-without-name': Record<string, never>
  /** The environment's SOURCE_DATE_EPOCH isn't a number of seconds. */
  'bad-source-date': { readonly value: string }
  /** A bug of ours. */
  'internal-error': { readonly message: string }
}

export type Code = keyof Problems
/** `error`: nothing can be made. `warning` and `hint`: it can, but somebody should look. */
export type Severity = 'error' | 'warning' | 'hint'

/** The worst first. */
export const severities: readonly Severity[] = ['error', 'warning', 'hint']

/** Whether one is as bad as the other, or worse. */
export const isAtLeast = (severity: Severity, limit: Severity): boolean =>
  severities.indexOf(severity) <= severities.indexOf(limit)

type DiagnosticOf<C extends Code> = {
  readonly code: C
  readonly severity: Severity
  readonly detail: Problems[C]
  /** Where in an agreement it comes from, as long as its place in the file isn't known. */
  readonly from?: Origin
  /** Absent where the problem has no place in a file. */
  readonly place?: Place
  /** The other end of a conflict. */
  readonly related?: readonly Place[]
  /** Only where nothing else can have been meant. */
  readonly fix?: Fix
}

/** Something that a user should know: its code, what the code's words need, and where. `tell` puts it into words. */
export type Diagnostic = { [C in Code]: DiagnosticOf<C> }[Code]

/** A finding that the agreement itself gives a reason for: no problem any more. */
export interface Silenced {
  readonly diagnostic: Diagnostic
  readonly reason: string
}

/** What reports call a problem: by its rule, where a rule found it. */
export const codeOf = (diagnostic: Diagnostic): string =>
  diagnostic.code === 'rule' ? diagnostic.detail.rule : diagnostic.code

/** A result, or what stood in its way; warnings come with either. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }

/** Makes a diagnostic; the compiler checks that the detail fits the code. */
export function problem<C extends Code>(
  code: C,
  detail: Problems[C],
  place?: Place,
  severity: Severity = 'error',
  related: readonly Place[] = [],
): Diagnostic {
  return { code, severity, detail, ...(place && { place }), ...(related.length > 0 && { related }) } as Diagnostic
}

/** A problem, with how it is mended where that is known. */
export const mendable = (diagnostic: Diagnostic, fix: Fix | undefined): Diagnostic =>
  fix ? { ...diagnostic, fix } : diagnostic

export const success = <T>(value: T, diagnostics: readonly Diagnostic[] = []): Outcome<T> => ({
  ok: true,
  value,
  diagnostics,
})
export const failure = (diagnostics: readonly Diagnostic[]): Outcome<never> => ({ ok: false, diagnostics })
