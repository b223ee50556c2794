import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { chromium, type Page } from 'playwright-core'

import { startPlayground } from '../src/playground.ts'
import { chromiumFlags, chromiumPath, desktop, phone, scenario, settled } from './chromium.ts'

// Takes the pictures of docs/images: node examples/playground/browser/take-pictures.ts [folder]
const plan = {
  mimeType: 'image/svg+xml',
  buffer: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 190" width="600" height="380">
    <rect width="300" height="190" fill="#f4f1ea"/>
    <g fill="none" stroke="#27413b" stroke-width="4">
      <path d="M20 20h260v150H20zM130 20v60M130 105v65M130 125h70M200 125v45M20 95h60"/></g>
    <g font-family="sans-serif" font-size="13" fill="#27413b">
      <text x="52" y="60">quarto</text><text x="56" y="138">sala</text>
      <text x="190" y="75">cozinha</text><text x="146" y="153">banho</text><text x="222" y="153">área</text></g></svg>`),
}
const paper = { mimeType: 'application/pdf', buffer: Buffer.alloc(48_200, '%PDF-1.4 ') }

const folder = process.argv[2] ?? fileURLToPath(new URL('../../../docs/images', import.meta.url))
mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({ executablePath: chromiumPath, args: [...chromiumFlags] })

const login = ['quero a segunda via das atrasadas', '529.982.247-25']
const person = ['quero falar com uma pessoa', 'sim', 'Marina Lopes', '48 99999-4821', 'marina@exemplo.com.br']
const hands = { ...phone, deviceScaleFactor: 2 }

await take('playground-light', { ...desktop, colorScheme: 'light' }, (page) => say(page, login))
await take('playground-dark', { ...desktop, colorScheme: 'dark' }, (page) =>
  say(page, [...login, '4821', 'não']),
)
await take('playground-desk', { ...desktop, colorScheme: 'light' }, async (page) => {
  await say(page, person)
  await serve(page)
})
await take('playground-empty', { ...hands, colorScheme: 'light' }, () => Promise.resolve())
await take('playground-phone', { ...hands, colorScheme: 'light' }, (page) => say(page, ['oi']))
await take('playground-phone-inside', { ...hands, colorScheme: 'dark' }, async (page) => {
  await say(page, login)
  await page.getByRole('button', { name: 'Por dentro' }).click()
})

await browser.close()

async function take(
  name: string,
  look: Parameters<typeof browser.newContext>[0],
  play: (page: Page) => Promise<void>,
) {
  const playground = await startPlayground({ port: 0, scenario }, () => undefined)
  await playground.warm()
  const context = await browser.newContext({ locale: 'pt-BR', ...look })
  const page = await context.newPage()
  await page.goto(`${playground.url}/?contact=marina`)
  await settled(page)
  await play(page)
  await page.screenshot({ path: `${folder}/${name}.png` })
  await context.close()
  await playground.close()
}

async function say(page: Page, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await page.getByRole('textbox', { name: 'Mensagem' }).fill(text)
    await page.keyboard.press('Enter')
    await page.locator(`.talk .bubble.person:has-text("${text}") .ticks[data-waiting=false]`).last().waitFor()
    await settled(page)
  }
}

/** Both sides of a room, with a file each way. */
async function serve(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Atendimento' }).click()
  await page.getByRole('button', { name: 'Assumir' }).click()
  const reply = page.getByRole('textbox', { name: 'Resposta ao visitante' })
  await reply.fill('Olá, Marina! Em que posso ajudar?')
  await page.keyboard.press('Enter')
  await page.locator('.talk .bubble.agent').first().waitFor()
  await page.locator('.talk input[type=file]').setInputFiles([{ name: 'planta.svg', ...plan }])
  await say(page, ['A planta que recebi é esta, confere?'])
  await page.locator('.room img').waitFor()
  await page.locator('.room input[type=file]').setInputFiles([{ name: 'memorial-descritivo.pdf', ...paper }])
  await reply.fill('Confere, sim. Segue o memorial.')
  await page.keyboard.press('Enter')
  await page.locator('.talk .bubble.agent .file').waitFor()
}
