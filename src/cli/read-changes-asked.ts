import { type ChangeClass, changeClasses } from '../model/change.js'
import { failure, type Outcome, problem, success } from '../model/diagnostic.js'
import { findNear } from '../model/find-near.js'
import { type ChangeLanguage, changeLanguages } from '../report/changes/change-words.js'
import type { ComparedPair } from '../report/changes/compared.js'
import type { ChangesRequest } from './asked.js'
import { type ChangesFormat, changesFormats } from './write-changes.js'

/** What is to be shown of a comparison. */
export const onlyOf = (pair: ComparedPair, classes: readonly ChangeClass[]): ComparedPair => ({
  ...pair,
  ...(pair.comparison && {
    comparison: {
      ...pair.comparison,
      changes: pair.comparison.changes.filter((each) => classes.includes(each.class)),
      sections: classes.includes('standard-text') ? pair.comparison.sections : [],
    },
  }),
})

interface ChangesAsked {
  readonly format: ChangesFormat
  readonly classes: readonly ChangeClass[]
  readonly language: ChangeLanguage
}

/** How changes are to be told, and which of them. */
export function readChangesAsked(
  { format = 'text', only, lang }: ChangesRequest,
  locale: ChangeLanguage,
  formats: readonly ChangesFormat[] = changesFormats,
): Outcome<ChangesAsked> {
  const known = formats.find((each) => each === format.toLowerCase())
  const near = findNear(format, formats)
  const wrongFormat = problem('unknown-format', { format, known: formats, onlyOne: true, ...(near && { near }) })
  const classes = only?.map((each) => readClass(each))
  const wrong = [...(known ? [] : [wrongFormat]), ...(classes ?? []).flatMap(({ diagnostics }) => diagnostics)]
  if (!known || wrong.length > 0) return failure(wrong)
  const wanted = classes?.flatMap((each) => (each.ok ? [each.value] : [])) ?? changeClasses
  const language = changeLanguages.find((each) => each === lang?.toLowerCase()) ?? locale
  return success({ format: known, classes: wanted, language })
}

function readClass(value: string): Outcome<ChangeClass> {
  const found = changeClasses.find((each) => each === value.toLowerCase())
  if (found) return success(found)
  const near = findNear(value, changeClasses)
  return failure([
    problem('wrong-option-value', { option: '--only', value, known: changeClasses, ...(near && { near }) }),
  ])
}
