import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'

import { desktop, phone } from './chromium.ts'
import { type Lag, watchFrames } from './frames.ts'
import { stage } from './stage.ts'

const { start, visit } = stage()

/** As many frames the page may take to paint what it was told. */
const most = 2

test.each([
  ['desktop', desktop, 1],
  ['desktop with a sixth of the speed', desktop, 6],
  ['phone', phone, 1],
])('the drawing is painted at most two frames after the page was told, %s', async (name, size, slower) => {
  const playground = await start()
  await playground.warm()
  const page = await visit(playground, 'ana', size, watchFrames)
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
  if (size === phone) await page.getByRole('button', { name: 'Por dentro' }).click()
  await page.locator('.canvas').waitFor()
  for (const text of ['quero a segunda via das atrasadas', '529.982.247-25', '4821', 'não', 'iniciarchat']) {
    await post(playground.url, text)
  }
  const lags = (await lagsOf(page)).filter(({ revision }) => revision > 0)
  const drawn = lags.map((lag) => lag.drawn ?? Infinity)
  const said = lags.map((lag) => lag.said ?? Infinity)
  console.log(`${name}, frames until the drawing: ${drawn.join(' ')}; until the words: ${said.join(' ')}`)
  expect(lags.length).toBeGreaterThan(5)
  expect(Math.max(...drawn)).toBeLessThanOrEqual(most)
})

/** When all that was told is painted. */
async function lagsOf(page: Page): Promise<readonly Lag[]> {
  await page.locator('.bubble:has-text("Como posso ajudar?")').last().waitFor({ state: 'attached' })
  await page.waitForFunction('lags.length > 0 && lags.every(({ drawn }) => drawn !== null)')
  return await page.evaluate<readonly Lag[]>('lags')
}

async function post(url: string, text: string): Promise<void> {
  await fetch(`${url}/api/contacts/ana/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
  })
}
