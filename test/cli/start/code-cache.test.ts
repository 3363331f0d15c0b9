import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CodeCache, type Runner } from '../../../src/cli/start/code-cache.js'

const uid = process.getuid?.() ?? 0
const node: Runner = { version: 'v20.19.0', arch: 'x64', getuid: () => uid }
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

describe('a file that', () => {
  const file = () => join(folder, 'part-a.cjs-v20.19.0-x64')
  const damage: Record<string, (bytes: Buffer) => Buffer> = {
    'has a bit flipped': (bytes) => Buffer.concat([bytes.subarray(0, -1), Buffer.of((bytes.at(-1) ?? 0) ^ 1)]),
    'has its checksum flipped': (bytes) => Buffer.concat([Buffer.of((bytes[0] ?? 0) ^ 1), bytes.subarray(1)]),
    'ends early': (bytes) => bytes.subarray(0, -1),
    'ends in its checksum': (bytes) => bytes.subarray(0, 3),
    'is empty': () => Buffer.alloc(0),
    'ends in zeros': (bytes) => Buffer.concat([bytes.subarray(0, -4), Buffer.alloc(4)]),
    'is all zeros': (bytes) => Buffer.alloc(bytes.length),
    'goes on': (bytes) => Buffer.concat([bytes, Buffer.of(0)]),
  }

  test.each(Object.keys(damage))('%s is none, and is written anew', (name) => {
    write()
    writeFileSync(file(), damage[name]?.(readFileSync(file())) ?? '')
    expect(read()).toBeUndefined()
    write()
    expect(read()).toEqual(code)
  })

  test('was written under another name is none', () => {
    write()
    copyFileSync(file(), join(folder, 'part-b.cjs-v20.19.0-x64'))
    copyFileSync(file(), join(folder, 'part-a.cjs-v22.1.0-x64'))
    expect(new CodeCache(folder, node).read('part-b.cjs')).toBeUndefined()
    expect(read({ ...node, version: 'v22.1.0' })).toBeUndefined()
  })

  test('another run left half written is swept when it is old, and is never in the way', () => {
    write()
    const [old, young] = ['part-a.cjs-v20.19.0-x64.abc.tmp', 'part-a.cjs-v20.19.0-x64.def.tmp']
    for (const name of [old, young]) writeFileSync(join(folder, name), 'half')
    utimesSync(join(folder, old), 1, 1)
    rmSync(file())
    write()
    expect(readdirSync(folder).sort()).toEqual(['part-a.cjs-v20.19.0-x64', young])
    expect(read()).toEqual(code)
  })

  test('can’t get its name leaves nothing behind', () => {
    mkdirSync(file(), { recursive: true, mode: 0o700 })
    chmodSync(folder, 0o700)
    write()
    expect(readdirSync(folder)).toEqual(['part-a.cjs-v20.19.0-x64'])
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
