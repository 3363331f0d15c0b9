/** The colours that pages are meant in (sRGB), as they lie in every PDF: pdfkit's file, deflated once, in src/generated. */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { deflateSync } from 'node:zlib'

const pdfmake = createRequire(import.meta.url).resolve('pdfmake')
const pdfkit = createRequire(pdfmake).resolve('pdfkit')

export function embedColourProfile(root) {
  const profile = readFileSync(join(dirname(pdfkit), 'data', 'sRGB_IEC61966_2_1.icc'))
  const packed = deflateSync(profile).toString('base64')
  const banner = '/** Made from pdfkit’s file by the build (src/build/embed-colour-profile.mjs): do not edit. */'
  writeFileSync(
    join(root, 'src', 'generated', 'colour-profile.ts'),
    `${banner}\n/** Deflated, in base64. */\nexport const colourProfile =\n  '${packed}'\n`,
  )
}
