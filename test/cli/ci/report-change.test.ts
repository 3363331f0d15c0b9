import { readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run } from '../test-world.js'
import { agreementOf, district, SampleProject } from './sample-project.js'

let project: SampleProject
beforeEach(() => {
  project = new SampleProject()
})
afterEach(() => project.remove())

/** Files take their time. */
const quick = ['--format', 'txt', '--redline-format', 'none']

const report = (argv: readonly string[] = ['--since', 'main'], env = {}) =>
  run(['ci', 'report', 'avtaler', ...quick, ...argv], { cwd: project.folder, env: { POLITIRAD_LANG: 'nb', ...env } })

const made = (folder: string): string[] =>
  readdirSync(join(project.folder, 'politirad-ci', folder), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.includes('.'))
    .sort()

const told = () => project.read('politirad-ci/report.md')

describe('a change of what a district has in common', () => {
  beforeEach(() => project.change())

  test('is told once, with the municipalities that it touches', async () => {
    expect((await report()).exitCode).toBe(0)
    const base = project.git('rev-parse', '--short=10', 'main')
    await expect(told().replaceAll(base, '0123456789')).toMatchFileSnapshot('report.md')
  })

  test.each(['nn', 'en'])('in %s', async (language) => {
    await report(['--since', 'main', '--lang', language])
    expect(
      told()
        .split('\n### Dalby')[0]
        ?.replace(/`\w{10}`/, '`0123456789`'),
    ).toMatchSnapshot()
  })

  test('files are made of what is different, and redlines of what was there', async () => {
    await run(['ci', 'report', 'avtaler', '--since', 'main'], { cwd: project.folder })
    const names = ['dalby', 'fjellby', 'nyby', 'sjøby']
    expect(made('files').map((each) => each.normalize('NFC'))).toEqual(
      names.flatMap((name) => [`avtaler/${name}.docx`, `avtaler/${name}.pdf`]),
    )
    expect(made('redlines').map((each) => each.normalize('NFC'))).toEqual(
      ['dalby', 'fjellby', 'sjøby'].flatMap((name) => [
        `avtaler/${name}-endringer.docx`,
        `avtaler/${name}-endringer.pdf`,
      ]),
    )
  }, 60_000)

  test('a redline has both versions', async () => {
    const argv = ['ci', 'report', 'avtaler', '--since', 'main', '--format', 'none', '--redline-format', 'txt']
    await run(argv, { cwd: project.folder })
    expect(readdirSync(join(project.folder, 'politirad-ci'))).not.toContain('files')
    expect(project.read('politirad-ci/redlines/avtaler/fjellby-endringer.txt')).toMatch(/\[-to[\s\S]{0,40}\{\+tre/)
  })

  test('of all where that is asked for', async () => {
    await report(['--since', 'main', '--all'])
    expect(made('files')).toHaveLength(5)
  })

  test('the numbers are for the next step', async () => {
    await report()
    expect(project.read('politirad-ci/counts.env')).toBe(
      'agreements=5\nchanged=3\nnew=1\ngone=0\nerrors=0\nwarnings=1\n',
    )
  })
})

test('what is so in some of them only says in which', async () => {
  project.commit('Dalby has its own', {
    'avtaler/dalby.yaml': `${agreementOf('Dalby')}evaluering: { når: i desember }\n`,
  })
  project.git('branch', '-f', 'main')
  project.commit('When', { 'avtaler/felles/distriktet.yaml': `${district.replace('true }', 'true, når: i januar }')}` })
  await report()
  expect(told()).toContain(
    'for **3 kommuner**: Egenby kommune, Fjellby kommune og Sjøby kommune. Arves også av Dalby kommune',
  )
})

test('what is the same change in many agreements of their own is told once', async () => {
  const places = ['Dalby', 'Fjellby', 'Sjøby']
  const adopted = (place: string) => agreementOf(place).replace('rolle: Politistasjonssjef', 'rolle: Politimester')
  const texts = places.map((place): [string, string] => [`avtaler/${place.toLowerCase()}.yaml`, adopted(place)])
  project.commit('Another signs', {
    ...Object.fromEntries(texts),
    'avtaler/dalby.yaml': adopted('Dalby').replace('rolle: Ordfører, part', 'rolle: Varaordfører, part'),
  })
  await report()
  expect(told()).toMatch(/### Likt i flere avtaler\n\n- .*«Politimester» \(alle 3 som endres\)\n/)
  project.commit('And one besides', {
    'avtaler/egenby.yaml': project.read('avtaler/egenby.yaml').replace('fra: 6, til: 6', 'fra: 5, til: 5'),
  })
  await report()
  expect(told()).toMatch(
    /### Likt i flere avtaler\n\n- .*«Politimester» \(3 kommuner: Dalby kommune, Fjellby kommune og Sjøby kommune\)\n/,
  )
  expect(told()).toContain('### Dalby kommune \\(avtaler/dalby.yaml\\)\n\n**1 endring')
  expect(told()).not.toContain('### Fjellby kommune')
})

test('a shared text that says the same in other words touches nobody', async () => {
  project.commit('A comment', { 'avtaler/felles/distriktet.yaml': `# Felles\n${district}` })
  await report()
  expect(told()).toContain('**Ingen avtaler sier noe annet enn før.**')
  expect(told()).toContain('Endrer ikke det noen avtale sier. Arves også av Dalby kommune')
  expect(project.read('politirad-ci/counts.env')).toContain('changed=0')
})

test('an agreement that is gone is told', async () => {
  project.git('rm', '-q', 'avtaler/fjellby.yaml')
  project.commit('No more')
  await report()
  expect(told()).toContain('**1 avtale er borte.**')
  expect(told()).toContain('### Fjellby kommune \\(avtaler/fjellby.yaml\\)\n\n**Avtalen er borte.**')
})

test('what is wrong comes first, and the rest is told all the same', async () => {
  project.change()
  project.commit('A slip', {
    'avtaler/fjellby.yaml': agreementOf('Fjellby').replace('status: utkast', 'status: ferdig'),
  })
  const { exitCode, stdout } = await report(['--since', 'main', '--report', 'github'])
  expect(exitCode).toBe(1)
  expect(stdout).toMatch(/^::error file=avtaler\/fjellby\.yaml,line=\d+/m)
  expect(told()).toMatch(
    /### Feil og advarsler\n\n\*\*1 feil må rettes\. 1 advarsel\.\*\*\n\n\|.*\n\| --- .*\n\| \*\*feil\*\*<br>`wrong-choice`/,
  )
  expect(told()).toContain('Endrer avtalene for **2 kommuner**: Dalby kommune og Sjøby kommune.')
  expect(told()).toContain('1 avtale er ny. 1 avtale er ikke i orden.')
  expect(project.read('politirad-ci/findings.sarif')).toContain('"ruleId": "wrong-choice"')
  expect(project.read('politirad-ci/findings.xml')).toContain('failures="1"')
})

test('an agreement that inherits what isn’t there is told with the others', async () => {
  project.change()
  project.commit('A slip', { 'avtaler/fjellby.yaml': agreementOf('Fjellby').replace('distriktet', 'distrikt') })
  const { exitCode } = await report()
  expect(exitCode).toBe(3)
  expect(told()).toContain('`inherited-unreadable`')
  expect(told()).toContain('Endrer avtalene for **2 kommuner**')
})

test('what was wrong before and is mended is no error', async () => {
  project.commit('A slip', {
    'avtaler/fjellby.yaml': agreementOf('Fjellby').replace('status: utkast', 'status: ferdig'),
  })
  project.git('branch', '-f', 'main')
  project.commit('Mended', { 'avtaler/fjellby.yaml': agreementOf('Fjellby') })
  expect((await report()).exitCode).toBe(0)
  expect(made('files').map((each) => each.normalize('NFC'))).toEqual(['avtaler/fjellby.txt'])
})

test('from a folder below, places are as seen from the root', async () => {
  project.change()
  const { exitCode } = await run(
    ['ci', 'report', '.', '--since', 'main', '--format', 'txt', '--redline-format', 'txt'],
    {
      cwd: join(project.folder, 'avtaler'),
    },
  )
  expect(exitCode).toBe(0)
  const text = project.read('avtaler/politirad-ci/report.md')
  expect(text).toContain('### Felles tekst: avtaler/felles/distriktet.yaml\n\nEndrer avtalene for **3 kommuner**')
})

describe('a project', () => {
  const projectFile = 'skjema: 1\navtaler: [avtaler]\nutmappe: ferdig\nfilnavn: "{kommunenummer}"\n'
  const inProject = (...argv: string[]) =>
    run(['ci', 'report', '.', ...quick, ...argv], { cwd: project.folder, env: { POLITIRAD_LANG: 'nb' } })
  const counted = () => project.read('politirad-ci/counts.env').split('\n').slice(0, 4).join(' ')

  beforeEach(() => {
    project.commit('A project', { 'politirad.yaml': projectFile })
    project.git('branch', '-f', 'main')
    project.change()
  })

  test('stands for its agreements', async () => {
    expect((await inProject('--since', 'main')).exitCode).toBe(0)
    expect(counted()).toBe('agreements=5 changed=3 new=1 gone=0')
    expect(told()).toContain('### Felles tekst: avtaler/felles/distriktet.yaml')
    expect(project.git('status', '--short')).toBe('?? politirad-ci/')
  })

  test('also where there is nothing to compare with', async () => {
    expect((await inProject()).exitCode).toBe(0)
    expect(counted()).toBe('agreements=5 changed=0 new=0 gone=0')
  })

  test('as it was at the base: what it lists no more is gone, what it lists now is new', async () => {
    project.commit('More', {
      'flere/dalby.yaml': agreementOf('Dalby').replace(/arver: .*\n/, ''),
      'politirad.yaml': projectFile.replace('[avtaler]', '[avtaler/dalby.yaml, avtaler/sj*.yaml, flere]'),
    })
    await inProject('--since', 'main')
    expect(counted()).toBe('agreements=5 changed=2 new=1 gone=2')
  })

  test('that comes to agreements that were there before makes none of them new', async () => {
    await inProject('--since', 'main~1')
    expect(counted()).toBe('agreements=5 changed=3 new=1 gone=0')
  })

  test('that can’t be read is told', async () => {
    project.write({ 'politirad.yaml': 'skjema: 1\navtale: [avtaler]\n' })
    expect(await inProject('--since', 'main')).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining('politirad.yaml'),
    })
  })
})

describe('what a change begins from', () => {
  beforeEach(() => project.change())

  const first = () => project.git('rev-parse', 'main')

  test('GitHub and Forgejo tell in a file', async () => {
    const event = { pull_request: { number: 7, title: '`$(touch x)`', base: { ref: 'main', sha: first() } } }
    project.write({ 'event.json': JSON.stringify(event) })
    await report([], { GITHUB_EVENT_PATH: join(project.folder, 'event.json') })
    expect(told()).toContain('**3 avtaler endres. 1 avtale er ny.**')
  })

  test('GitLab in a variable', async () => {
    await report([], { CI_MERGE_REQUEST_DIFF_BASE_SHA: first() })
    expect(told()).toContain('**3 avtaler endres.')
  })

  test('Azure DevOps by the name of a branch', async () => {
    project.git('update-ref', 'refs/remotes/origin/main', first())
    await report([], { SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/main' })
    expect(told()).toContain('**3 avtaler endres.')
  })

  test('what came into main since isn’t the change’s', async () => {
    project.git('switch', '-q', 'main')
    project.commit('Meanwhile', { 'avtaler/sjøby.yaml': agreementOf('Sjøby').replace('Ordfører, part', 'Leder, part') })
    project.git('switch', '-q', 'forslag')
    await report()
    expect(told()).not.toContain('Leder')
  })

  test('where nothing is to be merged, files of all are made', async () => {
    await report([])
    expect(made('files')).toHaveLength(5)
    expect(told()).toContain('**5 avtaler.**')
  })

  test('a clone without it says what to do', async () => {
    const { exitCode, stderr } = await report([], { CI_MERGE_REQUEST_DIFF_BASE_SHA: 'f'.repeat(40) })
    expect(exitCode).toBe(3)
    expect(stderr).toContain('fetch-depth: 0')
  })

  test('a name that git would take for an option is no revision', async () => {
    expect(await report(['--since=--output=x'])).toMatchObject({ exitCode: 3 })
  })
})

test('names that mean something to Markdown or call on people mean nothing', async () => {
  project.commit('Wild', {
    'avtaler/nyby.yaml': agreementOf('Nyby').replace(
      'navn: Nyby kommune',
      "navn: 'Ny|by @alle <img src=x> [x](http://x.example) #1'",
    ),
  })
  await report()
  expect(told()).toContain('Ny\\|by @<!-- -->alle \\<img src=x\\> \\[x\\]\\(http://x.example\\) #<!-- -->1')
})

test('a folder that isn’t there is told, and nothing is reported', async () => {
  const { exitCode } = await run(['ci', 'report', 'ingen'], { cwd: project.folder })
  expect(exitCode).toBe(3)
})

describe('the folder of the report', () => {
  const names = (folder: string) => readdirSync(join(project.folder, folder)).sort()
  const english = { POLITIRAD_LANG: 'en' }

  test('is emptied before another report', async () => {
    await report([])
    expect(made('files')).toHaveLength(4)
    project.write({ 'politirad-ci/files/avtaler/9999-falsk.pdf': 'false', 'politirad-ci/redlines/x/y.pdf': 'false' })
    project.git('branch', '-f', 'main')
    expect((await report()).exitCode).toBe(0)
    expect([made('files'), made('redlines')]).toEqual([[], []])
    expect(names('politirad-ci')).toContain('report.md')
  })

  test('holds the files of agreements that lie beside the current folder', async () => {
    project.write({ 'her/x.txt': '' })
    const beside = () => run(['ci', 'report', '../avtaler', ...quick], { cwd: join(project.folder, 'her') })
    expect((await beside()).exitCode).toBe(0)
    expect(names('her/politirad-ci/files/avtaler')).toHaveLength(4)
    expect((await beside()).exitCode).toBe(0)
  })

  test.each([
    ['report.md', 'notat.txt'],
    ['.politirad-ci', 'notat.txt'],
    ['report.md', 'files/avtaler/9999-falsk.pdf'],
    ['counts.env', 'counts.env'],
  ])('with %s and %s that a change brings along is not taken for ours', async (one, other) => {
    project.commit('Brought', { [`politirad-ci/${one}`]: 'false', [`politirad-ci/${other}`]: 'false' })
    const { exitCode, stdout, stderr } = await report([], english)
    expect([exitCode, stdout]).toEqual([2, ''])
    expect(stderr).toContain("has something that is no earlier report's")
    expect(project.git('status', '--short')).toBe('')
  })

  test('and what was signed in it stays', async () => {
    await report([])
    project.write({ 'politirad-ci/files/avtaler/dalby.pdf': '%PDF-1.7 /ByteRange [0 1 2 3]' })
    const before = project.read('politirad-ci/report.md')
    expect(await report([], english)).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('is signed') })
    expect(project.read('politirad-ci/report.md')).toBe(before)
    expect(made('files')).toHaveLength(5)
  })

  describe.skipIf(process.platform === 'win32')('as a link', () => {
    beforeEach(() => project.write({ 'others/report.md': 'mine', 'others/files/x.txt': 'mine' }))
    const areUntouched = () => {
      expect(names('others')).toEqual(['files', 'report.md'])
      expect(names('others/files')).toEqual(['x.txt'])
      expect(project.read('others/report.md')).toBe('mine')
    }

    test.each([
      ['politirad-ci', []],
      ['ut', ['-o', 'ut/rapport']],
    ])('%s is not written to', async (name, argv) => {
      symlinkSync(join(project.folder, 'others'), join(project.folder, name))
      const { exitCode, stderr } = await report(argv, english)
      expect(exitCode).toBe(2)
      expect(stderr).toContain(`"${name}" is a link to another place`)
      areUntouched()
    })

    test('below a folder that is marked as ours is removed, and not followed', async () => {
      project.write({ 'politirad-ci/.politirad-ci': 'false', 'politirad-ci/redlines/x': '' })
      symlinkSync(join(project.folder, 'others'), join(project.folder, 'politirad-ci', 'files'))
      symlinkSync(join(project.folder, 'others'), join(project.folder, 'politirad-ci', 'redlines', 'avtaler'))
      symlinkSync(join(project.folder, 'others', 'report.md'), join(project.folder, 'politirad-ci', 'report.md'))
      expect((await report([])).exitCode).toBe(0)
      expect(made('files')).toHaveLength(4)
      areUntouched()
    })
  })
})
