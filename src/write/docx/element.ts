import { ImportedXmlComponent, type XmlComponent } from 'docx'

/** An element that the docx library has no class for. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly (XmlComponent | string)[] = [],
): ImportedXmlComponent {
  const made = new ImportedXmlComponent(name, attributes)
  for (const child of children) made.push(child)
  return made
}
