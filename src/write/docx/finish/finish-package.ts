import type { AgreementDocument } from '../../../model/document.js'
import type { PrintedValues } from '../plan-values.js'
import { addSource, type MadeFrom } from './add-source.js'
import { appProperties } from './app-properties.js'
import { coreProperties } from './core-properties.js'
import { dropEmptyNotes } from './drop-empty-notes.js'
import { fontTable } from './font-table.js'
import { markCustomStyles } from './mark-custom-styles.js'
import { multilevelNumbering } from './multilevel-numbering.js'
import { numberControls } from './number-controls.js'
import type { Parts } from './parts.js'
import { settingsLanguage } from './settings-language.js'
import { zipParts } from './zip-parts.js'

/** What one part becomes. */
type Finish = (xml: string, document: AgreementDocument) => string

/** The parts that the docx library can't write as they have to be. */
const finishes: Readonly<Record<string, Finish>> = {
  'docProps/app.xml': appProperties,
  'docProps/core.xml': (_, document) => coreProperties(document),
  'word/document.xml': numberControls,
  'word/fontTable.xml': fontTable,
  'word/numbering.xml': multilevelNumbering,
  'word/settings.xml': (xml, { language }) => settingsLanguage(xml, language),
  'word/styles.xml': markCustomStyles,
}

/** The parts as the docx library wrote them → the file: finished, and the same bytes whenever and wherever it is made. */
export function finishPackage(
  written: Parts,
  document: AgreementDocument,
  values: PrintedValues,
  madeFrom: MadeFrom,
): Uint8Array {
  const whole = dropEmptyNotes(written)
  // What is published says nothing of the YAML's inside.
  const parts = document.metadata.edition === 'web' ? new Map(whole) : addSource(whole, document, values, madeFrom)
  for (const [path, finish] of Object.entries(finishes)) {
    const part = parts.get(path)
    if (typeof part !== 'string') throw new Error(`the docx library no longer writes ${path}`)
    parts.set(path, finish(part, document))
  }
  return zipParts(parts)
}
