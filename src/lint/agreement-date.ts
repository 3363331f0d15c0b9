import type { Agreement } from '../model/agreement.js'

/** The ISO date whose words and law the agreement follows; undefined where it says none: then it is today's. */
export const agreementDate = ({ datoer, underskrifter, gyldighet }: Agreement): string | undefined =>
  datoer?.signert ??
  underskrifter.dato ??
  datoer?.dokument ??
  gyldighet?.ikrafttredelse ??
  (gyldighet?.periode && `${gyldighet.periode.fra}-01-01`)
