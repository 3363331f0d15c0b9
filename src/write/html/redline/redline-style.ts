import { type MarkWords, markWords } from '../../../model/mark-words.js'
import { type RedlineWords, redlineWords } from '../../../model/redline-words.js'
import { palette } from '../../../model/theme.js'
import type { HtmlView } from './write-redline.js'

/**
 * How a redline's marks look and are spoken. Not by colour alone: lines under and through the words, words that screen
 * readers say before and after them, and above whole blocks a word that all see. They stand in the style sheet, so that
 * who copies the text gets the agreement's own words.
 */
export function redlineStyle(language: string, view: HtmlView): string {
  return marks(markWords(language)) + (view === 'side-by-side' ? sides(redlineWords(language)) : '')
}

const marks = (words: MarkWords): string => `:root{
--inserted:${palette.inserted};--insertedTint:#e4f4e8;--deleted:${palette.deleted};--deletedTint:#fdeceb;
}
@media screen and (prefers-color-scheme:dark){:root{
--inserted:#a5e3b5;--insertedTint:#12301c;--deleted:#ffb9b3;--deletedTint:#3d1a1b;
}}
ins{color:var(--inserted);background:var(--insertedTint);text-decoration:underline;text-decoration-thickness:.09em;text-underline-offset:.15em}
del{color:var(--deleted);background:var(--deletedTint);text-decoration:line-through;text-decoration-thickness:.09em}
.reset{text-decoration:underline dotted;text-decoration-thickness:.12em;text-underline-offset:.2em}
:is(ins,del) :is(h1,h2,h3,h4,.label,dt,.term,.number,th,blockquote,a){color:inherit}
:is(ins,del) section.common{background:none}
:is(ins,del).block{display:block;margin:.75rem 0;padding:.1rem .6rem .4rem .8rem;border-left:4px solid currentColor}
.reset:is(div){text-decoration:none;border-left:4px dotted var(--outline);padding-left:.8rem}
ins::before{content:"${words.inserted}: "}
del::before{content:"${words.deleted}: "}
.reset::before{content:"${words.reset}: "}
:is(ins,del,.reset)::after{content:" ${words.end}, "}
:is(ins,del,.reset)::before,:is(ins,del,.reset)::after{
position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;
}
.scroll{position:relative}
:is(ins,del).block::before,.reset:is(div)::before{
content:"${words.inserted}";position:static;display:inline-block;width:auto;height:auto;clip-path:none;
margin-top:.4rem;padding:0 .5rem;border:1px solid currentColor;font-size:.85rem;line-height:1.5;
}
del.block::before{content:"${words.deleted}"}
.reset:is(div)::before{content:"${words.reset}"}
.place{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;font-size:.85rem;line-height:1.5;margin:1rem 0 .2rem;color:var(--muted);scroll-margin-top:1rem}
.place.tool a{color:var(--link);display:inline-block;padding:.15rem 0}
.place:target{outline:3px solid var(--link);outline-offset:4px}
.place+:is(ins,del).block{margin-top:.2rem}
.none{color:var(--muted);font-style:italic}
.places{font-size:.97rem;line-height:1.45;padding-left:2.4rem}
.places a{text-decoration:none;display:block;padding:.1rem 0}
.places a:hover{text-decoration:underline}
.file{font-weight:400;color:var(--muted)}
@media print{
.place.tool a+a{display:none}
:is(ins,del){print-color-adjust:exact;-webkit-print-color-adjust:exact}
.place.tool a{color:inherit}
.place{break-after:avoid}
:is(ins,del).block{break-inside:avoid}
header{break-after:page}
}
`

const sides = ({ old, new: now }: RedlineWords): string => `body{max-width:84rem}
.sides{table-layout:fixed;font-size:1rem;line-height:1.5}
.sides>thead th{position:sticky;top:0;background:var(--paper);z-index:1;padding:.6rem 1.25rem .4rem 0}
.sides>thead th+th{padding-left:1.25rem;border-left:1px solid var(--rule)}
.sides>tbody>tr{scroll-margin-top:3.5rem}
.sides>tbody>tr>td{padding:0 1.25rem 0 0;border-bottom:0;width:50%}
.sides>tbody>tr>td+td{padding:0 0 0 1.25rem;border-left:1px solid var(--rule)}
.sides>tbody>.changed>td{border-top:1px solid var(--rule);border-bottom:1px solid var(--rule);padding-bottom:.5rem}
.sides>tbody>.changed:target>td{box-shadow:inset 0 3px 0 var(--link)}
.sides .common{border-left:3px solid var(--border);background:var(--tint);padding:.1rem .8rem .5rem}
.sides .common .label{margin:.5rem 0 0}.sides .common p:last-child{margin-bottom:0}
.sides :is(h1,h2,h3,h4,.h1,.h2,.h3,.h4){margin:.9rem 0 .3rem;font-size:1.1rem}
.sides :is(.h1,.h2,.h3,.h4){color:var(--accent);font-weight:700;line-height:1.25}
.sides :is(h1,.h1){font-size:1.35rem}.sides :is(h2,.h2){font-size:1.25rem}
.sides del :is(.h1,.h2,.h3,.h4){color:inherit}
.sides .signature{width:100%}
.sides .sides,.sides .scroll table{min-width:0;font-size:.9rem}
.sides dl>div{grid-template-columns:minmax(0,8rem) minmax(0,1fr)}
@media screen and (min-width:74rem){body{grid-template-columns:16rem minmax(0,66rem);column-gap:3rem}}
@media screen and (max-width:44rem){
.sides,.sides>tbody,.sides>tbody>tr,.sides>tbody>tr>td{display:block;width:auto!important}
.sides>thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.sides>tbody>tr>td,.sides>tbody>tr>td+td{padding:.2rem 0;border:0!important}
.sides>tbody>tr:not(.changed)>.old{display:none}
.sides>tbody>.changed{border:1px solid var(--rule);padding:.2rem .7rem .5rem;margin:1rem 0}
.sides>tbody>.changed>td::before{content:"${now}";display:block;font-weight:700;color:var(--accent);font-size:.9rem;margin-top:.4rem}
.sides>tbody>.changed>.old::before{content:"${old}"}
}
@page{size:A4 landscape;margin:20mm 18mm}
@media print{
.sides{font-size:10pt}
.sides>thead{display:table-header-group}
.sides>thead th{position:static}
.sides>tbody>tr{break-inside:auto}
}`
