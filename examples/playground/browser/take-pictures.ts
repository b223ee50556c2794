import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { chromium } from 'playwright-core'

import { startPlayground } from '../src/playground.ts'
import { chromiumFlags, chromiumPath, desktop, phone, scenario, settled } from './chromium.ts'

// Takes the pictures of docs/images: node examples/playground/browser/take-pictures.ts
const folder = fileURLToPath(new URL('../../../docs/images/', import.meta.url))
mkdirSync(folder, { recursive: true })
const playground = await startPlayground({ port: 0, scenario })
await playground.warm()
const browser = await chromium.launch({ executablePath: chromiumPath, args: [...chromiumFlags] })

await take('playground-light', { ...desktop, colorScheme: 'light' }, [
  'quero a segunda via das atrasadas',
  '529.982.247-25',
])
await take('playground-dark', { ...desktop, colorScheme: 'dark' }, [
  'quero a segunda via das atrasadas',
  '529.982.247-25',
  '4821',
])
await take('playground-phone', { ...phone, colorScheme: 'light', deviceScaleFactor: 2 }, ['oi'])

await browser.close()
await playground.close()

async function take(name: string, look: Parameters<typeof browser.newContext>[0], texts: readonly string[]) {
  const context = await browser.newContext({ locale: 'pt-BR', ...look })
  const page = await context.newPage()
  await page.goto(`${playground.url}/?contact=${name}`)
  for (const text of texts) {
    await page.getByRole('textbox', { name: 'Mensagem' }).fill(text)
    await page.keyboard.press('Enter')
    await page.locator(`.bubble.person:has-text("${text}") .ticks[data-waiting=false]`).waitFor()
    await settled(page)
  }
  await page.locator('.bubble.bot').last().waitFor()
  await page.screenshot({ path: `${folder}${name}.png` })
  await context.close()
}
