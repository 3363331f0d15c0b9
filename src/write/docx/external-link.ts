import { type IContext, XmlComponent } from 'docx'
import { element } from './element.js'

const hyperlinkRelationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'

/** What a link may lead to; anything else is printed as text. */
const schemes = new Set(['https:', 'http:', 'mailto:', 'tel:'])

/**
 * A link out of the document. The docx library's own has a random relationship id and is understood nowhere but right in
 * a paragraph; this one counts its part's relationships, and may stand in a content control or a tracked change.
 */
export class ExternalLink extends XmlComponent {
  readonly runs: readonly XmlComponent[]
  readonly #target: string
  #relationship: string | undefined

  constructor(target: string, runs: readonly XmlComponent[]) {
    super('w:hyperlink')
    this.#target = target
    this.runs = runs
  }

  override prepForXml(context: IContext): ReturnType<XmlComponent['prepForXml']> {
    this.#relationship ??= this.#relate(context)
    return element('w:hyperlink', { 'r:id': this.#relationship, 'w:history': '1' }, this.runs).prepForXml(context)
  }

  /** Once only: the library writes a header twice, for its text and for its relationships. */
  #relate({ viewWrapper: { Relationships: relationships } }: IContext): string {
    const id = `Link${relationships.RelationshipCount + 1}`
    relationships.addRelationship(id, hyperlinkRelationship, this.#target, 'External')
    return `rId${id}`
  }
}

/** The address as Word takes it (one that isn't well formed makes it call the whole file damaged), or nothing. */
export function linkTarget(href: string): string | undefined {
  if (!URL.canParse(href)) return undefined
  const { protocol, href: target } = new URL(href)
  return schemes.has(protocol) ? target.replaceAll(' ', '%20') : undefined
}
