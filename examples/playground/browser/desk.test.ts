import { Buffer } from 'node:buffer'

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'

import { chooseScenario, desktop, phone, settled } from './chromium.ts'
import { findings } from './findings.ts'
import { stage } from './stage.ts'

const { start, visit } = stage()
const paper = { name: 'contrato.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 …') }
const picture = {
  name: 'tela.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
}

test.each([
  ['desktop', desktop],
  ['phone', phone],
])('a human serves the person, with words and files both ways, %s', async (_, size) => {
  const page = await visit(await start(), 'ana', size)
  const [talk, inside] = [() => show(page, 'Conversa'), () => show(page, 'Por dentro')]
  await askForHuman(page)
  await inside()
  await page.getByRole('tab', { name: 'Atendimento' }).click()
  const room = page.getByRole('region', { name: 'Ana Souza' })
  await room.getByText('na fila').waitFor()
  await room.getByText('ana@exemplo.com.br').waitFor()
  expect(await findings(page)).toEqual([])
  await room.getByRole('button', { name: 'Assumir' }).click()
  await room.getByText('em atendimento, Bia').waitFor()
  await room.getByRole('textbox', { name: 'Resposta ao visitante' }).fill('Oi, Ana! Segue o contrato.')
  await room.locator('input[type=file]').setInputFiles([paper])
  await room.getByRole('button', { name: 'Enviar' }).click()

  await talk()
  const said = page.locator('.talk .bubble.agent')
  await said.getByText('Oi, Ana! Segue o contrato.').waitFor()
  await said.getByText('Bia atendente').first().waitFor()
  const link = page.locator('.talk .bubble.agent a.file')
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(download.suggestedFilename()).toBe('contrato.pdf')
  await page.locator('.talk input[type=file]').setInputFiles([picture])
  await say(page, 'obrigada! veja a tela')

  await inside()
  await room.getByText('obrigada! veja a tela').waitFor()
  const image = room.getByRole('img', { name: 'tela.png' })
  await image.waitFor()
  expect(await image.evaluate((shown) => (shown as unknown as { naturalWidth: number }).naturalWidth)).toBe(1)
  expect(await findings(page)).toEqual([])
  await room.getByRole('button', { name: 'Encerrar' }).click()
  await room.getByText('encerrada').waitFor()
  await talk()
  await page.locator('.talk .bubble.bot').getByText('de 1 a 5').waitFor()
})

test('a room is taken, answered and closed by keyboard alone', async () => {
  const page = await visit(await start(), 'ana')
  await askForHuman(page)
  await page.getByRole('tab', { name: 'Eventos' }).focus()
  await page.keyboard.press('ArrowLeft')
  await press(page, 'Assumir', 'Tab')
  await page.getByText('em atendimento, Bia').waitFor()
  await page.keyboard.type('Oi!')
  await page.keyboard.press('Enter')
  await page.locator('.talk .bubble.agent').getByText('Oi!').waitFor()
  await press(page, 'Encerrar', 'Shift+Tab')
  await page.getByRole('region', { name: 'Ana Souza' }).getByText('encerrada').waitFor()
})

test('with nobody online, the person leaves a message, which the desk finds', async () => {
  const page = await visit(await start(), 'ana')
  await page.getByRole('tab', { name: 'Atendimento' }).click()
  await page.getByRole('switch', { name: 'Atendentes online' }).uncheck()
  await askForHuman(page)
  await page.getByRole('log').getByText('recado').last().waitFor()
  await say(page, 'sim')
  await say(page, 'Preciso da chave do portão.')
  await page.getByRole('tabpanel').getByText('Preciso da chave do portão.').waitFor()
  await page.getByRole('tabpanel').getByText('ana@exemplo.com.br').waitFor()
  expect(await findings(page)).toEqual([])
})

test('the desk sees the rooms of all, by the name that serves, and who waits before them', async () => {
  const playground = await start()
  const page = await visit(playground, 'ana')
  await chooseScenario(page, 'fila')
  await page.getByText('Escreva uma mensagem').waitFor()
  await askForHuman(page)
  await page.getByRole('tab', { name: 'Atendimento' }).click()
  const room = page.getByRole('region', { name: 'Ana Souza' })
  await room.getByText('na fila, 3º').waitFor()
  await room.getByRole('button', { name: 'Andar a fila' }).click()
  await room.getByText('na fila, 2º').waitFor()

  await page.getByRole('textbox', { name: 'Quem atende' }).fill('Caio')
  await room.getByRole('button', { name: 'Salas' }).click()
  const rooms = page.getByRole('list', { name: 'Salas' })
  await rooms.getByText('esta conversa').waitFor()
  await rooms.getByRole('button').click()
  await room.getByRole('button', { name: 'Assumir' }).click()
  await room.getByText('em atendimento, Caio').waitFor()
})

async function askForHuman(page: Page): Promise<void> {
  for (const text of [
    'quero falar com uma pessoa',
    'sim',
    'Ana Souza',
    '48 99999-1234',
    'ana@exemplo.com.br',
  ]) {
    await say(page, text)
  }
}

/** Sends, and waits until all is said. */
async function say(page: Page, text: string): Promise<void> {
  const before = await page.locator('.talk .bubble.person').count()
  await page.getByRole('textbox', { name: 'Mensagem' }).fill(text)
  await page.keyboard.press('Enter')
  await page.locator('.talk .bubble.person').nth(before).locator('.ticks[data-waiting=false]').waitFor()
  await settled(page)
}

/** On a phone one part of the page is shown at a time. */
async function show(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true })
  if (await button.isVisible()) await button.click()
}

/** Goes to a button by the Tab key, and presses it. */
async function press(page: Page, name: string, key: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press(key)
    if ((await page.locator(':focus').textContent()) === name) return page.keyboard.press('Enter')
  }
  throw new Error(`"${name}" is not reached by ${key}.`)
}
