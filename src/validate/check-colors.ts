import { contrastOf, leastForBorders, leastForText, nearestShade } from '../model/contrast.js'
import { problem } from '../model/diagnostic.js'
import { locate } from '../model/locate.js'
import type { Source } from '../model/source.js'
import type { StyleFile } from '../model/style.js'
import { defaultTheme, palette, type Theme } from '../model/theme.js'
import type { Finding } from './explain-errors.js'

type Colors = NonNullable<StyleFile['farger']>

/** The colours of a style; a frame takes the main one where it has none of its own. */
export function themeFrom({ hoved, ramme, bakgrunn }: Colors): Theme {
  const frame = ramme ?? hoved
  return {
    accent: hoved?.toLowerCase() ?? defaultTheme.accent,
    tint: bakgrunn?.toLowerCase() ?? defaultTheme.tint,
    ...(frame && { frame: frame.toLowerCase() }),
  }
}

/**
 * Colours that can't be read where they are printed: text wants 4.5:1, borders 3:1. Each is held against all that it
 * is printed on, or that is printed on it.
 */
export function checkColors(source: Source, colors: Colors): Finding[] {
  const { accent, tint, frame } = themeFrom(colors)
  const { paper, ink, muted, link } = palette
  const texts = colors.hoved ? [ink, muted, link] : [ink, muted, link, accent]
  const background = colors.bakgrunn ? weak(source, 'bakgrunn', tint, texts, leastForText, 'white') : []
  const behind = background.length > 0 ? [paper] : [paper, tint] // one that must be changed says nothing of the others
  return [
    ...background,
    ...(colors.hoved ? weak(source, 'hoved', accent, behind, leastForText, 'black') : []),
    ...(colors.ramme && frame ? weak(source, 'ramme', frame, behind, leastForBorders, 'black') : []),
  ]
}

/** The weakest of a colour's contrasts, if it is too weak. */
function weak(
  source: Source,
  key: keyof Colors,
  color: string,
  against: readonly string[],
  least: number,
  towards: 'black' | 'white',
): Finding[] {
  const isGood = (shade: string): boolean => against.every((other) => contrastOf(shade, other) >= least)
  if (isGood(color)) return []
  const [on = ''] = against.toSorted((a, b) => contrastOf(color, a) - contrastOf(color, b))
  const suggestion = nearestShade(color, towards, isGood)
  const detail = { key, color, on, ratio: contrastOf(color, on), least, ...(suggestion && { suggestion }) }
  const pointer = `/farger/${key}`
  return [{ pointer, diagnostic: problem('low-contrast', detail, locate(source, pointer)) }]
}
