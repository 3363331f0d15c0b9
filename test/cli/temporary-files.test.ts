import { EventEmitter } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import * as promises from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Disk, nodeFiles } from '../../src/cli/node-files.js'
import type { Runner } from '../../src/cli/temporary-files.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'politirad-temporary-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A process on this machine; of the others only those in `alive` are left. */
function runnerOf(pid: number, alive: readonly number[] = []) {
  const signals = new EventEmitter()
  const sent: (readonly [number, unknown])[] = []
  const kill = (to: number, signal?: unknown): true => {
    if (signal === 0 && !alive.includes(to)) throw Object.assign(new Error('ESRCH'), { code: 'ESRCH' })
    sent.push([to, signal])
    return true
  }
  const on = signals.on.bind(signals)
  const off = signals.off.bind(signals)
  return { runner: { pid, platform: 'linux', kill, on, off } as unknown as Runner, signals, sent }
}

const bytes = new TextEncoder().encode('x')
const day = 24 * 60 * 60

/** Lets what lies in the folder be so many seconds old. */
function age(seconds: number, name = readdirSync(folder)[0] ?? ''): string {
  const time = Date.now() / 1000 - seconds
  utimesSync(join(folder, name), time, time)
  return name
}

describe('what another run left', () => {
  test.each([
    ['a killed run', 120, [], true],
    ['a run that was killed just now, or goes on in a container', 5, [], false],
    ['a run that goes on', 120, [1], false],
    ['a run whose number another process has by now', 2 * day, [1], true],
  ])('%s', async (_name, seconds, alive, isSwept) => {
    await nodeFiles(runnerOf(1).runner).writeTemporary(folder, bytes)
    const name = age(seconds)
    await nodeFiles(runnerOf(2, alive).runner).writeTemporary(folder, bytes)
    expect(existsSync(join(folder, name))).toBe(!isSwept)
  })

  test.each([
    ['another machine, an hour ago', 3600, true],
    ['another machine, long ago', 2 * day, false],
  ])('%s', async (_name, seconds, stays) => {
    const name = '.politirad-00000000-1-0123456789ab.tmp'
    writeFileSync(join(folder, name), 'x')
    age(seconds)
    await nodeFiles(runnerOf(2).runner).writeTemporary(folder, bytes)
    expect(existsSync(join(folder, name))).toBe(stays)
  })

  test('what only looks like it stays', async () => {
    const names = [
      '.politirad-00000000-1-0123456789ab.tmp.pdf',
      'politirad.tmp',
      '.politirad-notat.tmp',
      '.politirad.tmp',
    ]
    for (const name of names) {
      writeFileSync(join(folder, name), 'x')
      age(9 * day, name)
    }
    mkdirSync(join(folder, '.politirad-00000000-1-0123456789ac.tmp'))
    age(9 * day, '.politirad-00000000-1-0123456789ac.tmp')
    symlinkSync('politirad.tmp', join(folder, '.politirad-00000000-1-0123456789ad.tmp'))
    const before = readdirSync(folder)
    const files = nodeFiles(runnerOf(2).runner)
    await files.remove(await files.writeTemporary(folder, bytes))
    expect(readdirSync(folder)).toEqual(before)
  })
})

describe('a signal that ends the run', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('%s takes the temporary files along', async (signal) => {
    const { runner, signals, sent } = runnerOf(1)
    const files = nodeFiles(runner)
    await files.writeTemporary(folder, bytes)
    await files.writeTemporary(folder, bytes)
    signals.emit(signal, signal)
    await vi.waitFor(() => expect(sent).toEqual([[1, signal]]))
    expect(readdirSync(folder)).toEqual([])
    expect(signals.eventNames()).toEqual([]) // so that it ends the process this time
  })

  test('waits for what is being made, and lets nothing more be', async () => {
    const { runner, signals, sent } = runnerOf(1)
    const open = async (path: string, flags: string) => {
      await Promise.resolve() // signals come between other work
      signals.emit('SIGTERM', 'SIGTERM')
      return promises.open(path, flags)
    }
    const files = nodeFiles(runner, { ...promises, open } as Disk)
    void files.writeTemporary(folder, bytes).then(() => files.writeTemporary(folder, bytes))
    await vi.waitFor(() => expect(sent).toEqual([[1, 'SIGTERM']]))
    expect(readdirSync(folder)).toEqual([])
  })

  test('is left to others when all is in its place', async () => {
    const { runner, signals } = runnerOf(1)
    const files = nodeFiles(runner)
    await files.rename(await files.writeTemporary(folder, bytes), join(folder, 'avtale.pdf'))
    expect(signals.eventNames()).toEqual([])
    expect(readdirSync(folder)).toEqual(['avtale.pdf'])
  })
})
