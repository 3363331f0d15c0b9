import { unzipSync } from 'fflate'
import { build, check } from '../../dist/index.js'

/** Tries the cases that its parent sends it, one at a time, and tells what came of each. */

process.on('message', async ({ number, bytes }) => {
  const began = performance.now()
  const result = await tryCase(number, Buffer.from(bytes, 'base64')).catch((error) => ({
    end: 'thrown',
    fault: String(error.stack),
  }))
  process.send({ ...result, ms: performance.now() - began, megabytes: process.resourceUsage().maxRSS / 1024 })
})

/** Most of the time goes to the formats: those that break lines or pack files are made of every third case. */
async function tryCase(number, bytes) {
  const text = bytes
    .toString('utf8')
    .replaceAll(/\r\n?/g, '\n')
    .replace(/^\ufeff/, '')
  const checked = await check('a.yaml', bytes)
  const faults = faultsOf(checked, text)
  if (!checked.ok) return { end: 'refused', fault: faults[0] }
  const built = await build(checked.value, number % 3 === 0 ? all : cheap)
  faults.push(...faultsOf(built, text))
  if (!built.ok) return { end: 'refused', fault: faults[0] }
  for (const { format, bytes } of built.value) {
    const fault = formats[format](Buffer.from(bytes))
    if (fault) faults.push(`${format}: ${fault}`)
  }
  return { end: 'accepted', fault: faults[0] }
}

const cheap = ['txt', 'md', 'html', 'json']
const all = [...cheap, 'docx', 'pdf']

/** The least that a file of each format must be; what it says is tested elsewhere. */
const formats = {
  txt: (bytes) => bytes.length === 0 && 'empty',
  md: (bytes) => bytes.length === 0 && 'empty',
  html: (bytes) => /<script|<img|\son\w+="|href="(?!https?:|mailto:|tel:|#)/i.exec(bytes.toString())?.[0],
  json: (bytes) => typeof JSON.parse(bytes.toString()) !== 'object' && 'no object',
  docx: (bytes) => !unzipSync(bytes)['word/document.xml'] && 'no document',
  pdf: (bytes) => !(bytes.toString('latin1', 0, 5) === '%PDF-' && bytes.includes('%%EOF', -8)) && 'cut',
}

/** What is refused is refused for an error, each error has a place, and every place is within the file. */
function faultsOf({ ok, diagnostics }, text) {
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  const lines = text.split('\n')
  const isWithin = ({ line, column, endLine, endColumn }) =>
    line >= 1 &&
    endLine <= lines.length &&
    (line < endLine || (line === endLine && column <= endColumn)) &&
    column >= 1 &&
    column <= lines[line - 1].length + 1 &&
    endColumn <= lines[endLine - 1].length + 1
  const place = ({ place, code }) => `${code} ${JSON.stringify(place)}`
  return [
    ...(!ok && errors.length === 0 ? ['refused without an error'] : []),
    ...errors
      .filter(({ place, code }) => !place && code !== 'file-too-large')
      .map((each) => `no place: ${place(each)}`),
    ...diagnostics.filter(({ place }) => place && !isWithin(place)).map((each) => `outside the file: ${place(each)}`),
  ]
}
