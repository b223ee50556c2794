import { expect, it } from 'vitest'

import { optionsPerPage } from '../options.ts'
import { asksForMore, nextPage, pageOf } from './paging.ts'

const options = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `b${index + 1}`, title: `Título ${index + 1}` }))

it('shows all where they fit, and else a page with the way to the others', () => {
  expect(pageOf(options(optionsPerPage), 0)).toEqual(options(optionsPerPage))
  expect(pageOf(options(optionsPerPage + 1), 0).map(({ id }) => id)).toEqual([
    ...options(optionsPerPage - 1).map(({ id }) => id),
    'mais',
  ])
})

it('turns to the first page after the last', () => {
  const two = options(2 * (optionsPerPage - 1))
  expect(nextPage(two, 0)).toBe(1)
  expect(nextPage(two, 1)).toBe(0)
  expect(nextPage(options(optionsPerPage + 1), 0)).toBe(1)
})

it('hears who asks for more only where there is more, and never in a number', () => {
  expect(asksForMore(options(optionsPerPage + 1), 'mais opções')).toBe(true)
  expect(asksForMore(options(optionsPerPage), 'mais opções')).toBe(false)
  expect(asksForMore(options(optionsPerPage + 1), '1')).toBe(false)
  expect(asksForMore(options(optionsPerPage + 1), '2')).toBe(false)
})
