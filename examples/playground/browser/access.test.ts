import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'

import { desktop, phone } from './chromium.ts'
import { stage } from './stage.ts'

const { start, visit } = stage()
const axe = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

test.each([
  ['light, desktop', { ...desktop, colorScheme: 'light' }],
  ['dark, desktop', { ...desktop, colorScheme: 'dark' }],
  ['light, phone', { ...phone, colorScheme: 'light' }],
  ['dark, phone', { ...phone, colorScheme: 'dark' }],
] as const)('axe finds nothing, %s', async (name, look) => {
  const page = await visit(await start(), 'ana', look)
  expect(await findings(page)).toEqual([])
  for (const text of ['quero a segunda via das atrasadas', '529.982.247-25', '4821']) {
    await page.getByRole('textbox', { name: 'Mensagem' }).fill(text)
    await page.keyboard.press('Enter')
    await page.locator(`.bubble.person:has-text("${text}") .ticks[data-waiting=false]`).waitFor()
    await page.getByText('online').waitFor()
  }
  expect(await findings(page)).toEqual([])
  if (name.endsWith('phone')) await page.getByRole('button', { name: 'Por dentro' }).click()
  for (const tab of ['Eventos', 'Contato', 'Sistemas', 'E-mails', 'Atendimento']) {
    await page.getByRole('tab', { name: tab }).click()
    expect(await findings(page)).toEqual([])
  }
})

test('the page speaks English when asked to, and remembers it', async () => {
  const page = await visit(await start(), 'ana')
  await page.getByRole('button', { name: 'EN', exact: true }).click()
  await page.getByRole('button', { name: 'Restart server' }).waitFor()
  await page.reload()
  await page.getByRole('button', { name: 'Restart server' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
})

/** Axe runs in the page's world; its own script is not the page's, so it is evaluated from outside. */
async function findings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const found = await page.evaluate<{
    violations: { id: string; nodes: { html: string; failureSummary: string }[] }[]
  }>('axe.run(document, { resultTypes: ["violations"] })')
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  )
}
