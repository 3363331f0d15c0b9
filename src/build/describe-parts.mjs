/**
 * What the build took in from others, told in the two ways that its receivers need: the licences that must go where the
 * code goes (THIRD-PARTY-NOTICES.md), and a bill of materials that tools read (dist/sbom.cdx.json, CycloneDX 1.6).
 * Both are made from the modules that were in fact bundled, so that nothing is listed by memory, and neither holds a
 * time or a random number: the same sources give the same bytes.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/**
 * What some packages hold in their own files without telling it in a way that can be read here. Tried for by hand, and to be
 * tried for again when the package is raised: a test knows the versions that this holds for.
 */
export const heldInside = {
  docx: [
    'nanoid',
    {
      name: 'stream-browserify',
      version: '3.0.0',
      license: 'MIT',
      owners: ['James Halliday', 'Joyent, Inc. and other Node contributors'],
    },
  ],
  'pdfjs-dist': [
    { name: 'core-js', version: '3.39.0', license: 'MIT', owners: ['2014-2024 Denis Pushkarev'] },
    {
      name: 'openjpeg',
      purl: 'pkg:generic/openjpeg', // compiled to WebAssembly; its version isn't told
      license: 'BSD-2-Clause',
      owners: [
        '2002-2014, Universite catholique de Louvain (UCL), Belgium',
        '2002-2014, Professor Benoit Macq',
        '2003-2014, Antonin Descampe',
        '2003-2009, Francois-Olivier Devaux',
        '2005, Herve Drolon, FreeImage Team',
        '2002-2003, Yannick Verschueren',
        '2001-2003, David Janssens',
        "2011-2012, Centre National d'Etudes Spatiales (CNES), France",
        "2012, CS Systemes d'Information, France",
      ],
    },
  ],
}

/**
 * The packages that modules come from, in the order of their addresses. A package that is installed twice in one version
 * counts once; what it holds of others counts by itself.
 */
export function findParts(root, files) {
  const folderOf = (file) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file.replaceAll('\\', '/'))?.[0]
  const folders = new Set(files.map(folderOf).filter(Boolean))
  const { packages: locked } = readJson(join(root, 'package-lock.json'))
  const read = (folder) => readPart(folder, locked[relative(root, folder).replaceAll('\\', '/')])
  const parts = [...folders].map(read)
  const held = parts.flatMap(({ name }) => heldInside[name] ?? [])
  const all = [
    ...parts,
    ...held.map((each) => (typeof each === 'string' ? read(join(root, 'node_modules', each)) : stated(each))),
  ]
  return [...new Map(all.map((part) => [part.purl, part])).values()].sort((a, b) => (a.purl < b.purl ? -1 : 1))
}

/** What isn't installed by itself is known by what is written here. */
const stated = ({ name, version, license, owners, purl = purlOf(name, version) }) => ({
  name,
  version,
  license,
  purl,
  needs: [],
  texts: [textFor(license, owners)],
})

function readPart(folder, locked) {
  const { name, version, author, dependencies = {}, ...told } = readJson(join(folder, 'package.json'))
  const license = told.license ?? untold[name]
  if (!license || !locked?.integrity) throw new Error(`${name}: no licence, or not in package-lock.json`)
  return {
    name,
    version,
    license,
    purl: purlOf(name, version),
    address: locked.resolved,
    sha512: Buffer.from(locked.integrity.replace('sha512-', ''), 'base64').toString('hex'),
    needs: Object.keys(dependencies).flatMap((need) => findNeed(folder, need)),
    texts: readLicences(folder, () => textFor(license, [author?.name ?? author])),
  }
}

/** The version that a package gets of another: the nearest one upwards, as Node looks. */
function findNeed(folder, need) {
  for (let at = folder; at !== dirname(at); at = dirname(at)) {
    const file = join(at, 'node_modules', need, 'package.json')
    if (existsSync(file)) return [purlOf(need, readJson(file).version)]
  }
  return []
}

/** Whose package.json says nothing; the file LICENSE beside it does. */
const untold = { 'png-js': 'MIT' }

const purlOf = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`

/** All that a package says of its licence: some have one for the code and one for what it holds, or name whom else to thank. */
function readLicences(folder, otherwise) {
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
  if (files.length === 0) return [otherwise()]
  return files.sort().map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim())
}

/** The text of a licence whose package only names it. A licence that isn't here stops the build: somebody must look. */
function textFor(license, owners) {
  const text = readFileSync(join(import.meta.dirname, 'licences', `${license}.txt`), 'utf8').trim()
  return `${owners.map((owner) => `Copyright (c) ${owner}`).join('\n')}\n\n${text}`
}

/** Markdown in which licences stand as they are written. */
export function writeNotices(introduction, parts) {
  const titleOf = ({ name, version }) => (version ? `${name} ${version}` : name)
  const list = parts.map((part) => `- ${titleOf(part)} (${part.license})`)
  const texts = parts.map((part) => {
    const lines = part.texts.join('\n\n').split('\n')
    return `### ${titleOf(part)}\n\n~~~text\n${lines.map((line) => line.trimEnd()).join('\n')}\n~~~\n`
  })
  return `${introduction.trim()}\n\n## Packages\n\n${list.join('\n')}\n\n## Licences\n\n${texts.join('\n')}`
}

/** @see https://cyclonedx.org/docs/1.6/json/ */
export function writeBill(root, parts) {
  const { name, version, description, license } = readJson(join(root, 'package.json'))
  const ref = `pkg:npm/${name}@${version}`
  const refs = new Set(parts.map((part) => part.purl))
  const heldBy = (part) => (heldInside[part.name] ?? []).flatMap((each) => (each.name ? [stated(each).purl] : []))
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf([ref, ...parts.map((part) => part.sha512 ?? part.purl)].join('\n'))}`,
    version: 1,
    metadata: {
      lifecycles: [{ phase: 'build' }],
      component: {
        type: 'application',
        'bom-ref': ref,
        name,
        version,
        description,
        licenses: [{ license: { id: license } }],
        purl: ref,
      },
    },
    components: parts.map(describePart),
    dependencies: [
      { ref, dependsOn: parts.map((part) => part.purl) },
      ...parts.map((part) => ({
        ref: part.purl,
        dependsOn: [...part.needs, ...heldBy(part)].filter((need) => refs.has(need)).sort(),
      })),
    ],
    compositions: [{ aggregate: 'complete', assemblies: [ref] }],
  }
  return `${JSON.stringify(bill, null, 2)}\n`
}

function describePart({ name, version, license, purl, address, sha512 }) {
  const [group, short] = name.startsWith('@') ? name.split('/') : [undefined, name]
  return {
    type: 'library',
    'bom-ref': purl,
    ...(group && { group }),
    name: short,
    ...(version && { version }),
    scope: 'required',
    ...(sha512 && { hashes: [{ alg: 'SHA-512', content: sha512 }] }),
    licenses: [/ (AND|OR|WITH) /.test(license) ? { expression: license } : { license: { id: license } }],
    purl,
    ...(address && { externalReferences: [{ type: 'distribution', url: address }] }),
  }
}

/** A UUID (version 8: by one's own rule) that follows from what is described. */
function uuidOf(text) {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))
