import type { Agreement } from '../model/agreement.js'
import { type Diagnostic, problem } from '../model/diagnostic.js'
import type { AgreementDocument } from '../model/document.js'
import { segmentOf } from '../model/entry-segment.js'
import { agreementSchema, resolve, type SchemaNode } from '../model/schema.js'
import { allTexts } from '../model/walk-blocks.js'

/**
 * Warns of what an agreement gives and its family prints nowhere, so that a change of family loses nothing silently.
 * Told once for each part of the agreement, and for each section's local texts.
 */
export function findUnprinted(
  agreement: Agreement,
  document: AgreementDocument,
  fileOf: (pointer: string) => string,
): Diagnostic[] {
  const printed = new Set(allTexts(document).flatMap(({ from }) => (from ? partOf(from.pointer) : [])))
  const given = new Set(printableLeaves(agreement, agreementSchema).map(partOf))
  return [...given]
    .filter((part) => !printed.has(part))
    .map((pointer) => ({
      ...problem(
        'not-printed',
        { key: pointer.slice(1).replaceAll('/', '.'), family: agreement.avtaletype },
        undefined,
        'warning',
      ),
      from: { file: fileOf(pointer), pointer },
    }))
}

/** `/kontakter/@a/navn` is part of `/kontakter`; local texts are told apart by section. */
const partOf = (pointer: string): string =>
  pointer
    .split('/')
    .slice(0, pointer.startsWith('/tekster/') ? 3 : 2)
    .join('/')

/** Pointers of texts, dates and numbers: what isn't an id, a reference, a choice, a flag or a reason. */
export function printableLeaves(value: unknown, node: SchemaNode, pointer = ''): string[] {
  const schema = resolve(agreementSchema, node)
  if (Array.isArray(value)) {
    return value.flatMap((entry, i) => printableLeaves(entry, schema.items ?? {}, `${pointer}/${segmentOf(entry, i)}`))
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, child]) =>
      printableLeaves(child, schema.properties?.[key] ?? {}, `${pointer}/${key}`),
    )
  }
  const steers = schema.enum ?? schema.const ?? schema['x-viser-til']
  const isPrinted = steers === undefined && typeof value !== 'boolean' && !unprinted.test(pointer)
  return isPrinted ? [pointer] : []
}

/**
 * Ids, the family, the text set, addresses behind links, reasons for leaving out a common text or not keeping a rule, when
 * people confirmed what is said of them, and what only the web edition says.
 */
const unprinted = /\/(id|lenke|begrunnelse|hjemmel|bekreftet)$|^\/(avtaletype|standardtekst)$/
