/**
 * The agreement: what one YAML file says, after validation. Its properties keep their YAML names; the types are made
 * from schemas/avtale.schema.json, which explains each of them in Norwegian.
 *
 * Glossary: *avtale* agreement, *avtaletype* family of agreements, *enhet* unit, *forventning* expectation,
 * *innsatsområde* focus area, *kontakt* contact, *målform* written standard (nb, nn), *møte* meeting, *part* party,
 * *politikontakt* the municipality's fixed police officer, *politiråd* police council, *saksnummer* case number,
 * *SLT* local coordination of crime prevention, *standardtekst* text set, *tiltak* measure, *underskrift* signature,
 * *vedlegg* annex, *vedtak* decision, *vilkår* terms.
 */
export type { Agreement } from '../generated/agreement.js'
