import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rules } from '../../src/lint/rules.js'
import { nb } from '../../src/report/messages/nb.js'
import { rulesPage } from '../../src/report/report-rules.js'
import { root } from '../read-example.js'

test('docs/regler.md says what the rules say (`npm run docs:rules` writes it)', async () => {
  await expect(rulesPage(rules, nb)).toMatchFileSnapshot(join(root, 'docs', 'regler.md'))
})
