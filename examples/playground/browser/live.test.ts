import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'

import { chooseScenario, settled } from './chromium.ts'
import { stage } from './stage.ts'

const { start, visit, goAway } = stage()

test('two windows on one contact agree', async () => {
  const playground = await start()
  const one = await visit(playground, 'ana')
  const other = await visit(playground, 'ana')
  await say(one, 'oi')
  await other.getByRole('log').getByText('Bom dia!').waitFor()
  await say(other, 'quero consultar as atrasadas')
  await one.getByRole('log').getByText('CPF ou CNPJ').waitFor()
  await quiet(one)
  await quiet(other)
  expect(await linesOf(other)).toEqual(await linesOf(one))
  expect(await crumbsOf(other)).toEqual(await crumbsOf(one))
})

test('a window that lost its connection catches up', async () => {
  const data = await mkdtemp(join(tmpdir(), 'cristal-test-'))
  const first = await start({ data })
  const page = await visit(first, 'ana')
  await say(page, 'oi')
  await page.getByRole('log').getByText('Bom dia!').waitFor()

  goAway()
  await first.close()
  await page.getByText('sem conexão').waitFor()
  const second = await start({ data, port: Number(new URL(first.url).port) })
  await post(second.url, 'quero consultar as atrasadas')
  await page.getByRole('log').getByText('CPF ou CNPJ').waitFor()
  await settled(page)
  expect(await linesOf(page)).toHaveLength(await countOf(second.url))
  await rm(data, { recursive: true, force: true })
})

test('the host is restarted in the middle, and the talk goes on', async () => {
  const page = await visit(await start(), 'ana')
  await say(page, 'quero consultar as atrasadas')
  await page.getByRole('log').getByText('CPF ou CNPJ').waitFor()
  await page.getByRole('button', { name: 'Reiniciar servidor' }).click()
  await page.getByText('O servidor caiu e voltou').waitFor()
  await say(page, '529.982.247-25')
  await page.getByRole('log').getByText('quatro últimos dígitos').waitFor()
  expect(await page.locator('.bubble.person').count()).toBe(2)
})

test('what is written while the server is away is sent again at a click, once', async () => {
  const data = await mkdtemp(join(tmpdir(), 'cristal-test-'))
  const first = await start({ data })
  const page = await visit(first, 'ana')
  goAway()
  await first.close()
  await say(page, 'oi')
  await page.getByText('Não enviada.').waitFor()
  await start({ data, port: Number(new URL(first.url).port) })
  await page.getByRole('button', { name: 'Tentar de novo' }).click()
  await page.getByRole('log').getByText('Bom dia!').waitFor()
  expect(await page.locator('.bubble.person').count()).toBe(1)
  await rm(data, { recursive: true, force: true })
})

test('fifteen minutes pass at a click', async () => {
  const page = await visit(await start(), 'ana')
  await say(page, 'oi')
  await page.getByRole('button', { name: 'Segunda via' }).waitFor()
  await page.getByRole('button', { name: '+15 min' }).click()
  await page.getByRole('log').getByText('Como não recebi resposta').waitFor()
  await page.locator('.crumbs [data-state="core.resting"]').waitFor()
})

test('SIENGE is down at a click, and the person is told', async () => {
  const page = await visit(await start(), 'ana')
  await page.getByRole('combobox', { name: 'Falha' }).selectOption('malformed')
  await say(page, 'quero consultar as atrasadas')
  await page.getByRole('log').getByText('CPF ou CNPJ').waitFor()
  await say(page, '529.982.247-25')
  await page.getByRole('log').getByText('não consegui ler').waitFor()
  await page.getByRole('tab', { name: 'Sistemas' }).click()
  await page.getByRole('tabpanel').getByText('falha').first().waitFor()
})

test('another scenario is another world, and the first one waits', async () => {
  const page = await visit(await start(), 'ana')
  await say(page, 'oi')
  await page.getByRole('log').getByText('Bom dia!').waitFor()
  await chooseScenario(page, 'horizonte+evening')
  await page.getByText('Escreva uma mensagem para começar').waitFor()
  await say(page, 'oi')
  await page.getByRole('log').getByText('Boa noite!').waitFor()
  await chooseScenario(page, 'horizonte')
  await page.getByRole('log').getByText('Bom dia!').waitFor()
  expect(await page.getByRole('log').getByText('Boa noite!').count()).toBe(0)
})

test('what is learned of the contact, and each mail in full, is there as it comes to be', async () => {
  const page = await visit(await start(), 'ana')
  await page.getByRole('tab', { name: 'Contato' }).click()
  const panel = page.getByRole('tabpanel')
  await panel.getByText('Nada se sabe ainda deste contato.').waitFor()
  await say(page, 'qual o sentido da vida?')
  await panel.getByText('introduced').waitFor()
  await page.getByRole('tab', { name: 'E-mails' }).click()
  await panel.getByText('atendimento@horizonte.exemplo').waitFor()
  await panel.getByText('do bot').waitFor()
  await panel.locator('.body').getByText('qual o sentido da vida?').waitFor()
})

test('a digitable line is copied with one tap', async () => {
  const page = await visit(await start(), 'ana', { permissions: ['clipboard-read', 'clipboard-write'] })
  for (const text of ['quero a segunda via das atrasadas', '529.982.247-25', '4821']) {
    await say(page, text)
    await quiet(page)
  }
  await page.getByRole('button', { name: 'Copiar linha digitável' }).click()
  await page.getByRole('button', { name: 'Copiada!' }).waitFor()
  const copied = await page.evaluate('navigator.clipboard.readText()')
  expect(String(copied).replace(/\D/g, '')).toHaveLength(47)
  await page.getByRole('tab', { name: 'E-mails' }).click()
  await page.getByText('Segunda via do seu boleto').waitFor()
})

async function say(page: Page, text: string): Promise<void> {
  const before = await page.locator('.bubble.person').count()
  await page.getByRole('textbox', { name: 'Mensagem' }).fill(text)
  await page.getByRole('button', { name: 'Enviar' }).click()
  await page.locator('.bubble.person').nth(before).waitFor()
}

/** Nothing is on its way, and nobody types. */
async function quiet(page: Page): Promise<void> {
  await page.locator('.bubble.person').last().locator('.ticks[data-waiting=false]').waitFor()
  await settled(page)
}

function linesOf(page: Page): Promise<readonly string[]> {
  return page.locator('.bubble[data-key]').allTextContents()
}

function crumbsOf(page: Page): Promise<readonly string[]> {
  return page.locator('.crumbs li').allTextContents()
}

async function post(url: string, text: string): Promise<void> {
  await fetch(`${url}/api/contacts/ana/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
  })
}

async function countOf(url: string): Promise<number> {
  const response = await fetch(`${url}/api/contacts/ana`)
  return ((await response.json()) as { transcript: unknown[] }).transcript.length
}
