import { readFileSync, writeFileSync } from 'node:fs'
import MarkdownIt from 'markdown-it'

/** A report of `politirad ci report` as a page, much as a host of repositories shows it: `node docs/bilder/render-report.mjs report.md page.html`. */
const [report, page] = process.argv.slice(2)
const body = new MarkdownIt({ html: true }).render(readFileSync(report, 'utf8'))
const style = `
  body { font: 17px/1.5 "Source Sans 3"; color: #1f2328; margin: 28px auto; max-width: 1040px }
  main { border: 1px solid #d1d9e0; border-radius: 8px; padding: 6px 26px 18px }
  h2 { border-bottom: 1px solid #d1d9e0; padding-bottom: 6px }
  h3 { margin-bottom: 6px } h4, p { margin: 8px 0 } ul { margin: 6px 0; padding-left: 26px }
  table { border-collapse: collapse } th, td { border: 1px solid #d1d9e0; padding: 5px 12px; text-align: left; vertical-align: top }
  code { background: #eff1f3; border-radius: 4px; padding: 1px 5px; font: inherit } a { color: #0969da }
`
writeFileSync(
  page,
  `<!doctype html><meta charset="utf-8"><title>report</title><style>${style}</style><main>${body}</main>`,
)
