import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'

import { desktop, phone } from '../../../examples/playground/browser/chromium.ts'
import { findings } from '../../../examples/playground/browser/findings.ts'
import { sampleResults } from '../test/sample-results.ts'
import { stage } from './stage.ts'

const { write, visit } = stage()

test.each([
  ['light, desktop', { ...desktop, colorScheme: 'light' }],
  ['dark, desktop', { ...desktop, colorScheme: 'dark' }],
  ['light, phone', { ...phone, colorScheme: 'light' }],
  ['dark, phone', { ...phone, colorScheme: 'dark' }],
] as const)('axe finds nothing, %s', async (name, look) => {
  const file = await write(sampleResults())
  const path = encodeURIComponent('pedido › somebody new › wants coffee › served')
  for (const place of [
    '',
    '#query=cafe',
    '#suite=pedido&at=served',
    `#suite=pedido&step=2&path=${path}`,
    '#suite=conversas',
  ]) {
    const page = await visit(file + place, look)
    expect({ place, found: await findings(page) }).toEqual({ place, found: [] })
    if (!place.startsWith('#suite=pedido')) continue
    for (const view of name.endsWith('phone') ? ['Desenho', 'Cobertura'] : []) {
      await page.getByRole('button', { name: view }).click()
      expect({ view, found: await findings(page) }).toEqual({ view, found: [] })
    }
    for (const list of ['Estados', 'Transições']) await page.locator('summary', { hasText: list }).click()
    expect(await findings(page)).toEqual([])
  }
})

test('by keyboard alone: to a path, through its steps, and back', async () => {
  const page = await visit(await write(sampleResults()))
  await page.keyboard.press('Tab')
  expect(await page.locator(':focus').textContent()).toBe('Ir para o conteúdo')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.locator(':focus').textContent()).toBe('pedido')
  await page.keyboard.press('Enter')
  await page.locator('.suite').waitFor()

  await tabTo(page, /left|served/)
  await page.keyboard.press('ArrowDown')
  expect(await page.locator(':focus').textContent()).toContain('left')
  await page.keyboard.press('Enter')
  await tabTo(page, /^1/)
  await page.keyboard.press('ArrowDown')
  expect(await page.locator(':focus').textContent()).toContain('Ninguém escreve')
  expect(page.url()).toContain('step=2')
  expect(await page.locator('.state[aria-current=step]').getAttribute('data-path')).toBe('left')
  expect(await page.locator('.arrow[data-taken=true]').getAttribute('data-key')).toBe(
    'ordering.asking → left',
  )
  await page.goBack()
  await page.locator('.path-links').waitFor()
})

test('the drawing is walked through by keyboard, arrows too', async () => {
  const page = await visit(`${await write(sampleResults())}#suite=pedido`)
  await page.getByRole('listbox', { name: 'Estados de pedido' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  expect(await selected(page)).toBe('ordering.asking')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  expect(await selected(page)).toBe('ordering.asking → left')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '1 caminho' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { name: '2 caminhos' }).waitFor()
})

test('the page speaks the browser’s language, and the one that is chosen', async () => {
  const page = await visit(await write(sampleResults()), { locale: 'en-US' })
  await page.getByRole('heading', { name: 'What is wrong' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.getByRole('button', { name: 'PT', exact: true }).click()
  await page.getByRole('heading', { name: 'O que está errado' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { name: 'O que está errado' }).waitFor()
})

/** The key of what is chosen in the drawing. */
async function selected(page: Page): Promise<string | null> {
  const id = await page.getByRole('listbox').getAttribute('aria-activedescendant')
  const shape = page.locator(`[id="${id}"]`)
  return (await shape.getAttribute('data-path')) ?? (await shape.getAttribute('data-key'))
}

async function tabTo(page: Page, text: RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab')
    if (text.test((await page.locator(':focus').textContent()) ?? '')) return
  }
  throw new Error(`${text} is not reached with Tab.`)
}
