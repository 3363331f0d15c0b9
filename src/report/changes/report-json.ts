import type { PlacedChange, PlacedSide } from '../../model/change.js'
import type { ChangesReport, ComparedPair } from './compared.js'
import { type ToldChanges, tellItem } from './tell-changes.js'

/** Changes as schemas/endringer.schema.json describes them: all that is known, for programs. */
export function changesJson({ tool, pairs }: ChangesReport, { language }: ToldChanges): string {
  const report = { schema: 1, tool, language, agreements: pairs.map((pair) => pairJson(pair, language)) }
  return `${JSON.stringify(report, null, 2)}\n`
}

function pairJson({ before, after, comparison }: ComparedPair, language: ToldChanges['language']) {
  return {
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    changes: (comparison?.changes ?? []).map((change) => {
      const { sentence, details } = comparison ? tellItem(change, comparison, language) : { sentence: '', details: [] }
      return changeJson(change, sentence, details)
    }),
    standardText: (comparison?.sections ?? []).map(({ kind, number, title, page, changedTexts }) => ({
      kind,
      title,
      ...(number !== undefined && { number }),
      ...(page !== undefined && { page }),
      changedTexts,
    })),
  }
}

const changeJson = (change: PlacedChange, sentence: string, details: readonly string[]) => ({
  kind: change.kind,
  class: change.class,
  sentence,
  ...(details.length > 0 && { details }),
  before: sideJson(change.before),
  after: sideJson(change.after),
})

const sideJson = ({ pointer, value, position, place, printed }: PlacedSide) => ({
  pointer,
  ...(value !== undefined && { value }),
  ...(position !== undefined && { position }),
  place: { file: place.file, line: place.line, column: place.column },
  ...(printed && {
    printed: {
      title: printed.title,
      ...(printed.number !== undefined && { number: printed.number }),
      ...(printed.page !== undefined && { page: printed.page }),
    },
  }),
})
