import { type IContext, XmlComponent } from 'docx'
import type { Text } from '../../model/document.js'
import { element } from './element.js'
import { type PrintedValue, type PrintedValues, printedValue } from './plan-values.js'
import { shortPointer } from './short-pointer.js'
import type { RunFormat } from './text-runs.js'

/** What the runs of a text, which all have the format, are put in, if anything. */
export type Enclose = (text: Text, runs: readonly XmlComponent[], format: RunFormat) => readonly XmlComponent[]

export const withoutControls: Enclose = (_, runs) => runs

/**
 * Puts each value of the YAML in a content control that says where it is from. A user may delete it, as lawyers strike
 * clauses, but for those that are `kept`; what is edited, `pull` takes back to the value, also of what is printed in other words.
 * What is of one of two versions only has none: it would be left behind, empty, when the change is turned down.
 */
export function inControls(values: PrintedValues, { kept }: { readonly kept: boolean }): Enclose {
  return (text, runs, format) => {
    const value = text.change ? undefined : printedValue(values, text)
    return value ? [new ValueControl(value, runs, { kept, isFormatted: isFormatted(format) })] : runs
  }
}

const isFormatted = ({ marking, ...format }: RunFormat): boolean => Object.keys(format).length > 0

interface Kind {
  readonly kept: boolean
  readonly isFormatted: boolean
}

/** Its number is set when the whole part is written. */
class ValueControl extends XmlComponent {
  readonly runs: readonly XmlComponent[]
  readonly isFormatted: boolean
  readonly #properties: readonly XmlComponent[]

  constructor({ key, from, text }: PrintedValue, runs: readonly XmlComponent[], kind: Kind) {
    super('w:sdt')
    this.runs = runs
    this.isFormatted = kind.isFormatted
    this.#properties = [
      element('w:alias', { 'w:val': shortPointer(from.pointer) }),
      element('w:tag', { 'w:val': key }),
      ...(kind.kept ? [element('w:lock', { 'w:val': 'sdtLocked' })] : []),
      kindOf(text, kind),
    ]
  }

  override prepForXml(context: IContext): ReturnType<XmlComponent['prepForXml']> {
    const content = [element('w:sdtPr', {}, this.#properties), element('w:sdtContent', {}, this.runs)]
    return element('w:sdt', {}, content).prepForXml(context)
  }
}

/**
 * Plain text, but where it is formatted: LibreOffice 7.4 shows a control for plain text without its format, and one in a
 * link makes it forget the links.
 */
function kindOf(text: string, { isFormatted }: Kind): XmlComponent {
  if (isFormatted) return element('w:richText')
  return element('w:text', /[\t\n\r\u2028]/.test(text) ? { 'w:multiLine': '1' } : {})
}

/**
 * Opens each control for formatted text that another follows right upon: LibreOffice 7.4 would save the two in one another, as
 * XML that no program reads. Such a text is a part of a longer one, whose other parts keep theirs.
 */
export const openBeforeOthers = (content: readonly XmlComponent[]): XmlComponent[] =>
  content.flatMap((part, at) =>
    part instanceof ValueControl && part.isFormatted && content[at + 1] instanceof ValueControl ? part.runs : [part],
  )
