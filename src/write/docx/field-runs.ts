import type { XmlComponent } from 'docx'
import { element } from './element.js'

/** A field's beginning: what Word is to work out. What it came to last follows, then the field's end. */
export const fieldStart = (instruction: string): XmlComponent[] => [
  fieldMark('begin'),
  element('w:r', {}, [element('w:instrText', { 'xml:space': 'preserve' }, [` ${instruction} `])]),
  fieldMark('separate'),
]

export const fieldEnd = (): XmlComponent[] => [fieldMark('end')]

const fieldMark = (kind: 'begin' | 'separate' | 'end'): XmlComponent =>
  element('w:r', {}, [element('w:fldChar', { 'w:fldCharType': kind })])
