import { compareFacts } from './compare/facts/compare-facts.js'
import { compareSections } from './compare/printed/compare-sections.js'
import { type FindPrinted, findPrinted } from './compare/printed/find-printed.js'
import type { ChangedSection, Comparison, FactChange, PlacedSide, Version } from './model/change.js'
import { failure, type Outcome, success } from './model/diagnostic.js'
import type { AgreementDocument } from './model/document.js'
import { locateStart } from './model/locate.js'
import type { Checked, CheckedVersion } from './pipeline/checked.js'
import { documentOf } from './pipeline/document-of.js'
import { loadActs } from './texts/shipped-text-sets.js'

/**
 * The way from two versions of an agreement to what is different between them: what they say, fact by fact, and where it
 * stands, in the files and in the documents.
 */

/** How much is asked for. */
export interface CompareOptions {
  /** Lays both documents out, to tell the pages: that is most of the time. `true` where nothing is said. */
  readonly pages?: boolean
}

/** What is different between two versions of an agreement, in the order of the later. */
export async function compareVersions(
  before: CheckedVersion,
  after: CheckedVersion,
  { pages = true }: CompareOptions = {},
): Promise<Outcome<Comparison>> {
  const documents = [await documentOf(before), await documentOf(after)] as const
  const [old, now] = documents
  if (!old.ok || !now.ok) return failure(documents.flatMap(({ diagnostics }) => diagnostics))
  const changes = compareFacts(before.checked.agreement, after.checked.agreement)
  const needsPages = pages && changes.length > 0
  const [wasPrinted, isPrinted] = [await printedIn(old.value, needsPages), await printedIn(now.value, needsPages)]
  return success({
    before: versionOf(before),
    after: versionOf(after),
    changes: changes.map((change) => ({
      ...change,
      before: placed(change, 'before', before.checked, wasPrinted),
      after: placed(change, 'after', after.checked, isPrinted),
    })),
    sections: await changedSections(before, after, now.value),
  })
}

async function printedIn(document: AgreementDocument, needsPages: boolean): Promise<FindPrinted> {
  if (!needsPages) return findPrinted(document, new Map())
  const { writePdf } = await import('./write/pdf/write-pdf.js')
  const pdf = await writePdf(document)
  return findPrinted(document, pdf.ok ? pdf.value.pageOf : new Map())
}

function placed(
  change: FactChange,
  version: 'before' | 'after',
  { source }: Checked,
  printedAt: FindPrinted,
): PlacedSide {
  const side = change[version]
  const printed = side.value === undefined ? undefined : printedAt(side.pointer, change.isSteering === true)
  return { ...side, place: locateStart(source, side.pointer), ...(printed && { printed }) }
}

const versionOf = ({ checked: { agreement } }: CheckedVersion): Version => ({
  agreement,
  acts: new Map(loadActs(agreement.standardtekst).map(({ id, kortnavn }) => [id, kortnavn[agreement.målform]])),
})

/**
 * What follows from another standard text alone: the later version, made with the words of the earlier. Where that can't be
 * made, the other text is told as the fact that it is, and no more.
 */
async function changedSections(
  before: CheckedVersion,
  after: CheckedVersion,
  now: AgreementDocument,
): Promise<readonly ChangedSection[]> {
  const { standardtekst, avtaletype, målform } = before.checked.agreement
  const { agreement } = after.checked
  const isSame =
    standardtekst === agreement.standardtekst &&
    avtaletype === agreement.avtaletype &&
    målform === agreement.målform &&
    before.templates === after.templates
  if (isSame) return []
  const asBefore = { ...after.checked, agreement: { ...agreement, standardtekst, avtaletype, målform } }
  const withOldWords = await documentOf({ ...before, checked: asBefore })
  return withOldWords.ok ? compareSections(withOldWords.value, now) : []
}
