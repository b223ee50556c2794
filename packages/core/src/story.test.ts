import { expect, it } from 'vitest'

import { told } from './story.ts'

it('keeps the last ten episodes, and of each what a desk may show, however much people write', () => {
  const written = Array.from({ length: 30 }, (_, index) => `${index} ${'😀'.repeat(2000)}`)
  const story = written.reduce<ReturnType<typeof told>>(
    (before, text) => told(before, { intent: 'extrato', outcome: 'served', text }),
    [],
  )
  expect(story.map(({ text }) => text.split(' ')[0])).toEqual(
    written.slice(-10).map((text) => text.split(' ')[0]),
  )
  expect(JSON.stringify(story).length).toBeLessThan(8000)
  expect(story.every(({ text }) => text.isWellFormed())).toBe(true)
})
