import type { XmlComponent } from 'docx'
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
    return value ? [control(value, runs, [...lockOf(kept), kindOf(value, format)])] : runs
  }
}

const lockOf = (kept: boolean): XmlComponent[] => (kept ? [element('w:lock', { 'w:val': 'sdtLocked' })] : [])

/**
 * Plain text, but where it is formatted: LibreOffice 7.4 shows a control for plain text without its format, and one in a
 * link makes it forget the links.
 */
function kindOf({ text }: PrintedValue, { marking, ...format }: RunFormat): XmlComponent {
  if (Object.keys(format).length > 0) return element('w:richText')
  return element('w:text', /[\t\n\r\u2028]/.test(text) ? { 'w:multiLine': '1' } : {})
}

/** Its number is set when the whole part is written. */
function control(
  { key, from }: PrintedValue,
  runs: readonly XmlComponent[],
  lockAndKind: readonly XmlComponent[],
): XmlComponent {
  const name = element('w:alias', { 'w:val': shortPointer(from.pointer) })
  const properties = element('w:sdtPr', {}, [name, element('w:tag', { 'w:val': key }), ...lockAndKind])
  return element('w:sdt', {}, [properties, element('w:sdtContent', {}, runs)])
}
