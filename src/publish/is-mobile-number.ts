/** Norwegian mobile numbers have eight digits and begin with 4 or 9 (the national numbering plan, E.164). */
const mobile = /^(?:(?:\+|00)47)?[49]\d{7}$/

/** Whether a phone is a mobile: by what the YAML says that it is, else by its number. */
export function isMobileNumber({ slag, nummer }: Readonly<Record<string, unknown>>): boolean {
  return slag === undefined ? mobile.test(String(nummer).replaceAll(' ', '')) : slag === 'mobil'
}
