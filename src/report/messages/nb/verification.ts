import type { Claims, Signature } from '../../../model/made-file.js'
import type { UsedSource } from '../../../model/verification.js'
import { norwegianTime } from '../../norwegian-time.js'
import type { SaidVerdict, VerificationWords } from '../../words.js'
import { counted } from './phrases.js'

export const verification: VerificationWords = {
  claims: ({ title, tool, textSet, sourceName, sourceSha256, ownTemplatesSha256, styleSha256, isWebEdition, date }) => [
    ['Tittel', title ?? notSaid],
    ['Laget med', tool ?? notSaid],
    ['Dato', date ?? notSaid],
    ['Standardtekst', textSet ? `${textSet.id} (SHA-256 ${textSet.sha256})` : notSaid],
    ...(ownTemplatesSha256 ? [['Egne maler', `SHA-256 ${ownTemplatesSha256}`] as const] : []),
    ['Kilde', [sourceName, sourceSha256 && `SHA-256 ${sourceSha256}`].filter(Boolean).join(', ') || notSaid],
    ...(styleSha256 ? [['Stil', `SHA-256 ${styleSha256}`] as const] : []),
    ...(isWebEdition ? [['Utgave', 'nettversjon'] as const] : []),
  ],
  signatures: (count) => `Filen har ${counted(count, 'signatur', 'signaturer')}:`,
  signature: (signature) => [`${signature.field ?? signature.signer ?? 'Uten navn'}`, sentencesOf(signature)],
  trust: 'Om sertifikatene er til å stole på, må en signaturvalidator svare på.',
  verdict: (verdict, source): SaidVerdict => {
    switch (verdict.kind) {
      case 'same': {
        const end =
          verdict.addedBytes > 0 ? ' Det som er lagt til ved signeringen, har ikke endret teksten på sidene.' : ''
        const message = `Filen er byte for byte den politirad lager av ${nameOf(verdict.source, source)}.${end}`
        return verdict.source.isNamed
          ? { isProved: true, message }
          : {
              isProved: true,
              message,
              hint: 'YAML-filen ligger ved uten kommentarer, så SHA-256 for hele kilden er ikke prøvd.',
            }
      }
      case 'different':
        return {
          isProved: false,
          message: `Filen er ikke den politirad lager av ${nameOf(verdict.source, source)}.`,
          ...(verdict.source.from === 'given' &&
            !verdict.source.isNamed && {
              hint: 'Filen sier at den er laget av en annen YAML-fil (SHA-256 er en annen).',
            }),
        }
      case 'unproved':
        return { isProved: false, ...unproved[verdict.reason] }
    }
  },
  changedClaim: (claim) => `Noe annet står i filens egenskaper: ${claims[claim]}.`,
  sameText:
    'Teksten er den samme. Det er noe annet i filen som er endret, for eksempel fordi et program har lagret den på nytt.',
  allIsDifferent: 'Tekstene har nesten ingenting felles.',
  page: (page) => `Side ${page}:`,
  andMore: (count) => `… og ${counted(count, 'endring', 'endringer')} til.`,
}

const nameOf = ({ from }: UsedSource, given: string): string => (from === 'given' ? given : 'YAML-filen som ligger ved')

const notSaid = '(sier filen ikke)'

const claims: { readonly [C in keyof Claims]-?: string } = {
  title: 'tittelen',
  tool: 'verktøyet',
  textSet: 'standardteksten',
  ownTemplatesSha256: 'de egne malenes SHA-256',
  sourceSha256: 'kildens SHA-256',
  sourceName: 'kildens navn',
  date: 'datoen',
  styleSha256: 'stilfilens SHA-256',
  isWebEdition: 'utgaven (nettversjon eller ikke)',
}

const noProof = 'Ingenting er bevist. Det som står over, er bare det filen selv sier.'

const unproved = {
  'not-ours': { message: noProof, hint: 'Filen sier ikke at politirad har laget den.' },
  'no-source': {
    message: noProof,
    hint: 'YAML-filen ligger ikke ved. Skriv navnet på den etter filen, så lages filen på nytt og sammenlignes.',
  },
  'bad-source': { message: noProof, hint: 'YAML-filen som ligger ved, er ikke en gyldig avtale.' },
  'no-style': { message: noProof, hint: 'Filen er laget med en stilfil. Skriv navnet på den også: --style stil.yaml' },
  'no-templates': {
    message: noProof,
    hint: 'Filen er laget med egne maler. Skriv hvilken mappe de ligger i: --templates maler',
  },
  'other-templates': { message: noProof, hint: 'Filen er laget med andre egne maler enn disse.' },
  'other-tool': {
    message: noProof,
    hint: 'Filen er laget med en annen versjon av politirad. Bruk den versjonen til å kontrollere den.',
  },
  'other-text-set': {
    message: noProof,
    hint: 'Standardteksten som filen er laget med, er ikke den som følger med denne versjonen.',
  },
} as const

function sentencesOf({ kind, field, signer, time, clock, covers, isIntact }: Signature): string {
  const who = field && signer ? signer : undefined
  const when =
    time && `${asWritten(time)}${clock === 'service' ? ' (tidsstemplet)' : ' (etter underskriverens klokke)'}`
  const what = kind === 'timestamp' ? 'Tidsstempel' : undefined
  const intact =
    isIntact === undefined ? 'Signaturen er ikke kontrollert.' : isIntact ? 'Uendret siden.' : 'ENDRET siden.'
  return [`${[what, who, when].filter(Boolean).join(', ')}.`, coverage[covers], intact].join(' ')
}

const coverage = {
  all: 'Dekker hele filen.',
  'all-of-its-day': 'Dekker hele filen slik den var da; noe er lagt til senere.',
  part: 'Dekker IKKE hele filen.',
} as const

function asWritten(iso: string): string {
  const { day, month, year, hour, minute } = norwegianTime(iso)
  return `${day}.${month}.${year} kl. ${hour}.${minute}`
}
