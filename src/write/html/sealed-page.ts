import { Html, html } from '../../model/html.js'
import { sealPage } from '../../model/seal-page.js'

interface Page {
  readonly language: string
  readonly title: string
  readonly metas: Html
  /** Sheets of our own: nothing in them comes from a value as it stands. */
  readonly styles: readonly string[]
  /** What the link past all before the text is called. */
  readonly skip: string
  readonly body: Html
}

/**
 * A page that needs nothing else: no script, no other file, no connection. It says so itself (Content-Security-Policy), so a
 * browser wouldn't fetch anything even if there were something to fetch.
 */
export function sealedPage({ language, title, metas, styles, skip, body }: Page): string {
  const page = html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${title}</title>
${metas}
<style>
${Html.of(styles.join('\n'))}
</style>
</head>
<body>
<a class="skip" href="#_main">${skip}</a>
${body}
</body>
</html>
`
  return sealPage(page.toString())
}
