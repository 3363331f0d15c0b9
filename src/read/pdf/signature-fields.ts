import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib'

/** A field to sign in. */
export interface SignatureField {
  /** How it is spoken, or else its name. */
  readonly label?: string
  /** The dictionary of the signature, where there is one. */
  readonly value?: PDFDict
}

/** The fields to sign in, signed or not, also those that stand under another field. */
export function signatureFields(pdf: PDFDocument): SignatureField[] {
  const form = pdf.catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict)
  const seen = new Set<unknown>()
  return fieldsIn(form?.lookupMaybe(PDFName.of('Fields'), PDFArray), seen)
}

function fieldsIn(list: PDFArray | undefined, seen: Set<unknown>): SignatureField[] {
  const fields: SignatureField[] = []
  for (let i = 0; i < (list?.size() ?? 0); i++) {
    const entry = list?.get(i)
    const field = list?.lookupMaybe(i, PDFDict)
    if (!field || seen.has(entry)) continue
    if (entry instanceof PDFRef) seen.add(entry) // a field that stands below itself
    if (field.lookupMaybe(PDFName.of('FT'), PDFName) === PDFName.of('Sig')) fields.push(signatureField(field))
    else fields.push(...fieldsIn(field.lookupMaybe(PDFName.of('Kids'), PDFArray), seen))
  }
  return fields
}

function signatureField(field: PDFDict): SignatureField {
  const label = textOf(field, 'TU') ?? textOf(field, 'T')
  const value = field.lookupMaybe(PDFName.of('V'), PDFDict)
  return { ...(label && { label }), ...(value && { value }) }
}

const textOf = (field: PDFDict, key: string): string | undefined =>
  field.lookupMaybe(PDFName.of(key), PDFString, PDFHexString)?.decodeText()
