import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copyIn, npmNeedsShell, npmProgram, type Packed, packInto } from './pack-package.js'
import { root } from './read-example.js'

/**
 * The package as its receivers get it: packed by npm, installed by npm without a network, and used from both kinds of
 * modules.
 */

const folder = mkdtempSync(join(tmpdir(), 'politirad-package-'))
const project = join(folder, 'project')
const installed = join(project, 'node_modules', 'politirad')

let packed: Packed
let install: { readonly status: number | null; readonly stdout: string; readonly stderr: string }

beforeAll(() => {
  packed = packInto(folder)
  mkdirSync(project)
  writeFileSync(join(project, 'package.json'), '{ "private": true }')
  const nowhere = ['--offline', '--registry', 'http://127.0.0.1:9', '--cache', join(folder, 'empty-cache')]
  install = spawnSync(npmProgram, ['install', join(folder, packed.filename), ...nowhere], {
    cwd: project,
    encoding: 'utf8',
    shell: npmNeedsShell,
  })
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const node = (args: readonly string[]) => spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' })

describe('the packed file', () => {
  test('holds what runs and what must go with it, and nothing else', () => {
    const paths = packed.files.map(({ path }) => path)
    for (const needed of [
      'bin/package.json',
      'bin/politirad.js',
      'dist/cli.cjs',
      'dist/index.js',
      'dist/index.cjs',
      'dist/index.d.cts',
      'dist/types/index.d.ts',
      'dist/fonts/OFL.txt',
      'dist/sbom.cdx.json',
      'schemas/avtale.schema.json',
      'examples/rakkestad.yaml',
      'LICENSE',
      'README.md',
      'THIRD-PARTY-NOTICES.md',
    ]) {
      expect(paths).toContain(needed)
    }
    const allowed =
      /^(bin|dist|schemas|templates|examples)\/|^(package\.json|LICENSE|(README|CHANGELOG|THIRD-PARTY-NOTICES)\.md)$/
    expect(paths.filter((path) => !allowed.test(path))).toEqual([])
    expect(paths.filter((path) => /\.(test|map|tsbuildinfo)|^dist\/\.|node_modules|\/src\//.test(path))).toEqual([])
  })

  test('stays small', () => {
    expect(packed.size).toBeLessThan(4_000_000)
    expect(packed.unpackedSize).toBeLessThan(14_000_000)
  })

  test('asks npm to run nothing and to fetch nothing', () => {
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))
    for (const key of ['dependencies', 'devDependencies', 'overrides', 'private', 'knip']) {
      expect(manifest).not.toHaveProperty(key)
    }
    for (const script of ['preinstall', 'install', 'postinstall', 'prepare']) {
      expect(manifest.scripts).not.toHaveProperty(script)
    }
  })

  test('leaves package.json as it was', () => {
    const text = (of: string) => readFileSync(join(of, 'package.json'), 'utf8')
    expect(text(copyIn(folder))).toBe(text(root))
  })
})

describe('installed without a network', () => {
  test('is one package, and npm has nothing to say', () => {
    expect(install).toMatchObject({ status: 0, stderr: '' })
    expect(install.stdout).not.toMatch(/warn/i)
    expect(readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['politirad'])
  })

  test('makes the same files as here', () => {
    const example = join(installed, 'examples', 'rakkestad.yaml')
    const formats = ['--format', 'pdf,docx,html']
    const made = node([join(installed, 'bin', 'politirad.js'), 'generate', example, '-o', 'ut', ...formats])
    expect(made.status).toBe(0)
    const here = node([join(root, 'bin', 'politirad.js'), 'generate', example, '-o', join(folder, 'here'), ...formats])
    expect(here.status).toBe(0)
    const of = (where: string, format: string) => readFileSync(join(where, `rakkestad.${format}`)).toString('base64')
    for (const format of ['pdf', 'docx', 'html']) {
      expect(of(join(project, 'ut'), format) === of(join(folder, 'here'), format)).toBe(true)
    }
  })
})

describe('the programs in docs/api.md', () => {
  const page = readFileSync(join(root, 'docs', 'api.md'), 'utf8')
  const programs = [...page.matchAll(/<!-- (\S+) -->\n```js\n([\s\S]*?)```\n(?:```text\n([\s\S]*?)```\n)?/g)].map(
    ([, name = '', code = '', output]) => ({ name, code, output }),
  )

  beforeAll(() => cpSync(join(root, 'examples', 'rakkestad.yaml'), join(project, 'avtale.yaml')))

  test('are there, of both kinds', () => {
    expect(programs.map(({ name }) => name)).toEqual(['make.mjs', 'check.cjs', 'versions.mjs', 'back.mjs'])
  })

  test.each(programs)('$name', { timeout: 120_000 }, ({ name, code, output }) => {
    writeFileSync(join(project, name), code)
    const ran = node([name])
    expect(ran).toMatchObject({ status: 0, stderr: '' })
    if (output !== undefined) expect(ran.stdout).toBe(output)
  })

  test('make what they say', () => {
    for (const file of ['avtale.pdf', 'avtale.docx', 'avtale.txt', 'rettelser.docx']) {
      expect(existsSync(join(project, file))).toBe(true)
    }
  })
})

describe('types', () => {
  const asks = `async function ask(api: typeof import('politirad')): Promise<Agreement | undefined> {
  const checked: Outcome<Checked> = await api.check('a.yaml', new Uint8Array())
  if (!checked.ok) return void checked.diagnostics[0]?.place?.line
  checked.value.source.yaml.errors.length
  // @ts-expect-error a number is no file name
  await api.check(1, new Uint8Array())
  // @ts-expect-error no such format
  await api.build(checked.value, ['odt'])
  return checked.value.agreement
}
ask(politirad)
`
  beforeAll(() => {
    const types = "import type { Agreement, Checked, Outcome } from 'politirad'\n"
    writeFileSync(join(project, 'module.mts'), `import * as politirad from 'politirad'\n${types}${asks}`)
    writeFileSync(join(project, 'common.cts'), `import politirad = require('politirad')\n${types}${asks}`)
  })

  test.each([
    ['node16', ['--module', 'node16'], ['module.mts', 'common.cts']],
    ['nodenext', ['--module', 'nodenext'], ['module.mts', 'common.cts']],
    ['bundler', ['--module', 'preserve', '--moduleResolution', 'bundler'], ['module.mts']],
  ])('are found and whole with %s', (_, options, files) => {
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
    const usual = ['--noEmit', '--strict', '--skipLibCheck', 'false', '--target', 'es2022', '--types', '']
    expect(node([tsc, ...usual, ...options, ...files])).toMatchObject({ status: 0, stdout: '' })
  })
})

describe('what others made', () => {
  const billOf = (where: string): string => readFileSync(join(where, 'dist', 'sbom.cdx.json'), 'utf8')
  const bill = JSON.parse(billOf(root))
  const refs: string[] = bill.components.map((each: { 'bom-ref': string }) => each['bom-ref'])

  test('is told to machines as CycloneDX 1.6 has it', () => {
    const schema = (name: string) =>
      JSON.parse(readFileSync(join(root, 'test', 'cyclonedx', `${name}.schema.json`), 'utf8'))
    // The two formats that ajv-formats lacks are for texts that we don't write.
    const ajv = new Ajv({ strict: false, formats: { 'idn-email': true, 'iri-reference': true } })
    addFormats.default(ajv)
    const isBill = ajv.addSchema([schema('spdx'), schema('jsf-0.82')]).compile(schema('bom-1.6'))
    isBill(JSON.parse(billOf(installed)))
    expect(isBill.errors).toBeNull()
    expect(isBill({ ...bill, components: [{ name: 'x' }] })).toBe(false)
  })

  test('has a licence text each, among them the typeface’s', () => {
    const notices = readFileSync(join(installed, 'THIRD-PARTY-NOTICES.md'), 'utf8')
    for (const { group, name, version } of bill.components) {
      const title = [[group, name].filter(Boolean).join('/'), version].filter(Boolean).join(' ')
      const [, text = ''] = notices.split(`\n### ${title}\n\n~~~text\n`)
      const licence = text.slice(0, text.indexOf('\n~~~\n'))
      expect(licence, title).toMatch(/permission|licen[cs]e|redistribution/i)
      expect(licence.length, title).toBeGreaterThan(500)
    }
    expect(notices).toContain('SIL OPEN FONT LICENSE Version 1.1')
    expect(notices).toContain('Reserved Font Name')
  })

  test('is what the build took in: each package of which a file is in dist/', () => {
    for (const name of ['docx', 'pdfmake', 'pdfkit', 'handlebars', 'yaml', 'commander', 'chalk', 'nanoid']) {
      expect(
        refs.some((ref) => ref.startsWith(`pkg:npm/${name}@`)),
        name,
      ).toBe(true)
    }
    expect(new Set(refs).size).toBe(refs.length)
    const known = new Set([bill.metadata.component['bom-ref'], ...refs])
    const named = bill.dependencies.flatMap((each: { ref: string; dependsOn: string[] }) => [
      each.ref,
      ...each.dependsOn,
    ])
    expect(named.filter((ref: string) => !known.has(ref))).toEqual([])
  })

  test('is looked into again when a package changes that holds others without telling', () => {
    const held = refs.filter((ref) => /^pkg:npm\/(docx|pdfjs-dist)@/.test(ref))
    expect(held).toEqual(['pkg:npm/docx@9.15.2', 'pkg:npm/pdfjs-dist@4.9.155']) // see heldInside in src/build/describe-parts.mjs
  })

  test('holds no time, so that the same sources give the same bytes', () => {
    expect(bill.metadata).not.toHaveProperty('timestamp')
  })
})
