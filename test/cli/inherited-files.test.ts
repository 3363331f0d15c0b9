import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { minimalAgreement } from '../validate/minimal-agreement.js'
import { run } from './test-world.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'politirad-arv-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

const agreement = (arver: string): string => `arver: ${arver}\n${minimalAgreement}`

/** What a check of a file says first, or `ok`. */
async function told(path: string, cwd = folder): Promise<string> {
  const { exitCode, stdout } = await run(['validate', path], { cwd })
  return exitCode === 0 ? 'ok' : `${exitCode} ${/\[([a-z-]+)\]/.exec(stdout)?.[1]}`
}

describe('the project’s folder', () => {
  test('is the agreement’s own where no politirad.yaml stands above it', async () => {
    put('prosjekt/a.yaml', agreement('felles/øst.yaml'))
    put('prosjekt/felles/øst.yaml', 'arver: ../rot.yaml')
    put('prosjekt/rot.yaml', 'tittel: A')
    put('prosjekt/b.yaml', agreement('../ute.yaml'))
    put('ute.yaml', 'tittel: A')
    expect(await told('prosjekt/a.yaml')).toBe('ok')
    expect(await told('prosjekt/b.yaml')).toBe('1 inherited-outside')
  })

  test('is the nearest with a politirad.yaml', async () => {
    put('politirad.yaml', '')
    put('avtaler/nord/a.yaml', agreement('../../felles.yaml'))
    put('felles.yaml', 'tittel: A')
    expect(await told('avtaler/nord/a.yaml')).toBe('ok')
    expect(await told('a.yaml', join(folder, 'avtaler', 'nord'))).toBe('ok')
    put('avtaler/politirad.yaml', '')
    expect(await told('avtaler/nord/a.yaml')).toBe('1 inherited-outside')
  })

  test('isn’t marked by a folder of that name', async () => {
    mkdirSync(join(folder, 'politirad.yaml'))
    put('avtaler/a.yaml', agreement('../felles.yaml'))
    put('felles.yaml', 'tittel: A')
    expect(await told('avtaler/a.yaml')).toBe('1 inherited-outside')
  })
})

describe('links', () => {
  test('that lead out aren’t followed', async () => {
    put('hemmelig.yaml', 'tittel: Hemmelig')
    put('prosjekt/a.yaml', agreement('felles.yaml'))
    put('prosjekt/b.yaml', agreement('mappe/hemmelig.yaml'))
    symlinkSync(join(folder, 'hemmelig.yaml'), join(folder, 'prosjekt', 'felles.yaml'))
    symlinkSync(folder, join(folder, 'prosjekt', 'mappe'))
    expect(await told('prosjekt/a.yaml')).toBe('1 inherited-outside')
    expect(await told('prosjekt/b.yaml')).toBe('1 inherited-outside')
  })

  test('that stay within are', async () => {
    put('a.yaml', agreement('lenke.yaml'))
    put('felles.yaml', 'tittel: A')
    symlinkSync('felles.yaml', join(folder, 'lenke.yaml'))
    expect(await told('a.yaml')).toBe('ok')
  })

  test('that lead in a circle end', async () => {
    put('a.yaml', agreement('mappe/b.yaml'))
    put('b.yaml', 'arver: mappe/b.yaml')
    symlinkSync('.', join(folder, 'mappe'))
    expect(await told('a.yaml')).toBe('1 inherits-too-much')
  })
})

describe('what isn’t a file', () => {
  test('a folder', async () => {
    mkdirSync(join(folder, 'felles'))
    put('a.yaml', agreement('felles'))
    expect(await told('a.yaml')).toBe('3 inherited-unreadable')
  })

  test('one of a like name is suggested, with its folder', async () => {
    put('a.yaml', agreement('felles/ost.yaml'))
    put('felles/øst.yaml', 'tittel: A')
    expect((await run(['validate', 'a.yaml'], { cwd: folder })).stdout).toContain('Mente du «felles/øst.yaml»?')
  })

  test('a name whose å was written as two letters is found', async () => {
    put('a.yaml', agreement('felles/åsen.yaml'))
    put('felles/a\u030asen.yaml', 'tittel: A')
    expect(await told('a.yaml')).toBe('ok')
  })
})

test('an agreement without avtaletype is told so, though a folder doesn’t find it', async () => {
  put('a.yaml', agreement('felles.yaml').replace('avtaletype: samarbeidsavtale\n', ''))
  put('felles.yaml', 'tittel: A')
  expect(await told('a.yaml')).toBe('1 missing-key')
  expect((await run(['validate', '.'], { cwd: folder })).stderr).toContain('[folder-empty]')
})
