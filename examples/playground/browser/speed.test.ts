import { request } from 'node:http'

import { expect, test } from 'vitest'

import { stage } from './stage.ts'

const { start, visit } = stage()

/** Bytes, compressed: the page, its script, styles and font, and the machines. */
const heaviest = 500_000

test('the page and all that it draws weigh less than 500 kB', async () => {
  const { url } = await start()
  const parts = ['/', 'page.js', 'page.css', 'inter.woff2', 'icon.svg'].map((name) =>
    name === '/' ? name : `/assets/${name}`,
  )
  const sizes = await Promise.all([...parts, '/api/playground/charts'].map((path) => weigh(url + path)))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  console.log(`the page weighs ${Math.round(total / 1000)} kB`)
  expect(Math.min(...sizes)).toBeGreaterThan(0)
  expect(total).toBeLessThan(heaviest)
})

test('the machine that begins is drawn at once', async () => {
  const playground = await start()
  const begin = performance.now()
  const page = await visit(playground, 'ana')
  await page.locator('.canvas .state').first().waitFor()
  // Told, not held to: how fast it is depends on what else the machine does.
  console.log(`the first drawing is there ${Math.round(performance.now() - begin)} ms after the server`)
  expect(await page.getByRole('listbox').getAttribute('aria-label')).toBe('Estados de core')
})

function weigh(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      let size = 0
      response.on('data', (chunk: Uint8Array) => (size += chunk.byteLength))
      response.on('end', () => resolve(response.statusCode === 200 ? size : 0))
    })
    asked.on('error', reject)
    asked.end()
  })
}
