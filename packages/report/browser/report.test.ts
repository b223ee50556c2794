import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'

import { phone } from '../../../examples/playground/browser/chromium.ts'
import { manyResults, sampleResults } from '../test/sample-results.ts'
import { stage } from './stage.ts'

const { write, visit } = stage()
const served = 'wants coffee › served'

test('what is wrong comes first, from a file', async () => {
  const page = await visit(await write(sampleResults()))
  expect(await page.locator('.verdict p').first().textContent()).toBe(
    '1 caminho falhou · 1 achado · 2 itens não cobertos',
  )
  const titles = await page.locator('main h2, main h3').allTextContents()
  expect(titles).toEqual(['Há o que ver', 'O que está errado', 'pedido', 'O que está certo'])
  expect(await page.locator('.wrong-suite').textContent()).toContain('brew fails, and nobody handles it')
  await page.getByRole('link', { name: 'burnt' }).click()
  expect(await page.locator('.state[aria-selected=true]').getAttribute('data-path')).toBe('burnt')
})

test('a search without accents counts and shows, and its address can be shared', async () => {
  const file = await write(sampleResults())
  const page = await visit(file)
  await page.getByRole('searchbox').fill('CAFE por favor')
  expect(await page.locator('.bar [role=status]').textContent()).toBe('2 caminhos em 2 máquinas')
  expect(await page.locator('.found .path-links a').count()).toBe(2)
  const other = await visit(page.url())
  expect(await other.getByRole('searchbox').inputValue()).toBe('CAFE por favor')
  expect(await other.locator('.found .path-links a').count()).toBe(2)
  await other.getByRole('searchbox').fill('chá')
  expect(await other.locator('.bar [role=status]').textContent()).toBe(
    'Nenhum caminho combina com o que foi pedido.',
  )
})

test('it can be narrowed to what failed, to a machine, and to what passes a state or an arrow', async () => {
  const page = await visit(await write(sampleResults()))
  await page.getByRole('combobox', { name: 'Máquina' }).selectOption('pedido')
  expect(await pathNames(page)).toEqual([`✗somebody new › ${served}`, '✓somebody new › left'])
  await page.getByRole('button', { name: 'Falhas' }).click()
  expect(await pathNames(page)).toEqual([`✗somebody new › ${served}`])
  await page.getByRole('button', { name: 'Falhas' }).click()

  await page.locator('.state[data-path=left]').click()
  expect(await pathNames(page)).toEqual(['✓somebody new › left'])
  await page.locator('.state[data-path=left]').click()
  expect(await pathNames(page)).toHaveLength(2)
  await page.locator('.label', { hasText: 'brew done' }).click()
  expect(await pathNames(page)).toEqual([`✗somebody new › ${served}`])
  expect(page.url()).toContain('at=ordering.brewing')
})

test('what is covered is told by marks and words, not by colour alone', async () => {
  const page = await visit(`${await write(sampleResults())}#suite=pedido`)
  const mark = (path: string) => page.locator(`.state[data-path="${path}"] .mark`).textContent()
  expect([await mark('served'), await mark('burnt')]).toEqual(['✓', '✗'])
  await page.getByRole('option', { name: /^burnt.*não coberto$/ }).waitFor()
  const arrow = page.locator('.arrow[data-key="ordering.brewing → burnt"]')
  expect(await arrow.getAttribute('aria-label')).toContain('não coberto')
  expect(await arrow.locator('.line').evaluate(dashes)).not.toBe('none')
  await page.getByText('1 permitido').waitFor()
  await page.getByText('there is nothing to eat yet').waitFor({ state: 'attached' })
})

test('a failed path shows what was expected and what came', async () => {
  const page = await visit(await write(sampleResults()))
  await page.getByRole('link', { name: served }).click()
  expect(await page.locator('.differences .expected dd').textContent()).toBe('["ordering.brewing"]')
  expect(await page.locator('.differences .came dd').textContent()).toBe('["left"]')
  await page.getByText('written otherwise').waitFor()
  expect(await page.locator('.chips li').allTextContents()).toEqual(['Pão', 'Café'])
  expect(await page.title()).toContain('pedido')
})

test('words that look like a script are words', async () => {
  const page = await visit(`${await write(sampleResults())}#suite=despedida`)
  await page.getByRole('link', { name: 'diz até amanhã' }).click()
  await page.getByText('Até </script><script>document.title = 1</script>').waitFor()
  expect(await page.title()).toContain('despedida')
})

test('a deadline says that nobody writes', async () => {
  const page = await visit(`${await write(sampleResults())}#suite=pedido`)
  await page.getByRole('link', { name: 'left' }).first().click()
  await page.getByText('Ninguém escreve por 15 min').waitFor()
})

test('a thousand paths open as a small page, and their list grows only when asked', async () => {
  const page = await visit(await write(manyResults(1000)))
  expect(await page.evaluate<number>('document.querySelectorAll("*").length')).toBeLessThan(2500)
  await page.getByRole('searchbox').fill('jeito')
  expect(await page.locator('.bar [role=status]').textContent()).toBe('1020 caminhos em 34 máquinas')
  expect(await page.evaluate<number>('document.querySelectorAll("*").length')).toBeLessThan(4500)
})

test('the steps stay in reach beside the drawing on a phone, and nothing is wider than it', async () => {
  const page = await visit(await write(sampleResults()), phone)
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  await page.getByRole('link', { name: served }).click()
  await page.getByRole('button', { name: 'Desenho' }).click()
  await page.getByRole('button', { name: 'Próximo passo' }).click()
  await page.locator('.state[data-path="ordering.brewing"][data-active=true]').waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
})

test('printed, it holds what is read and not what is pressed', async () => {
  const page = await visit(`${await write(sampleResults())}#suite=pedido`)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.bar search').isVisible()).toBe(false)
  expect(await page.locator('.path-links').isVisible()).toBe(true)
  expect(await page.locator('.numbers').isVisible()).toBe(true)
})

test('what was not run is not said to have gone well', async () => {
  const { suites, ...rest } = sampleResults()
  const well = { ...rest, suites: suites.filter(({ name }) => name !== 'pedido') }
  const page = await visit(await write(well))
  await page.getByRole('heading', { name: 'Está tudo certo' }).waitFor()
  await page.getByText('nem todo caminho foi executado').waitFor()
})

test('no results are a page, too', async () => {
  const page = await visit(await write({ version: 1, seed: 1, suites: [] }))
  await page.getByText('Não há resultados.').waitFor()
})

function pathNames(page: Page): Promise<readonly string[]> {
  return page.locator('.side .path-links a').allTextContents()
}

/** Runs in the page. */
function dashes(line: unknown): string {
  return getComputedStyle(line).strokeDasharray
}
declare function getComputedStyle(element: unknown): { readonly strokeDasharray: string }
