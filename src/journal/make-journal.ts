import { createHash } from 'node:crypto'
import type { Agreement } from '../model/agreement.js'
import type { AgreementDocument } from '../model/document.js'
import { plainText } from '../model/plain-text.js'
import { flatBlocks } from '../model/walk-blocks.js'
import { foldText, patternOf } from '../model/written-forms.js'
import type { Journal, JournalFile, JournalParty } from './journal.js'

/** A file made in the same run. */
interface MadeForJournal {
  readonly format: string
  readonly bytes: Uint8Array
  readonly name?: string
  /** Whether it is a PDF with the YAML within. */
  readonly hasAttachments: boolean
}

interface Made {
  readonly document: AgreementDocument
  readonly files: readonly MadeForJournal[]
  /** The agreement with what a web edition leaves out, for the provisions that it is exempt by. */
  readonly whole: Agreement
}

/** Agreement, its document and the files made of them → what is registered of them. */
export function makeJournal(agreement: Agreement, { document, files, whole }: Made): Journal {
  const { blocks, metadata, title: documentTitle } = document
  const { avtaletype, målform, status, parter, vedlegg = [], gyldighet } = agreement
  const title = flatBlocks(blocks).find((block) => block.type === 'title')
  const tittel = title ? plainText(title.content).replaceAll('\n', ' ') : documentTitle
  const { dates } = metadata
  return {
    skjema: 1,
    utgave: metadata.edition === 'web' ? 'nettversjon' : 'avtale',
    tittel,
    offentligTittel: withoutPersons(tittel, agreement),
    avtaletype,
    målform,
    status,
    ...(dates.document && { dokumentetsDato: dates.document }),
    ...(dates.signed && { signert: dates.signed }),
    ...(dates.inForce && { ikrafttredelse: dates.inForce }),
    ...(gyldighet?.periode && { periode: { fra: gyldighet.periode.fra, til: gyldighet.periode.til } }),
    parter: parter.map(describeParty),
    vedlegg: vedlegg.map(({ id, tittel }, i) => ({ nummer: i + 1, id, tittel })),
    skjermingshjemler: groundsIn(whole),
    filer: files.map(describeFile),
    grunnlag: {
      verktøy: metadata.tool ?? 'politirad',
      standardtekst: metadata.textSet,
      ...(metadata.sourceSha256 && { kildeSha256: metadata.sourceSha256 }),
      ...(metadata.style && { stilSha256: metadata.style.sha256 }),
    },
  }
}

/** As archives show it in public: stars in place of what is shielded. */
function withoutPersons(title: string, { kontakter = [], underskrifter }: Agreement): string {
  const names = [...kontakter, ...underskrifter.underskrivere].flatMap(({ navn }) => navn ?? [])
  return names.reduce((text, value) => text.replaceAll(patternOf({ kind: 'name', value }), '*****'), foldText(title))
}

function describeParty({
  id,
  slag,
  navn,
  organisasjonsnummer,
  kommunenummer,
  saker = [],
  vedtak = [],
}: Agreement['parter'][number]): JournalParty {
  return {
    id,
    slag,
    navn,
    ...(organisasjonsnummer && { organisasjonsnummer: organisasjonsnummer.replaceAll(' ', '') }),
    ...(kommunenummer && { kommunenummer }),
    saker: saker.map(({ saksnummer, journalnummer, arkivkode }) => ({
      ...(saksnummer && { saksnummer }),
      ...(journalnummer && { journalnummer }),
      ...(arkivkode && { klassering: arkivkode }),
    })),
    vedtak: vedtak.map(({ organ, slag = 'vedtak', dato, sak }) => ({
      organ,
      slag,
      ...(dato && { dato }),
      ...(sak && { sak }),
    })),
  }
}

/** The provisions that anything in the agreement is exempt by, wherever they stand. */
function groundsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const { hjemmel, offentlig, epostOffentlig } = value as Readonly<Record<string, unknown>>
  const own = typeof hjemmel === 'string' && (offentlig === false || epostOffentlig === false) ? [hjemmel] : []
  return [...new Set([...own, ...Object.values(value).flatMap(groundsIn)])]
}

function describeFile({ format, bytes, name, hasAttachments }: MadeForJournal): JournalFile {
  const details = format === 'pdf' ? `PDF/A-${hasAttachments ? 3 : 2}a, PDF/UA-1` : undefined
  return {
    ...(name && { filnavn: name }),
    format,
    ...(details && { formatDetaljer: details }),
    filstørrelse: bytes.length,
    sjekksum: createHash('sha256').update(bytes).digest('hex'),
    sjekksumAlgoritme: 'SHA-256',
  }
}
