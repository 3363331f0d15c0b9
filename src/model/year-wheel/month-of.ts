/** Which month it is, from 0, whatever case it is written in; undefined for what is none. */
export function monthOf(name: string, months: readonly string[]): number | undefined {
  const index = months.indexOf(name.trim().toLowerCase())
  return index === -1 ? undefined : index
}
