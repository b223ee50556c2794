import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'

import { type Playground, startPlayground } from '../src/playground.ts'
import { chromiumFlags, chromiumPath, desktop, scenario, settled } from './chromium.ts'

const ofTheNetwork = /^Failed to load resource/

/** A Chromium for the tests of a file, and a playground of its own for each; no page may complain. */
export function stage() {
  let browser: Browser | undefined
  const open: (() => Promise<void>)[] = []
  const complaints: string[] = []
  let away = false

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath, args: [...chromiumFlags] })
  })
  afterEach(async () => {
    for (const close of open.splice(0).toReversed()) await close()
    const own = complaints.splice(0).filter((line) => !away || !ofTheNetwork.test(line))
    away = false
    expect(own).toEqual([])
  })
  afterAll(() => browser?.close())

  return { start, visit, goAway }

  /** The server is away in this test: Chromium may note that it found nobody. */
  function goAway(): void {
    away = true
  }

  async function start(options: { port?: number; data?: string } = {}): Promise<Playground> {
    const playground = await startPlayground({ port: 0, scenario, ...options }, () => undefined)
    let closed = false
    open.push(async () => {
      if (!closed) await playground.close()
    })
    return {
      ...playground,
      async close() {
        closed = true
        await playground.close()
      },
    }
  }

  /** A page in a context of its own, at a contact; `script` runs in it before its own. */
  async function visit(
    { url }: Playground,
    contact: string,
    options: BrowserContextOptions = desktop,
    script?: () => void,
  ): Promise<Page> {
    if (!browser) throw new Error('Chromium is not running.')
    const context = await browser.newContext({ locale: 'pt-BR', ...options })
    open.push(() => context.close())
    const page = await context.newPage()
    if (script) await page.addInitScript(script)
    page.on('console', (line) => {
      if (['error', 'warning'].includes(line.type())) complaints.push(line.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(`${url}/?contact=${contact}`)
    await settled(page)
    return page
  }
}
