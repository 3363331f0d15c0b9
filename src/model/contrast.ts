/** Contrast as WCAG 2.1 counts it (1.4.3 for text, 1.4.11 for what isn't). Colours are `#rrggbb`. */

/** Of text of any size. */
export const leastForText = 4.5
/** Of borders and the like. */
export const leastForBorders = 3

/** From 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [light, dark] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** https://www.w3.org/TR/WCAG21/#dfn-relative-luminance */
function luminanceOf(color: string): number {
  const [red, green, blue] = channelsOf(color).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/**
 * The nearest shade of the same hue that fulfils a condition: ever darker for what is printed, ever lighter for what is
 * printed on. Undefined where not even black or white does.
 */
export function nearestShade(
  color: string,
  towards: 'black' | 'white',
  isGood: (shade: string) => boolean,
): string | undefined {
  const channels = channelsOf(color)
  const end = towards === 'black' ? 0 : 255
  for (let step = 1; step <= 255; step++) {
    const shade = colorOf(channels.map((channel) => Math.round(channel + ((end - channel) * step) / 255)))
    if (isGood(shade)) return shade
  }
  return undefined
}

const channelsOf = (color: string): number[] =>
  [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16))

const colorOf = (channels: readonly number[]): string =>
  `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
