import { fileURLToPath } from 'node:url'

import type { Page } from 'playwright-core'

/** The world that the page is shown with. */
export const scenario = fileURLToPath(new URL('../scenarios/horizonte.json', import.meta.url))

/** Where the browser is. */
export const chromiumPath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

/** It talks to nobody but the page, and needs neither a screen nor a user of its own. */
export const chromiumFlags: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const desktop = { viewport: { width: 1440, height: 900 } }
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true }

/** Waits until the page is connected, and nothing of its contact is queued or running. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.talk [data-status=online]').waitFor({ state: 'attached' })
}

/** Goes to another scenario, and waits until it is played. */
export async function chooseScenario(page: Page, id: string): Promise<void> {
  const chosen = page.waitForResponse((response) => new URL(response.url()).pathname.endsWith('/scenario'))
  await page.getByLabel('Cenário').selectOption(id)
  await chosen
  await settled(page)
}
