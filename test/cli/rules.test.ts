import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rules } from '../../src/pipeline.js'
import { problemSamples } from '../../src/report/problem-samples.js'
import { root } from '../read-example.js'
import { run } from './test-world.js'

const politirad = (...argv: string[]) => run(argv, { cwd: root })

test('rules --format json gives both languages, whatever the user’s is', async () => {
  const { stdout } = await politirad('rules', '--format', 'json')
  const listed = JSON.parse(stdout)
  expect(listed.map(({ code }: { code: string }) => code)).toEqual(rules.map(({ code }) => code))
  expect(listed[0]).toEqual({
    code: 'few-meetings',
    severity: 'warning',
    about: rules[0]?.about,
    source: rules[0]?.source,
    examples: { ok: rules[0]?.examples.ok, notOk: rules[0]?.examples.notOk },
  })
  expect((await politirad('rules', '--format', 'json', '--lang', 'en')).stdout).toBe(stdout)
})

test('rules --format md is the page in the manual', async () => {
  const { stdout } = await politirad('regler', '--format', 'md', '--lang', 'nb')
  expect(stdout).toBe(readFileSync(join(root, 'docs', 'regler.md'), 'utf8').replaceAll('\r\n', '\n'))
})

describe.each(['nb', 'en'])('in %s, each code is explained', (lang) => {
  const codes = [...rules.map(({ code }) => code), ...Object.keys(problemSamples).filter((code) => code !== 'rule')]

  test.each(codes)('%s', async (code) => {
    const { exitCode, stdout, stderr } = await politirad('explain', code, '--lang', lang)
    expect([exitCode, stderr]).toEqual([0, ''])
    expect(stdout.startsWith(code)).toBe(true)
    expect(stdout.split('\n').length).toBeGreaterThan(4)
    expect(stdout).not.toMatch(/undefined|NaN|\[object/)
  })
})
