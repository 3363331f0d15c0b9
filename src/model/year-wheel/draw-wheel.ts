import type { YearWheel } from '../document.js'
import { plainText } from '../plain-text.js'
import { monthOf } from './month-of.js'

/**
 * The year as a ring of twelve months, January from the top on, clockwise. A month in which something happens is filled,
 * and has a dot for each thing. In points, from the upper left corner of a square: PDF and HTML draw the same.
 */
export interface WheelDrawing {
  /** Width and height. */
  readonly size: number
  readonly shapes: readonly WheelShape[]
  readonly texts: readonly WheelText[]
}

export interface WheelShape {
  /** An outline in the language of SVG paths. */
  readonly path: string
  readonly look: 'busy' | 'idle' | 'dot'
}

export interface WheelText {
  readonly text: string
  /** The middle of its baseline. */
  readonly x: number
  readonly y: number
  readonly fontSize: number
  readonly look: 'busy' | 'idle' | 'label'
}

const size = 300
const middle = size / 2
/** Radii. */
const [inner, outer] = [78, 149]
/** Between two months, along the ring. */
const gap = 2.5
const month = { fontSize: 9.5, radius: 120 } as const
const dot = { radius: 2.6, pitch: 8, perRow: 4, rowPitch: 8, below: 10 } as const
const label = { fontSize: 13, leading: 17, lineLength: 15, lines: 4 } as const

export function drawWheel(wheel: Pick<YearWheel, 'label' | 'items'>, months: readonly string[]): WheelDrawing {
  const counts = countByMonth(wheel.items, months)
  const shapes = counts.flatMap((count, i): WheelShape[] => [
    { path: sector(i), look: count > 0 ? 'busy' : 'idle' },
    ...dotsOf(count, i),
  ])
  const names = months.map((name, i): WheelText => {
    const count = counts[i] ?? 0
    const { x, y } = pointAt(month.radius - 6, angleOf(i))
    return { text: name, x, y: y + nameShift(count), fontSize: month.fontSize, look: count > 0 ? 'busy' : 'idle' }
  })
  return { size, shapes, texts: [...names, ...labelTexts(plainText(wheel.label))] }
}

/** Each line of what happens is a thing by itself. */
function countByMonth(items: YearWheel['items'], months: readonly string[]): number[] {
  const counts = months.map(() => 0)
  for (const { term, description } of items) {
    const index = monthOf(plainText(term), months)
    const lines = plainText(description).split('\n').filter(hasText).length
    if (index !== undefined) counts[index] = (counts[index] ?? 0) + lines
  }
  return counts
}

/** Name and dots together stand in the middle of the sector. */
const nameShift = (count: number): number => month.fontSize * 0.35 - (rowsOf(count) * dot.rowPitch) / 2

const rowsOf = (count: number): number => Math.min(2, Math.ceil(count / dot.perRow))

/** Up to eight: more can't be told apart at a glance. */
function dotsOf(count: number, i: number): WheelShape[] {
  const shown = Math.min(count, 2 * dot.perRow)
  const centre = pointAt(month.radius - 6, angleOf(i))
  const rows = Array.from({ length: rowsOf(count) }, (_, row) => Math.min(dot.perRow, shown - row * dot.perRow))
  return rows.flatMap((inRow, row) =>
    Array.from({ length: inRow }, (_, column): WheelShape => {
      const x = centre.x + (column - (inRow - 1) / 2) * dot.pitch
      const y = centre.y + nameShift(count) + dot.below - 2 + row * dot.rowPitch
      return { path: circle(x, y, dot.radius), look: 'dot' }
    }),
  )
}

/** The middle of a month, in radians clockwise from the top. */
const angleOf = (i: number): number => ((i + 0.5) * Math.PI) / 6

const pointAt = (radius: number, angle: number) => ({
  x: middle + radius * Math.sin(angle),
  y: middle - radius * Math.cos(angle),
})

/** The gap is as wide at the inner edge as at the outer. */
function sector(i: number): string {
  const at = (radius: number, side: -1 | 1) => {
    const { x, y } = pointAt(radius, angleOf(i) + side * (Math.PI / 12 - gap / 2 / radius))
    return `${short(x)} ${short(y)}`
  }
  const arc = (radius: number, sweep: 0 | 1, to: string) => `A${radius} ${radius} 0 0 ${sweep} ${to}`
  return `M${at(outer, -1)}${arc(outer, 1, at(outer, 1))}L${at(inner, 1)}${arc(inner, 0, at(inner, -1))}Z`
}

const circle = (x: number, y: number, radius: number): string =>
  `M${short(x - radius)} ${short(y)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`

/** Sines differ between machines in their last digits. */
const short = (value: number): number => Math.round(value * 100) / 100

/** In the middle, if there is room for it: it is said of the drawing anyway. */
function labelTexts(text: string): WheelText[] {
  const lines = wrap(text, label.lineLength)
  if (lines.length > label.lines || lines.some((line) => line.length > label.lineLength + 3)) return []
  const top = middle - ((lines.length - 1) * label.leading) / 2 + label.fontSize * 0.35
  return lines.map((line, i) => ({
    text: line,
    x: middle,
    y: top + i * label.leading,
    fontSize: label.fontSize,
    look: 'label',
  }))
}

function wrap(text: string, length: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter(hasText)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= length) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

const hasText = (text: string): boolean => text.trim() !== ''
