/**
 * The twelve police districts by what they are called before « politidistrikt». Two have a name of their own in each
 * målform; the state's bodies use the one that the municipality has adopted (språklova § 15).
 */
export interface PoliceDistrict {
  readonly nb: string
  readonly nn: string
}

const alike = (name: string): PoliceDistrict => ({ nb: name, nn: name })

export const policeDistricts: readonly PoliceDistrict[] = [
  alike('Agder'),
  alike('Finnmark'),
  alike('Innlandet'),
  alike('Møre og Romsdal'),
  alike('Nordland'),
  alike('Oslo'),
  { nb: 'Sør-Øst', nn: 'Sør-Aust' },
  alike('Sør-Vest'),
  alike('Troms'),
  alike('Trøndelag'),
  alike('Vest'),
  { nb: 'Øst', nn: 'Aust' },
]
