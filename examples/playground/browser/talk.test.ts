import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'

import type { Playground } from '../src/playground.ts'
import { desktop, phone, settled } from './chromium.ts'
import { stage } from './stage.ts'

const { start, visit } = stage()

test.each([
  ['desktop', desktop],
  ['phone', phone],
])('a whole talk by clicking, %s', async (_, size) => {
  const playground = await start()
  const page = await visit(playground, 'ana', size)
  await page.getByRole('button', { name: 'oi', exact: true }).click()
  await page.getByRole('button', { name: 'Segunda via' }).click()
  await say(page, '529.982.247-25')
  await page.getByRole('log').getByText('quatro últimos dígitos').waitFor()
  await say(page, '4821')
  await page.getByText('Obrigada, Marina!').waitFor()
  expect(await page.getByRole('log').textContent()).not.toMatch(/R\$|1\.287/)
})

test('the states on the page are the engine’s, at each step', async () => {
  const playground = await start()
  const page = await visit(playground, 'ana')
  for (const text of ['oi', 'quero consultar as atrasadas', '529.982.247-25', '4821', 'não', 'iniciarchat']) {
    await say(page, text)
    await page.locator(`.bubble.person:has-text("${text}") .ticks[data-waiting=false]`).last().waitFor()
    await settled(page)
    const leaves = (await statesOf(playground, 'ana')).filter(isLeaf)
    expect(await shownStates(page)).toEqual(leaves)
  }
})

async function say(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Mensagem' }).fill(text)
  await page.getByRole('button', { name: 'Enviar' }).click()
}

async function statesOf({ url }: Playground, contact: string): Promise<readonly string[]> {
  const response = await fetch(`${url}/api/contacts/${contact}`)
  return ((await response.json()) as { state: string[] }).state
}

/** Not a part of a state that is active too. */
function isLeaf(state: string, _: number, all: readonly string[]): boolean {
  return !all.some((other) => other.startsWith(`${state}.`))
}

/** From the way above the drawing: each machine with its deepest active state. */
async function shownStates(page: Page): Promise<readonly string[]> {
  return await page
    .locator('.crumbs li[data-active=true]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-state') ?? ''))
}
