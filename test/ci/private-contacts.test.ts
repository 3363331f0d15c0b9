import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { build } from '../../src/pipeline.js'
import { agreementOf, district, SampleProject } from '../cli/ci/sample-project.js'
import { run } from '../cli/test-world.js'
import { stepsOf } from './read-workflow.js'

/**
 * docs/ci.md tells how numbers are kept out of a public repository: it has the contacts without them, and a secret has the whole
 * file. So each is tried.
 */
const number = '90 00 00 12'
const office = '00 00 00 61'
const open = `kontakter:
  - id: kari
    navn: Kari Oppdiktet
    stilling: Politikontakt
    part: politiet
    telefoner: [{ nummer: "${office}", slag: kontor }]
`
const secret = open.replace(']\n', `, { nummer: "${number}", slag: mobil }]\n`)

let project: SampleProject
const stage = mkdtempSync(join(tmpdir(), 'politirad-contacts-'))

beforeAll(() => {
  project = new SampleProject()
  project.commit('Contacts of their own', {
    'avtaler/felles/distriktet.yaml': district,
    'avtaler/felles/kontakter.yaml': open,
    'avtaler/dalby.yaml': agreementOf('Dalby').replace(
      /arver: .*/,
      'arver: [felles/distriktet.yaml, felles/kontakter.yaml]',
    ),
  })
})
afterAll(() => {
  project.remove()
  rmSync(stage, { recursive: true, force: true })
})

const generate = (folder: string, ...more: string[]) =>
  run(['generate', 'avtaler/dalby.yaml', '--format', 'pdf,docx,html,txt', '-o', `${join(stage, folder)}/`, ...more], {
    cwd: project.folder,
    pipeline: { build },
  })

/** What the files say, as others read them. */
const saidIn = (folder: string, ending: string): string => {
  const bytes = (format: string) => readFileSync(join(stage, folder, `dalby${ending}.${format}`))
  const word = Object.values(unzipSync(bytes('docx'))).map((part) => strFromU8(part))
  return [bytes('html').toString(), bytes('txt').toString(), ...word].join('\n').replaceAll('\u00a0', ' ')
}

describe('contacts that a public repository doesn’t have', () => {
  test('without the secret, agreements are made with what is public', async () => {
    expect(await generate('public')).toMatchObject({ exitCode: 0 })
    const said = saidIn('public', '')
    expect(said).toContain(office)
    expect(said).not.toContain(number)
  }, 60_000)

  test('with it, those for signing have the numbers and those for publication don’t', async () => {
    const step = stepsOf('github-web-edition').find(({ env }) => env?.CONTACTS)
    expect(step?.run).toContain('> avtaler/felles/kontakter.yaml')
    writeFileSync(join(project.folder, 'avtaler/felles/kontakter.yaml'), secret)
    expect(await generate('signing')).toMatchObject({ exitCode: 0 })
    expect(saidIn('signing', '')).toContain(number)
    expect(await generate('web', '--public')).toMatchObject({ exitCode: 0 })
    const said = saidIn('web', '-nettversjon')
    expect(said).toContain(office)
    for (const written of [number, number.replaceAll(' ', ''), `+47${number.replaceAll(' ', '')}`])
      expect(said).not.toContain(written)
  }, 60_000)

  test('a text that says a number all the same stops the files', async () => {
    const told = `tekster:\n  politiråd: { egen: "Ring ${number} ved spørsmål." }\n`
    writeFileSync(join(project.folder, 'avtaler/felles/kontakter.yaml'), secret + told)
    const { exitCode, stdout, stderr } = await generate('leak', '--public')
    expect([exitCode, stdout]).toEqual([1, ''])
    expect(stderr).toContain('[not-public]')
  }, 60_000)
})
