import type { Metadata } from './document.js'

/** What a Word file or page says of itself, by the names that the YAML has for it. */
export function fileProperties({
  agreementType,
  status,
  caseNumber,
  dates,
  textSet,
  tool,
  sourceSha256,
  ownTemplates,
  edition,
  style,
}: Metadata): FileProperty[] {
  return [
    { name: 'avtaletype', value: agreementType },
    { name: 'status', value: status },
    ...(edition ? [{ name: 'utgave', value: 'nettversjon' }] : []),
    ...(caseNumber ? [{ name: 'saksnummer', value: caseNumber }] : []),
    ...(dates.document ? [{ name: 'dato', value: dates.document }] : []),
    ...(dates.signed ? [{ name: 'signert', value: dates.signed }] : []),
    ...(dates.inForce ? [{ name: 'ikrafttredelse', value: dates.inForce }] : []),
    ...(dates.period ? [{ name: 'periode', value: dates.period }] : []),
    { name: 'standardtekst', value: textSet.id },
    { name: 'standardtekst-sha256', value: textSet.sha256 },
    ...(ownTemplates ? [{ name: 'egne-maler', value: ownTemplates.sections.join(', ') }] : []),
    ...(ownTemplates ? [{ name: 'egne-maler-sha256', value: ownTemplates.sha256 }] : []),
    ...(sourceSha256 ? [{ name: 'kilde-sha256', value: sourceSha256 }] : []),
    ...(style ? [{ name: 'stil-sha256', value: style.sha256 }] : []),
    ...(style?.pictures ?? []).map((value, i) => ({ name: i ? `bilde-${i + 1}-sha256` : 'bilde-sha256', value })),
    ...(tool ? [{ name: 'laget-med', value: tool }] : []),
  ]
}

interface FileProperty {
  readonly name: string
  readonly value: string
}
