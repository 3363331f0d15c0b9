import type { Theme } from '../../../model/theme.js'
import type { WheelShape, WheelText } from '../../../model/year-wheel/draw-wheel.js'
import type { FontSharingPdf } from '../font-sharing-pdf.js'
import { family } from '../fonts/typeface.js'
import { colors, wheel } from '../styles.js'

export function drawShapes(pdf: FontSharingPdf, shapes: readonly WheelShape[], theme: Theme): void {
  for (const { path, look } of shapes) {
    const outline = pdf.path(path)
    if (look === 'idle') outline.lineWidth(wheel.outline).fillAndStroke(theme.tint, colors.outline)
    else outline.fill(look === 'dot' ? colors.paper : theme.accent)
  }
}

/** Each text with its middle at its place. */
export function drawTexts(pdf: FontSharingPdf, texts: readonly WheelText[], theme: Theme): void {
  const textColors = { busy: colors.paper, idle: colors.ink, label: theme.accent }
  for (const { text, x, y, fontSize, look } of texts) {
    const font = pdf.provideFont(family, look !== 'idle', false)
    pdf._font = font
    pdf.fontSize(fontSize).fill(textColors[look])
    pdf.text(text, x - font.widthOfString(text, fontSize) / 2, y, { lineBreak: false, baseline: 'alphabetic' })
  }
}
