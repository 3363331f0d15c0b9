import type { LeftOut } from '../model/left-out.js'
import { foldText, patternOf } from '../model/written-forms.js'
import { textsOf } from './texts-of.js'

/** The places in an agreement that say what was left out elsewhere in it, by their JSON pointers. */
export function findInAgreement(agreement: unknown, sought: LeftOut, leftOut: readonly LeftOut[]): string[] {
  const pattern = patternOf(sought)
  const out = new Set(leftOut.map(({ pointer }) => pointer))
  return textsOf(agreement)
    .filter(({ pointer }) => !out.has(pointer))
    .filter(({ text }) => [text, text.replaceAll(/[*\\]/g, '')].some((each) => foldText(each).search(pattern) !== -1))
    .map(({ pointer }) => pointer)
}
