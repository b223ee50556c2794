import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import type { PathResults } from '@cristal/testkit'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'

import { chromiumFlags, chromiumPath, desktop } from '../../../examples/playground/browser/chromium.ts'
import { reportPage } from '../src/index.ts'

/** A Chromium for the tests of a file, and reports in files; no page may complain or ask for anything. */
export function stage() {
  let browser: Browser | undefined
  let folder = ''
  const open: (() => Promise<void>)[] = []
  const complaints: string[] = []

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cristal-report-'))
    browser = await chromium.launch({ executablePath: chromiumPath, args: [...chromiumFlags] })
  })
  afterEach(async () => {
    for (const close of open.splice(0)) await close()
    expect(complaints.splice(0)).toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
    await rm(folder, { recursive: true, force: true })
  })

  return { write, visit }

  /** Writes a report, and tells its address. */
  async function write(results: PathResults): Promise<string> {
    const file = join(folder, 'index.html')
    await writeFile(file, await reportPage(results, { cache: join(folder, 'layouts.json') }))
    return pathToFileURL(file).href
  }

  /** Opens a report in a context of its own. */
  async function visit(address: string, options: BrowserContextOptions = {}): Promise<Page> {
    if (!browser) throw new Error('Chromium is not running.')
    const context = await browser.newContext({ locale: 'pt-BR', ...desktop, ...options })
    open.push(() => context.close())
    const page = await context.newPage()
    page.on('console', (line) => complaints.push(line.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('request', (request) => {
      if (!/^(file|data):/.test(request.url())) complaints.push(`asks for ${request.url()}`)
    })
    await page.goto(address)
    await page.locator('main h2, main p').first().waitFor()
    return page
  }
}
