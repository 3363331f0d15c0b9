import { join, posix, sep } from 'node:path'
import type { ReviewedAgreement } from '../../report/review/review.js'
import type { CiReportRequest } from '../asked.js'
import type { ExitCode } from '../exit-code.js'
import type { FoundPair } from '../find-versions.js'
import { generate } from '../generate.js'
import { redline } from '../redline.js'
import type { Run } from '../run.js'

export interface Reviewed {
  readonly agreement: ReviewedAgreement
  readonly found: FoundPair
}

/**
 * Makes files of the agreements that are different, or of all where there is nothing to compare with, and their redlines. They
 * lie as the agreements do, since two of these may be called the same.
 */
export async function makeReviewedFiles(
  run: Run,
  request: CiReportRequest,
  { folder, reviewed }: { readonly folder: string; readonly reviewed: readonly Reviewed[] },
): Promise<ExitCode> {
  const silent = { ...run, world: { ...run.world, stdout: { isTTY: false, write: async () => {} } } }
  const wanted = isNone(request.formats) ? [] : reviewed.filter((each) => isWanted(each, request.all))
  const marked = isNone(request.redlineFormats) ? [] : reviewed
  const codes: ExitCode[] = []
  for (const place of new Set(wanted.map(folderOf))) {
    const paths = wanted.flatMap((each) => (folderOf(each) === place && each.found.after?.input.name) || [])
    codes.push(await makeFiles(silent, request, paths, join(folder, 'files', place, sep)))
  }
  for (const each of marked) {
    const output = join(folder, 'redlines', folderOf(each), sep)
    if (each.agreement.pair.comparison && each.agreement.state === 'changed')
      codes.push(await makeRedlines(silent, request, each.found, output))
  }
  return Math.max(0, ...codes) as ExitCode
}

/** `--format none`: making all of them takes its time. */
const isNone = (formats: readonly string[] | undefined): boolean => String(formats) === 'none'

function isWanted({ agreement: { state }, found }: Reviewed, all: boolean): boolean {
  const isAlone = found.before === undefined
  return state === 'changed' || state === 'new' || (state === 'same' && (all || isAlone))
}

/** What lies beside the current folder or above it, too, has its files in the folder of the report. */
const folderOf = ({ agreement }: Reviewed): string =>
  posix.dirname(agreement.file).replace(/^(?:\.\.(?:\/|$))+/, '') || '.'

const makeFiles = (run: Run, request: CiReportRequest, paths: readonly string[], output: string): Promise<ExitCode> =>
  generate(run, {
    ...readingAsked(request),
    ...(request.formats && { formats: request.formats }),
    ...(request.style !== undefined && { style: request.style }),
    paths,
    output,
    public: request.public,
    quiet: true,
    all: false,
    check: false,
    dryRun: false,
    force: true,
    signatureFields: true,
    attachSource: false,
    withComments: false,
  })

async function makeRedlines(run: Run, request: CiReportRequest, { before, after }: FoundPair, output: string) {
  if (!before || !after) return 0
  const formats = request.redlineFormats ?? ['docx', 'pdf']
  return redline(run, {
    ...readingAsked(request),
    old: before.name,
    new: after.input.name,
    formats,
    output,
    force: true,
  })
}

/** How agreements are read, of what was asked for. */
export const readingAsked = ({ templates, size }: CiReportRequest) => ({
  ...(templates !== undefined && { templates }),
  ...(size && { size }),
})
