import type { Metadata } from '../../model/document.js'
import { fileProperties } from '../../model/file-properties.js'
import { Html, html, joined } from '../../model/html.js'
import { unsealed } from '../../model/seal-page.js'

/** What the page says of itself, by the names that the Word file's properties have; none of it is shown. */
export function metaHtml(metadata: Metadata): Html {
  const { tool: _tool, ...others } = metadata
  const properties = [
    { name: 'generator', value: metadata.tool ?? 'politirad' },
    { name: 'author', value: metadata.parties.join(', ') },
    ...fileProperties(others),
  ]
  const metas = properties.map(({ name, value }) => html`<meta name="${name}" content="${value}">`)
  return joined([...metas, Html.of(unsealed)], '\n')
}
