import { loadSource } from '../load/load-source.js'
import { failure, type Outcome, type Severity, success } from '../model/diagnostic.js'
import type { Format } from '../model/format.js'
import type { Edition, Project, ProjectFile } from '../model/project.js'

const usualFormats: readonly Format[] = ['pdf', 'docx']
const usualWebFormats: readonly Format[] = ['pdf', 'html']

const levels: { readonly [L in NonNullable<ProjectFile['regler']>[number]['nivå']]: Severity | 'off' } = {
  feil: 'error',
  advarsel: 'warning',
  tips: 'hint',
  av: 'off',
}

/** Reads and checks a politirad.yaml from its bytes. `file` is its name in messages; it isn't opened. */
export async function checkProject(file: string, bytes: Uint8Array): Promise<Outcome<Project>> {
  const { validateProject } = await import('../validate/validate-project.js')
  const source = loadSource(file, bytes, 'project')
  if (!source.ok) return source
  const project = validateProject(source.value)
  const diagnostics = [...source.diagnostics, ...project.diagnostics]
  return project.ok ? success(projectFrom(project.value), diagnostics) : failure(diagnostics)
}

function projectFrom(file: ProjectFile): Project {
  const { avtaler = ['.'], stil, maler, signaturfelt = true, kilde = false, regler = [], nettversjon } = file
  return {
    agreements: avtaler.map(asPath),
    editions: [editionFrom(file), ...(nettversjon ? [webEditionFrom(file, nettversjon)] : [])],
    ...(stil !== undefined && { style: asPath(stil) }),
    ...(maler !== undefined && { templates: asPath(maler) }),
    signatureFields: signaturfelt,
    attachSource: kilde,
    rules: new Map(regler.map(({ regel, nivå, begrunnelse }) => [regel, { level: levels[nivå], reason: begrunnelse }])),
  }
}

function editionFrom({ formater, utmappe, filnavn }: ProjectFile): Edition {
  return {
    isWeb: false,
    formats: [...new Set(formater ?? usualFormats)],
    ...(utmappe !== undefined && { folder: asPath(utmappe) }),
    ...(filnavn !== undefined && { name: filnavn }),
  }
}

function webEditionFrom(whole: ProjectFile, web: NonNullable<ProjectFile['nettversjon']>): Edition {
  const name = web.filnavn ?? whole.filnavn
  return {
    isWeb: true,
    formats: [...new Set(web.formater ?? usualWebFormats)],
    folder: asPath(web.utmappe),
    ...(name !== undefined && { name }),
  }
}

/** Written on Windows or not, it is read on both. */
const asPath = (written: string): string => written.trim().replaceAll('\\', '/')
