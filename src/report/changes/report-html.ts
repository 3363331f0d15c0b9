import { Html, html } from '../../model/html.js'
import { defaultTheme, palette } from '../../model/theme.js'
import type { ToldChanges, ToldItem, ToldPair } from './tell-changes.js'

/** Changes as one page that needs nothing else: no script, no other file, no connection. */
export function changesHtml(told: ToldChanges): string {
  const { words, language, pairs } = told
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="politirad">
<title>${words.title}</title>
<style>
${Html.of(styleSheet)}
</style>
</head>
<body>
<main>
<h1>${words.title}</h1>
${pairs.map((pair) => pairHtml(pair, told))}</main>
</body>
</html>
`.toString()
}

const pairHtml = ({ title, summary, groups }: ToldPair, told: ToldChanges): Html => html`<h2>${title}</h2>
<p class="summary">${summary}</p>
${groups.map(
  (group) => html`<h3>${group.title}</h3>
<ul class="${group.class}">
${group.items.map((item) => itemHtml(item, told))}</ul>
`,
)}`

function itemHtml({ sentence, details, was, is, places, printed }: ToldItem, { words }: ToldChanges): Html {
  const where = [places.join(' → '), printed].filter((each) => each !== undefined && each !== '')
  return html`<li>
<p>${unbroken(sentence)}</p>
${details.length > 0 ? html`<ul>${details.map((line) => html`<li>${line}</li>`)}</ul>\n` : undefined}${textHtml('del', words.was, was)}${textHtml('ins', words.is, is)}${where.length > 0 ? html`<p class="where">${where.join(' · ')}</p>\n` : undefined}</li>
`
}

/** A number in groups stays on one line. */
const unbroken = (text: string): string => text.replaceAll(/(?<=\d) (?=\d)/g, '\u00A0')

/** What a mark of deletion says is said in words too: colour and line alone would tell nothing to who doesn't see them. */
const textHtml = (mark: 'del' | 'ins', label: string, text: string | undefined): Html | undefined =>
  text === undefined
    ? undefined
    : html`<div class="${mark}"><p class="label">${label}</p>${text.split(/\n{2,}/).map((part) => html`<p>${part}</p>`)}</div>\n`

/** The agreement's page, as far as there is anything of it here; the same colours by day and by night. */
const styleSheet = `:root{
color-scheme:light dark;
--ink:${palette.ink};--accent:${defaultTheme.accent};--muted:${palette.muted};--paper:${palette.paper};--tint:${defaultTheme.tint};--rule:${palette.rule};
--gone:${palette.stamp};--come:#1d6b34;
}
@media screen and (prefers-color-scheme:dark){:root{
--ink:#e4e8ee;--accent:#a9cbf0;--muted:#b0bbc8;--paper:#13171d;--tint:#1a212b;--rule:#38434f;--gone:#ff9a96;--come:#8fd6a3;
}}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink)}
body{
margin:0 auto;padding:1.5rem clamp(1rem,4vw,2rem) 5rem;max-width:46rem;
font:1.0625rem/1.6 "Source Sans 3","Source Sans Pro",system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;
overflow-wrap:break-word;
}
h1,h2,h3{color:var(--accent);line-height:1.25;font-weight:700;margin:0}
h1{font-size:clamp(1.6rem,5vw,2.35rem);margin-bottom:1.5rem}
h2{font-size:1.3rem;margin:2.5rem 0 .5rem}
h3{font-size:1.1rem;margin:1.75rem 0 .35rem}
p{margin:.35rem 0}
ul{margin:.5rem 0;padding-left:1.4rem}
li{margin:.6rem 0}
li li{margin:.15rem 0}
.summary{font-weight:700}
.where{color:var(--muted);font-size:.9rem}
.del,.ins{margin:.4rem 0;padding:.2rem 0 .2rem .9rem;border-left:3px solid var(--gone);background:var(--tint)}
.ins{border-left-color:var(--come)}
.label{font-weight:700;font-size:.9rem;color:var(--gone)}
.ins .label{color:var(--come)}
@media print{html{background:#fff}body{padding:0;max-width:none;font-size:11pt}li{break-inside:avoid}}`
