/** Draws examples/logo.png: a shield of nobody's, three waves on blue, with soft edges on nothing. */
import { writeFileSync } from 'node:fs'
import { crc32, deflateSync } from 'node:zlib'

const [width, height] = [240, 288]
const blue = [18, 57, 91]
const white = [255, 255, 255]

/** Whether a point is on the shield, and on one of its waves; x and y count from 0 to 1 across it. */
const isShield = (x, y) => Math.abs(2 * x - 1) <= (y < 0.45 ? 1 : Math.sqrt(1 - ((y - 0.45) / 0.55) ** 2))
const isWave = (x, y) => [0.24, 0.44, 0.64].some((line) => Math.abs(y - line - 0.03 * Math.sin(4 * Math.PI * x)) < 0.04)

const steps = [1, 3, 5, 7].map((eighth) => eighth / 8)
const rows = Buffer.alloc(height * (1 + 4 * width))
for (let y = 0; y < height; y++) {
  for (let x = 0; x < width; x++) {
    const points = steps.flatMap((dx) => steps.map((dy) => [(x + dx) / width, (y + dy) / height]))
    const colours = points.filter(([px, py]) => isShield(px, py)).map(([px, py]) => (isWave(px, py) ? white : blue))
    const mean = [0, 1, 2].map((i) => colours.reduce((sum, colour) => sum + colour[i], 0) / (colours.length || 1))
    rows.set([...mean, (255 * colours.length) / points.length].map(Math.round), y * (1 + 4 * width) + 1 + 4 * x)
  }
}

const header = Buffer.alloc(13)
header.writeUInt32BE(width, 0)
header.writeUInt32BE(height, 4)
header.set([8, 6], 8) // eight bits, RGB with alpha

const chunk = (type, data) => {
  const body = Buffer.concat([Buffer.from(type), data])
  const [length, check] = [data.length, crc32(body)].map((number) => {
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32BE(number)
    return bytes
  })
  return Buffer.concat([length, body, check])
}

const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]
writeFileSync(
  new URL('../../examples/logo.png', import.meta.url),
  Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks]),
)
