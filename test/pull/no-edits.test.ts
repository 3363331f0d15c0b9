import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Checked, check } from '../../src/pipeline.js'
import { exampleNames, root } from '../read-example.js'
import { exampleOf, pullFrom, wordOf } from './pulling.js'

const nothing = { changes: [], untaken: [], comments: [], tracked: [], isOlder: false, hasOtherWords: false }

async function expectNothing(checked: Checked): Promise<void> {
  const { plan, take } = await pullFrom(await wordOf(checked), checked)
  expect(plan).toEqual(nothing)
  const taken = await take([])
  expect(taken.ok && [...taken.value.texts]).toEqual([])
  expect(taken.ok && taken.value.untaken).toEqual([])
}

test.each(exampleNames)('%s comes back from Word as it was', async (name) => expectNothing(await exampleOf(name)))

test.each(['samarbeidsavtale', 'politirådsavtale'])('a nynorsk %s comes back from Word as it was', async (family) => {
  const yaml = readFileSync(join(root, 'test/nynorsk/avtale.yaml'), 'utf8').replace(
    /^avtaletype: .*$/m,
    `avtaletype: ${family}`,
  )
  const checked = await check('avtale.yaml', new TextEncoder().encode(yaml))
  if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics))
  await expectNothing(checked.value)
})

test('controls that lost their tags or names are no edits', async () => {
  const checked = await exampleOf('rakkestad')
  for (const what of ['tags', 'controls'] as const)
    expect((await pullFrom((await wordOf(checked)).forget(what), checked)).plan).toEqual(nothing)
})
