import { expect, test } from 'vitest'

import { desktop, phone, settled } from './chromium.ts'
import { findings } from './findings.ts'
import { stage } from './stage.ts'

const { start, visit } = stage()

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
    await settled(page)
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
