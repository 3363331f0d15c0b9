import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import type { AxeResults } from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'

/** Debian's; a missing one is an error. CHROMIUM names another. */
const program = process.env.CHROMIUM ?? '/usr/bin/chromium'
const axe = createRequire(import.meta.url).resolve('axe-core')

export async function startBrowser(): Promise<Browser> {
  if (!existsSync(program)) throw new Error(`no Chromium at ${program}`)
  // Within a container there is no other sandbox, and the pages are our own.
  return chromium.launch({ executablePath: program, args: ['--no-sandbox'] })
}

interface View {
  readonly width: number
  readonly scheme: 'light' | 'dark'
}

/** From a telephone to a desk, and in the dark. */
export const views: readonly View[] = [
  { width: 320, scheme: 'light' },
  { width: 768, scheme: 'light' },
  { width: 1280, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
]

/** What a browser and axe say of a page in a window. */
export interface Viewed {
  /** What was asked for besides the page itself. */
  readonly requests: readonly string[]
  /** What the browser complained of, such as a breach of the page's own policy. */
  readonly complaints: readonly string[]
  /** Pixels of the page outside of the window, to the right. */
  readonly overflow: number
  /** The words that are seen in each part of the page, those of drawings aside. */
  readonly words: Readonly<Record<'header' | 'nav' | 'main', readonly string[]>>
  /** Pictures that the browser shows. */
  readonly pictures: number
  /** axe's rules that are broken, best practices among them, and how many were kept. */
  readonly violations: readonly string[]
  readonly passes: number
}

/** The page under its own policy; axe is put in afterwards, behind its back. */
export async function view(browser: Browser, file: string, { width, scheme }: View): Promise<Viewed> {
  const address = pathToFileURL(file).href
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme })
  try {
    const page = await context.newPage()
    const [requests, complaints]: [string[], string[]] = [[], []]
    page.on('request', (request) => requests.push(request.url()))
    page.on('console', (message) => complaints.push(message.text()))
    await page.goto(address)
    const shown = await look(page)
    const { violations, passes } = await runAxe(page)
    return {
      ...shown,
      requests: requests.filter((url) => url !== address && !url.startsWith('data:')),
      complaints,
      violations: violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      passes: passes.length,
    }
  } finally {
    await context.close()
  }
}

function look(page: Page): Promise<Pick<Viewed, 'overflow' | 'words' | 'pictures'>> {
  return page.evaluate(`(() => {
    for (const drawing of document.querySelectorAll('svg')) drawing.style.display = 'none'
    const wordsIn = (part) => document.querySelector(part)?.innerText.split(/\\s+/).filter(Boolean) ?? []
    const words = { header: wordsIn('header'), nav: wordsIn('body > nav'), main: wordsIn('main') }
    for (const drawing of document.querySelectorAll('svg')) drawing.style.display = ''
    return {
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      pictures: [...document.images].filter(({ naturalWidth }) => naturalWidth > 0).length,
      words,
    }
  })()`)
}

/** `addScriptTag` would be stopped by the page's policy; evaluating isn't. */
async function runAxe(page: Page): Promise<AxeResults> {
  const { readFile } = await import('node:fs/promises')
  await page.evaluate(await readFile(axe, 'utf8'))
  return (await page.evaluate('axe.run()')) as AxeResults
}
