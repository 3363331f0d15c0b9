/** Replaces what must be there; a library that has come to write something else is a bug of ours to find. */
export function replaceOnce(xml: string, wanted: string, replacement: string): string {
  if (xml.split(wanted).length !== 2) throw new Error(`expected exactly one ${wanted}`)
  return xml.replace(wanted, () => replacement)
}
