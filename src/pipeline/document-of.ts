import { type Outcome, success } from '../model/diagnostic.js'
import type { AgreementDocument } from '../model/document.js'
import type { CheckedVersion } from './checked.js'
import { composeWith } from './compose-with.js'

/** A version's document, laid out as writers get it. */
export async function documentOf({ checked, templates }: CheckedVersion): Promise<Outcome<AgreementDocument>> {
  const { layOut } = await import('../layout/lay-out.js')
  const composed = await composeWith(checked, templates)
  return composed.ok ? success(layOut(composed.value), composed.diagnostics) : composed
}
