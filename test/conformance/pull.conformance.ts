import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { build } from '../../src/pipeline.js'
import { planPull } from '../../src/pull.js'
import { exampleOf, inShort } from '../pull/pulling.js'
import { type ExampleName, exampleNames } from '../read-example.js'
import { editInLibreOffice, type WriterEdits } from './judges.js'

const folder = mkdtempSync(join(tmpdir(), 'politirad-pull-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What pull finds in the file of an example after LibreOffice edited and saved it, without the tags of its controls. */
async function pulled(name: ExampleName, edits: WriterEdits) {
  const checked = await exampleOf(name)
  const built = await build(checked, ['docx'])
  if (!built.ok || !built.value[0]) throw new Error(JSON.stringify(built.diagnostics))
  const file = join(folder, `${name}.docx`)
  writeFileSync(file, built.value[0].bytes)
  const planned = await planPull({ file, bytes: editInLibreOffice(file, folder, edits) }, checked)
  if (!planned.ok) throw new Error(JSON.stringify(planned.diagnostics))
  return planned.value.plan
}

describe('Word files that LibreOffice saved', () => {
  test.each(exampleNames)('%s is as it was', async (name) => {
    expect(await pulled(name, {})).toMatchObject({
      changes: [],
      untaken: [],
      comments: [],
      tracked: [],
      isOlder: false,
    })
  })

  test('edited values, and a phone number in its groups', async () => {
    const plan = await pulled('rakkestad', {
      replace: [
        ['Ungdata', 'Ungdataundersøkelsen'],
        ['Knut Liksom', 'Nina Nykommer'],
        ['00\u00a000\u00a000\u00a004', '00 00 00 44'],
      ],
    })
    expect(inShort(plan)).toEqual([
      'value /kunnskapsgrunnlag/0 = "Ungdataundersøkelsen"',
      'value /kontakter/@nærpolitisjefen/navn = "Nina Nykommer"',
      'value /kontakter/@nærpolitisjefen/telefoner/0/nummer = "00 00 00 44"',
    ])
    expect(plan.untaken).toEqual([])
  })

  test('standard text, tracked', async () => {
    const plan = await pulled('rakkestad', {
      replace: [['bør lage en møteplan', 'skal lage en møteplan']],
      record: true,
    })
    expect(plan.changes).toMatchObject([{ kind: 'text', how: 'erstatt', section: 'politiråd' }])
    expect(plan.tracked).toMatchObject([{ kind: 'deleted' }, { kind: 'inserted' }])
    expect(plan.untaken).toEqual([])
  })
})
