import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'

import type { Charts } from '../src/wire.ts'
import { desktop, phone, settled } from './chromium.ts'
import { stage } from './stage.ts'

const { start, visit } = stage()

test('every word of every machine fits where it stands, in the font that it is drawn with', async () => {
  const playground = await start()
  const page = await visit(playground, 'ana')
  await page.locator('.canvas').waitFor()
  const charts = (await (await fetch(`${playground.url}/api/playground/charts`)).json()) as Charts
  expect(charts.machines.length).toBeGreaterThan(20)
  expect(await page.evaluate(tooWide, charts)).toEqual([])
})

test.each([
  ['desktop', desktop],
  ['phone', phone],
])(
  'nothing lies over the drawing, and the words around the active state are in sight, %s',
  async (_, size) => {
    const page = await visit(await start(), 'ana', size)
    for (const text of ['quero a segunda via das atrasadas', '529.982.247-25']) {
      await page.getByRole('textbox', { name: 'Mensagem' }).fill(text)
      await page.keyboard.press('Enter')
      await page.locator(`.bubble.person:has-text("${text}") .ticks[data-waiting=false]`).waitFor()
      await settled(page)
    }
    if (size === phone) await page.getByRole('button', { name: 'Por dentro' }).click()
    await page.locator('.canvas .state[data-active=true]').first().waitFor()
    const [canvas, legend, active, taken] = await placesOf(page, [
      '.canvas',
      '.under',
      '.canvas .state[data-active=true] > rect',
      '.label[data-taken=true]',
    ])
    expect(legend?.top).toBeGreaterThanOrEqual(canvas?.bottom ?? Infinity)
    for (const place of [active, taken]) {
      expect(place?.left).toBeGreaterThanOrEqual(canvas?.left ?? Infinity)
      expect(place?.right).toBeLessThanOrEqual(canvas?.right ?? 0)
      expect(place?.top).toBeGreaterThanOrEqual(canvas?.top ?? Infinity)
      expect(place?.bottom).toBeLessThanOrEqual(canvas?.bottom ?? 0)
    }
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  },
)

interface Place {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function placesOf(page: Page, selectors: readonly string[]): Promise<readonly Place[]> {
  return Promise.all(
    selectors.map(async (selector) => {
      const box = await page.locator(selector).first().boundingBox()
      const { x, y, width, height } = box ?? { x: 0, y: 0, width: 0, height: 0 }
      return { left: x, right: x + width, top: y, bottom: y + height }
    }),
  )
}

/** Runs in the page: lines that are wider than their boxes. */
function tooWide({ machines }: Charts): readonly string[] {
  const pen = document.createElement('canvas').getContext('2d')
  const wide = (text: string, font: string) => {
    pen.font = `${font} "Inter Variable"`
    return pen.measureText(text).width
  }
  return machines.flatMap(({ key, states, arrows }) => [
    ...states.flatMap(({ path, kind, name, lines, invokes, width }) => {
      const needs = [
        wide(name, '650 13px') + 24,
        ...lines.map((line) => wide(line, '400 11px') + (kind === 'final' ? 30 : 20)),
        ...invokes.map(({ src }) => wide(`▸ ${src}`, '600 11px') + 40),
      ]
      return kind === 'start' || Math.max(...needs) <= width ? [] : [`${key} ${path}`]
    }),
    ...arrows.flatMap(({ from, to, label }) => {
      const needs = (label?.lines ?? []).map((line) => wide(line, '600 10.5px'))
      return Math.max(0, ...needs) <= (label?.width ?? 0) ? [] : [`${key} ${from} to ${to}`]
    }),
  ])
}

/** What of the browser is used in it. */
interface Pen {
  font: string
  measureText(text: string): { readonly width: number }
}
declare const document: { createElement(name: 'canvas'): { getContext(kind: '2d'): Pen } }
