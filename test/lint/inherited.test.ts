import { expect, test } from 'vitest'
import { codeOf } from '../../src/model/diagnostic.js'
import { checkFiles, type TextFiles } from '../inherit/inheriting.js'
import { quietAgreement } from '../validate/minimal-agreement.js'

/** What rules find in an agreement that inherits the shared file, as `file:line:column code`. */
async function told(shared: string): Promise<string[]> {
  const { diagnostics } = await checkFiles(filesWith(shared))
  return diagnostics.map((each) => `${each.place?.file}:${each.place?.line}:${each.place?.column} ${codeOf(each)}`)
}

const filesWith = (shared: string): TextFiles => ({
  'avtale.yaml': `arver: felles/øst.yaml\n${quietAgreement}`,
  'felles/øst.yaml': shared,
})

test('a finding stands in the file that the value was written in', async () => {
  expect(await told('møter:\n  minst: 1\n  møteplan: i desember\n')).toEqual(['felles/øst.yaml:2:10 few-meetings'])
})

test('the words it is about are found there', async () => {
  const shared = 'tekster:\n  slt:\n    egen: |\n      Rapporten kommer\n      fra rådmannen.\n'
  expect(await told(shared)).toEqual(['felles/øst.yaml:5:11 outdated-term'])
})

test('a national identity number is found in a comment of what is inherited', async () => {
  expect(await told('tittel: Avtale\n# 01810010068\n')).toEqual(['felles/øst.yaml:2:3 national-identity-number'])
})

test('what all files lack, the agreement lacks', async () => {
  const files = filesWith('tittel: Avtale\n')
  const { diagnostics } = await checkFiles({
    ...files,
    'avtale.yaml': String(files['avtale.yaml']).replace(/evaluering:\n.*\n/, ''),
  })
  expect(diagnostics.map((each) => [codeOf(each), each.place?.file])).toEqual([['no-yearly-evaluation', 'avtale.yaml']])
})

test('a reason that is inherited holds', async () => {
  const reason = 'avvik:\n  - regel: few-meetings\n    begrunnelse: De møtes hver uke på andre måter.\n'
  const outcome = await checkFiles(filesWith(`møter: { minst: 1, møteplan: i desember }\n${reason}`))
  expect(outcome.diagnostics).toEqual([])
  expect(outcome.ok && outcome.value.silenced.map(({ reason }) => reason)).toEqual([
    'De møtes hver uke på andre måter.',
  ])
})
