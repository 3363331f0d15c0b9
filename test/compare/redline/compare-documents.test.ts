import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareDocuments } from '../../../src/compare/redline/compare-documents.js'
import { normalForm } from '../../../src/model/normal-form.js'
import { acceptAll, rejectAll } from '../../../src/model/settle-changes.js'
import { anyVersions } from './any-versions.js'

it('accepted it is the new version and rejected the old one, whatever changed', () => {
  fc.assert(
    fc.property(anyVersions, ([old, now]) => {
      const marked = compareDocuments(old, now)
      expect(normalForm(acceptAll(marked))).toEqual(normalForm(now))
      expect(normalForm(rejectAll(marked))).toEqual(normalForm(old))
    }),
    { seed: 20261124, numRuns: 100 },
  )
})
