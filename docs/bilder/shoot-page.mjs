import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

/**
 * A picture of a page in a browser: `node docs/bilder/shoot-page.mjs avtale.html bilde.png [height]`. Chromium is told of no typefaces
 * but Source Sans 3, so that the picture is the same on every machine.
 */
const [page, picture, height = 820] = process.argv.slice(2)
const fonts = join(import.meta.dirname, '..', '..', 'node_modules', '@expo-google-fonts', 'source-sans-3')
const settings = `${picture}.fonts.conf`
writeFileSync(settings, `<fontconfig><dir>${fonts}</dir><cachedir>${settings}.cache</cachedir></fontconfig>`)

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--font-render-hinting=none'],
  env: { ...process.env, FONTCONFIG_FILE: settings },
})
const tab = await browser.newPage({ viewport: { width: 1240, height: Number(height) } })
await tab.goto(pathToFileURL(page).href)
await tab.screenshot({ path: picture })
await browser.close()
