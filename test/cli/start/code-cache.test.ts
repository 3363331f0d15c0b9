import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CodeCache, type Runner } from '../../../src/cli/start/code-cache.js'

const uid = process.getuid?.() ?? 0
const node: Runner = { version: 'v20.19.0', arch: 'x64', pid: 1, getuid: () => uid }
const code = Buffer.from('compiled')

let home = ''
let folder = ''
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'politirad-code-'))
  folder = join(home, 'caches', 'politirad')
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const write = (runner: Runner = node) => new CodeCache(folder, runner).write([['part-a.cjs', code]])
const read = (runner: Runner = node) => new CodeCache(folder, runner).read('part-a.cjs')

describe('compiled code', () => {
  test('is read again by the same Node, and by no other', () => {
    write()
    expect(read()).toEqual(code)
    expect(read({ ...node, version: 'v22.1.0' })).toBeUndefined()
    expect(read({ ...node, arch: 'arm64' })).toBeUndefined()
  })

  test('leaves no half file', () => {
    write()
    expect(readdirSync(folder)).toEqual(['part-a.cjs-v20.19.0-x64'])
  })

  test('needs no folder where there is nothing to keep', () => {
    new CodeCache(folder, node).write([])
    expect(readdirSync(home)).toEqual([])
  })

  test('doesn’t pile up: the newest stay', () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    for (let i = 0; i < 250; i++) {
      writeFileSync(join(folder, `part-${i}`), '')
      utimesSync(join(folder, `part-${i}`), i, i)
    }
    write()
    const left = readdirSync(folder)
    expect(left.length).toBe(101)
    expect(left).toEqual(expect.arrayContaining(['part-249', 'part-150']))
  })
})

describe.skipIf(process.platform === 'win32')('a folder that others', () => {
  test('own isn’t trusted', () => {
    write()
    expect(read({ ...node, getuid: () => uid + 1 })).toBeUndefined()
    rmSync(folder, { recursive: true })
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    write({ ...node, getuid: () => uid + 1 })
    expect(readdirSync(folder)).toEqual([])
  })

  test('may write in isn’t trusted', () => {
    write()
    chmodSync(folder, 0o777)
    expect(read()).toBeUndefined()
    rmSync(join(folder, 'part-a.cjs-v20.19.0-x64'))
    write()
    expect(readdirSync(folder)).toEqual([])
  })

  test('put a link in the place of isn’t trusted', () => {
    write()
    const elsewhere = folder
    folder = join(home, 'link')
    symlinkSync(elsewhere, folder)
    expect(read()).toBeUndefined()
  })
})
