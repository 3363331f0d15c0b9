import { palette, type Theme } from '../../model/theme.js'

/**
 * How the page looks: the PDF's colours by day, its own by night, one column of some 70 characters, with the contents beside it where there is
 * room. No typeface is sent along; it would be several times the page. Text has a contrast of at least 4.5:1 and what must be
 * seen 3:1 (WCAG 1.4.3, 1.4.11), in the dark too. Nothing is wider than a window of 320 pixels but tables, which scroll.
 */
export const styleSheet = (theme: Theme): string => `:root{
color-scheme:light dark;
--ink:${palette.ink};--accent:${theme.accent};--muted:${palette.muted};--link:${palette.link};--stamp:${palette.stamp};
--paper:${palette.paper};--tint:${theme.tint};--border:${theme.frame ?? palette.border};--outline:${palette.outline};--rule:${palette.rule};
}
@media screen and (prefers-color-scheme:dark){:root{
--ink:#e4e8ee;--accent:#a9cbf0;--muted:#b0bbc8;--link:#9cc3ff;
--paper:#13171d;--tint:#1a212b;--border:#56677f;--outline:#7f92ad;--rule:#38434f;
}}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{
margin:0 auto;padding:1.5rem clamp(1rem,4vw,2rem) 5rem;max-width:46rem;
font:1.0625rem/1.6 "Source Sans 3","Source Sans Pro",system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;
overflow-wrap:break-word;hyphens:auto;hyphenate-limit-chars:10 4 4;
}
h1,h2,h3,h4,nav,.label,dt,.term,th,.cover,.skip{hyphens:manual}
h1,h2,h3,h4{color:var(--accent);line-height:1.25;font-weight:700;margin:0;text-wrap:balance;scroll-margin-top:1rem}
h1{font-size:clamp(1.6rem,5vw,2.35rem);line-height:1.2;margin-bottom:1.5rem}
h2{font-size:1.55rem;margin:3rem 0 .75rem}
h3{font-size:1.2rem;margin:2.25rem 0 .5rem}
h4{font-size:1.05rem;margin:1.75rem 0 .35rem}
.number{color:var(--muted);margin-right:.35em;font-variant-numeric:tabular-nums}
p{margin:.75rem 0}
ul,ol{margin:.75rem 0;padding-left:1.5rem}
li{margin:.3rem 0}
li>ul,li>ol{margin:.2rem 0}
a{color:var(--link);text-decoration-thickness:.06em;text-underline-offset:.15em}
a:hover{text-decoration-thickness:.14em}
:focus-visible{outline:3px solid var(--link);outline-offset:3px}
main:focus{outline:none}
abbr{text-decoration:underline dotted;text-decoration-thickness:.06em;text-underline-offset:.2em;cursor:help}
.skip{position:absolute;left:1rem;top:-10rem;padding:.6rem 1rem;background:var(--paper);border:2px solid var(--link);z-index:1}
.skip:focus{top:1rem}
header{border-bottom:1px solid var(--rule);padding-bottom:1.5rem;margin-bottom:2rem}
.cover h1::before{content:"";display:block;width:4.5rem;height:.35rem;background:var(--accent);margin-bottom:1.25rem}
.figure{margin:0 0 1.5rem}
img{max-width:100%;height:auto}
.stamp{
display:inline-block;margin:0 0 1.25rem;padding:.3rem 1rem;background:var(--stamp);color:#fff;
font-weight:700;letter-spacing:.15em;line-height:1.4;
}
dl{margin:1rem 0}
dl>div{display:grid;grid-template-columns:minmax(0,11rem) minmax(0,1fr);gap:0 1.25rem;padding:.3rem 0}
dt{color:var(--muted)}
dd{margin:0;grid-column:2}
.cover dl>div{border-top:1px solid var(--rule);padding:.45rem 0}
.cover dl>div:last-child{border-bottom:1px solid var(--rule)}
nav h2{font-size:1.2rem;margin:0 0 .5rem}
nav ul{list-style:none;margin:0;padding:0;font-size:1rem;line-height:1.4}
nav ul ul{padding-left:1.25rem;font-size:.95rem}
nav li{margin:0}
nav a{display:block;padding:.25rem 0 .25rem .8rem;text-indent:-.8rem;text-decoration:none}
nav a:hover{text-decoration:underline}
nav .number{margin-right:.15em}
section.common{border:1px solid var(--border);background:var(--tint);padding:.9rem 1.15rem 1rem;margin:1.25rem 0}
section.own{margin:1.25rem 0}
.label{color:var(--accent);font-weight:700;font-size:.95rem;margin:0 0 .4rem}
section>:last-child,blockquote>:last-child{margin-bottom:0}
section h2:first-of-type,section h3:first-of-type{margin-top:1rem}
blockquote{margin:1rem 0;padding:.1rem 0 .1rem 1.1rem;border-left:3px solid var(--border);color:var(--muted)}
blockquote>:first-child{margin-top:0}
.scroll{overflow-x:auto;margin:1.25rem 0}
table{border-collapse:collapse;width:100%;font-size:.97rem;line-height:1.45}
.columns-3{min-width:34rem}
.columns-4,.columns-5,.columns-6{min-width:44rem}
th{color:var(--accent);font-weight:700}
th,thead td{text-align:left;vertical-align:bottom;border-bottom:2px solid var(--accent)}
td{vertical-align:top;border-bottom:1px solid var(--rule)}
th,td{padding:.45rem 1rem .45rem 0}
th:last-child,td:last-child{padding-right:0}
.signature{display:inline-block;vertical-align:top;width:47%;margin:1rem 2% 1.5rem 0}
.signature p{margin:.3rem 0}
.term{color:var(--muted);font-size:.9rem}
.blank{display:block;height:2.2rem;border-bottom:1px solid var(--muted)}
.to-signature{height:3.4rem}
.wheel{margin:1.5rem 0}
svg{display:block;width:100%;max-width:25rem;margin:0 auto;font-family:inherit;text-anchor:middle}
svg .idle{fill:var(--tint);stroke:var(--outline);stroke-width:.8}
svg .busy{fill:var(--accent)}
svg .dot{fill:var(--paper)}
svg text.idle{fill:var(--ink);stroke:none}
svg text.busy{fill:var(--paper);font-weight:700}
svg .label{fill:var(--accent);font-weight:700}
.annex{border-top:1px solid var(--rule);margin-top:4rem}
@media screen and (max-width:30rem){
dl>div{display:block}
.signature{width:100%;margin-right:0}
section.common{padding:.75rem .85rem .85rem}
}
@media screen and (min-width:40rem){
nav>ul{columns:2;column-gap:2.5rem}
nav>ul>li{break-inside:avoid}
}
@media screen and (min-width:74rem){
body{display:grid;grid-template-columns:17rem minmax(0,42rem);grid-template-rows:auto 1fr;column-gap:4.5rem;justify-content:center;max-width:none}
header,main{grid-column:2}
body>nav{
grid-column:1;grid-row:1/span 2;align-self:start;position:sticky;top:0;max-height:100vh;overflow-y:auto;
margin-top:-1.5rem;padding:1.5rem .75rem 1.5rem .5rem;
}
body>nav>ul{columns:1}
main>h2:first-child,main>.page-break:first-child+h2{margin-top:0}
}
@media screen and (prefers-color-scheme:dark){img{background:#fff;padding:.4rem}}
@page{size:A4;margin:26mm 28mm 24mm}
@media print{
html{background:#fff}
body{padding:0;max-width:none;font-size:11pt;line-height:1.4;orphans:2;widows:2}
.skip,nav{display:none}
header{border:0}
.cover{break-after:page}
.annex,.page-break+*{break-before:page}
.annex{border:0;margin:0}
h1{font-size:24pt}h2{font-size:16pt;margin-top:20pt}h3{font-size:13pt;margin-top:14pt}h4{font-size:11.5pt}
h1,h2,h3,h4,.label,p:has(+ul),p:has(+ol){break-after:avoid}
section.common,blockquote{-webkit-box-decoration-break:clone;box-decoration-break:clone}
.scroll{overflow:visible}
table{min-width:0!important;font-size:10pt}
thead{display:table-header-group}
tr,.signature,.wheel,dl>div{break-inside:avoid}
.blank{height:9mm}.to-signature{height:16mm}
a{color:inherit;text-decoration:none}
abbr{text-decoration:none}
.stamp,section.common,svg,.cover h1::before{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}`
