import type { YearWheel } from '../../model/document.js'
import { type Html, html, joined } from '../../model/html.js'
import { plainText } from '../../model/plain-text.js'
import { drawWheel, type WheelText } from '../../model/year-wheel/draw-wheel.js'

/** A drawing that says what it shows; what happens when stands in the text beside it. */
export function wheelHtml(wheel: YearWheel, months: readonly string[]): Html {
  const { size, shapes, texts } = drawWheel(wheel, months)
  const drawn = shapes.map(({ path, look }) => html`<path class="${look}" d="${path}"/>`)
  return html`<figure class="wheel">
<svg role="img" aria-label="${plainText(wheel.label).replaceAll('\n', ' ')}" viewBox="0 0 ${String(size)} ${String(size)}">
${joined(drawn, '\n')}
${joined(texts.map(textHtml), '\n')}
</svg>
</figure>`
}

const textHtml = ({ text, x, y, fontSize, look }: WheelText): Html =>
  html`<text class="${look}" x="${short(x)}" y="${short(y)}" font-size="${String(fontSize)}">${text}</text>`

const short = (value: number): string => String(Math.round(value * 100) / 100)
