import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../read-example.js'

const read = (name: string): string => readFileSync(join(root, name), 'utf8')
const dockerfile = read('Dockerfile').replaceAll('\\\n', '')
const instructions = (name: string): string[] =>
  [...dockerfile.matchAll(new RegExp(`^${name} (.*)$`, 'gm'))].map(([, rest = '']) => rest.trim())

/** The image itself is built where there is Docker; test/conformance tries what it does by hand. */

test('what it copies is built, or is here', () => {
  const copied = instructions('COPY').flatMap((line) =>
    line.split(' ').filter((word) => word.startsWith('/app/') && word !== '/app/'),
  )
  const names = [...new Set(copied.map((path) => path.slice('/app/'.length)))]
  expect(names.length).toBeGreaterThan(6)
  for (const name of names) expect(existsSync(join(root, name)), name).toBe(true)
})

test('the package’s files are all in it, but for those that are read by people', () => {
  const { files } = JSON.parse(read('package.json')) as { files: string[] }
  const run = files.filter((each) => !each.startsWith('!') && each !== 'examples' && each !== 'CHANGELOG.md')
  expect(run).toContain('dist')
  for (const name of run) expect(dockerfile).toContain(`/app/${name} `)
})

test('what is built from is all that goes in', () => {
  const admitted = [...read('.dockerignore').matchAll(/^!(.*)$/gm)].map(([, name]) => name)
  const [, list = ''] = /const inputs = \[(.*)\]/.exec(read('src/build/build.mjs')) ?? []
  for (const [, input] of list.matchAll(/'([^']+)'/g)) expect(admitted).toContain(input)
})

test('it runs as a number that isn’t root’s', () => {
  expect(instructions('USER')).toEqual(['1000:1000'])
  expect(dockerfile.indexOf('\nUSER ')).toBeGreaterThan(dockerfile.lastIndexOf('\nCOPY '))
  expect(instructions('ENTRYPOINT')).toEqual(['["politirad"]'])
})
