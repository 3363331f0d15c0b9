import type { Claims, Signature } from '../../../model/made-file.js'
import type { UsedSource } from '../../../model/verification.js'
import { norwegianTime } from '../../norwegian-time.js'
import type { SaidVerdict, VerificationWords } from '../../words.js'
import { counted } from './phrases.js'

export const verification: VerificationWords = {
  claims: ({ title, tool, textSet, sourceName, sourceSha256, ownTemplatesSha256, styleSha256, isWebEdition, date }) => [
    ['Title', title ?? notSaid],
    ['Made with', tool ?? notSaid],
    ['Date', date ?? notSaid],
    ['Standard text', textSet ? `${textSet.id} (SHA-256 ${textSet.sha256})` : notSaid],
    ...(ownTemplatesSha256 ? [['Own templates', `SHA-256 ${ownTemplatesSha256}`] as const] : []),
    ['Source', [sourceName, sourceSha256 && `SHA-256 ${sourceSha256}`].filter(Boolean).join(', ') || notSaid],
    ...(styleSha256 ? [['Style', `SHA-256 ${styleSha256}`] as const] : []),
    ...(isWebEdition ? [['Edition', 'web edition'] as const] : []),
  ],
  signatures: (count) => `The file has ${counted(count, 'signature', 'signatures')}:`,
  signature: (signature) => [`${signature.field ?? signature.signer ?? 'Without a name'}`, sentencesOf(signature)],
  trust: 'Whether the certificates are to be trusted is for a signature validator to say.',
  verdict: (verdict, source): SaidVerdict => {
    switch (verdict.kind) {
      case 'same': {
        const end = verdict.addedBytes > 0 ? ' What was added by signing has not changed the text on its pages.' : ''
        const message = `The file is byte for byte what politirad makes of ${nameOf(verdict.source, source)}.${end}`
        return verdict.source.isNamed
          ? { isProved: true, message }
          : {
              isProved: true,
              message,
              hint: 'The YAML is attached without its comments, so the SHA-256 of the whole source is not proved.',
            }
      }
      case 'different':
        return {
          isProved: false,
          message: `The file is not what politirad makes of ${nameOf(verdict.source, source)}.`,
          ...(verdict.source.from === 'given' &&
            !verdict.source.isNamed && {
              hint: 'The file says that it was made from another YAML (its SHA-256 is another).',
            }),
        }
      case 'unproved':
        return { isProved: false, ...unproved[verdict.reason] }
    }
  },
  changedClaim: (claim) => `The file's properties say something else: ${claims[claim]}.`,
  sameText: 'The text is the same. Something else in the file was changed, perhaps by a program that saved it anew.',
  allIsDifferent: 'The texts have hardly anything in common.',
  page: (page) => `Page ${page}:`,
  andMore: (count) => `… and ${counted(count, 'change', 'changes')} more.`,
}

const nameOf = ({ from }: UsedSource, given: string): string => (from === 'given' ? given : 'the attached YAML')

const notSaid = '(the file does not say)'

const claims: { readonly [C in keyof Claims]-?: string } = {
  title: 'the title',
  tool: 'the tool',
  textSet: 'the standard text',
  ownTemplatesSha256: "the own templates' SHA-256",
  sourceSha256: 'the SHA-256 of the source',
  sourceName: 'the name of the source',
  date: 'the date',
  styleSha256: 'the SHA-256 of the style file',
  isWebEdition: 'the edition (web edition or not)',
}

const noProof = 'Nothing is proved. What stands above is only what the file says of itself.'

const unproved = {
  'not-ours': { message: noProof, hint: 'The file does not say that politirad made it.' },
  'no-source': {
    message: noProof,
    hint: 'The YAML is not attached. Give its name after the file, and the file is made anew and compared.',
  },
  'bad-source': { message: noProof, hint: 'The attached YAML is no valid agreement.' },
  'no-style': { message: noProof, hint: 'The file was made with a style file. Give that too: --style stil.yaml' },
  'no-templates': {
    message: noProof,
    hint: "The file was made with templates of somebody's own. Name the folder that they lie in: --templates maler",
  },
  'other-templates': { message: noProof, hint: 'The file was made with other templates than these.' },
  'other-tool': {
    message: noProof,
    hint: 'The file was made with another version of politirad. Use that version to verify it.',
  },
  'other-text-set': {
    message: noProof,
    hint: 'The standard text that the file was made with is not the one that comes with this version.',
  },
} as const

function sentencesOf({ kind, field, signer, time, clock, covers, isIntact }: Signature): string {
  const who = field && signer ? signer : undefined
  const when = time && `${asWritten(time)} ${clock === 'service' ? '(time-stamped)' : "(by the signer's clock)"}`
  const what = kind === 'timestamp' ? 'Time stamp' : undefined
  const intact =
    isIntact === undefined ? 'The signature was not checked.' : isIntact ? 'Unchanged since.' : 'CHANGED since.'
  return [`${[what, who, when].filter(Boolean).join(', ')}.`, coverage[covers], intact].join(' ')
}

const coverage = {
  all: 'Covers the whole file.',
  'all-of-its-day': 'Covers the whole file as it was then; something was added later.',
  part: 'Does NOT cover the whole file.',
} as const

function asWritten(iso: string): string {
  const { day, month, year, hour, minute } = norwegianTime(iso)
  return `${year}-${month}-${day} ${hour}:${minute}, Norwegian time`
}
