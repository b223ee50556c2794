import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'

import { desktop, phone } from './chromium.ts'
import { stage } from './stage.ts'

const { start, visit } = stage()

test.each([
  ['desktop', desktop],
  ['phone', phone],
])('a whole talk by keyboard alone, %s', async (_, size) => {
  const page = await visit(await start(), 'ana', size)
  await type(page, 'oi')
  await page.getByRole('button', { name: 'Segunda via' }).waitFor()
  await tabTo(page, 'Segunda via', 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('log').getByText('CPF ou CNPJ').last().waitFor()
  await tabTo(page, 'Mensagem', 'Tab')
  await type(page, '529.982.247-25')
  await page.getByRole('log').getByText('quatro últimos dígitos').waitFor()
  await type(page, '4821')
  await page.getByText('Obrigada, Marina!').waitFor()
})

test('the drawing is walked through by keyboard', async () => {
  const page = await visit(await start(), 'ana')
  await type(page, 'quero a segunda via das atrasadas')
  await page.getByRole('log').getByText('CPF ou CNPJ').waitFor()
  const states = page.getByRole('listbox')
  await page.getByRole('listbox', { name: 'Estados de login' }).focus()

  await page.keyboard.press('ArrowDown')
  expect(await selected(page)).toEqual(['askingDocument', 'step'])
  await page.keyboard.press('Enter')
  expect(await states.getAttribute('aria-label')).toBe('Estados de askDocument')
  await states.focus()
  await page.keyboard.press('Backspace')
  expect(await states.getAttribute('aria-label')).toBe('Estados de login')
})

test('the lists beside it are reached by keyboard', async () => {
  const page = await visit(await start(), 'ana')
  await type(page, 'oi')
  await page.getByRole('tab', { name: 'Eventos' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.getByRole('tabpanel', { name: 'Contato' }).getByText('introduced').waitFor()
  expect(await page.getByRole('tab', { name: 'Contato' }).getAttribute('aria-selected')).toBe('true')
})

/** Types where the focus is, and sends. */
async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

async function tabTo(page: Page, name: string, key: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press(key)
    const focused = page.locator(':focus')
    const found = (await focused.getAttribute('aria-label')) ?? (await focused.textContent())
    if (found === name) return
  }
  throw new Error(`"${name}" is not reached by ${key}.`)
}

/** The chosen state's path, and whether it is active. */
async function selected(page: Page): Promise<readonly (string | null)[]> {
  const id = await page.getByRole('listbox').getAttribute('aria-activedescendant')
  const state = page.locator(`#${id}`)
  return [await state.getAttribute('data-path'), await state.getAttribute('aria-current')]
}
