import { describe, expect, test } from 'vitest'

import { parsePeriod } from './parse-period.ts'

const monthsIn = (text: string) => parsePeriod(text, '2026-11-21').months

describe('words that are months, and the same words that are none', () => {
  test.each([
    ['marco', ['2027-03']],
    ['de marco', ['2027-03']],
    ['em marco', ['2027-03']],
    ['marco de 2027', ['2027-03']],
    ['janeiro e marco', ['2027-01', '2027-03']],
    ['o Março', ['2027-03']],
    ['dez', ['2026-12']],
    ['de dez', ['2026-12']],
    ['de dez por favor', ['2026-12']],
    ['de dez por gentileza', ['2026-12']],
    ['de mar', ['2027-03']],
    ['de out', ['2026-10']],
    ['do jan', ['2027-01']],
    ['ago e set', ['2026-08', '2026-09']],
  ])('%s', (text, months) => {
    expect(monthsIn(text)).toEqual(months)
  })

  test.each([
    'o marco',
    'a marco',
    'falei com o marco',
    'joana e marco',
    'de marco parcelas',
    'dez parcelas',
    'de dez reais',
    'de dez por cento',
    'de dez parcelas, favor enviar',
    'dez por cento',
    'mar',
    'out',
    'set',
    'do mar',
    'e set',
    'a dez',
  ])('%s is none', (text) => {
    expect(monthsIn(text)).toEqual([])
  })
})

describe('a month that is mistyped', () => {
  test.each([
    ['janeiru', '2027-01'],
    ['fevereirro', '2027-02'],
    ['marso', '2027-03'],
    ['junio', '2026-06'],
    ['agotso', '2026-08'],
    ['agoto', '2026-08'],
    ['setenbro', '2026-09'],
    ['otubro', '2026-10'],
    ['outrubro', '2026-10'],
    ['nvoembro', '2026-11'],
    ['dezebro', '2026-12'],
    ['agost', '2026-08'],
    ['jnaeiro', '2027-01'],
    ['setemb', '2026-09'],
    ['novemb', '2026-11'],
    ['fevreir', '2027-02'],
    ['desembro', '2026-12'],
  ])('%s', (text, month) => {
    expect(monthsIn(text)).toEqual([month])
  })

  test.each(['augusto', 'gosto', 'janer', 'outub', 'maiu', 'zaneiro', 'abrio', 'maoi'])(
    '%s is none',
    (text) => {
      expect(monthsIn(text)).toEqual([])
    },
  )
})

describe('months in digits', () => {
  test.each([
    ['1/12/2026', ['2026-12']],
    ['31/12/2026', ['2026-12']],
    ['0/12/2026', []],
    ['32/12/2026', []],
    ['10, 11 e 12 de 2026', ['2026-10', '2026-11', '2026-12']],
    ['venceu dia 10/09', ['2026-09']],
    ['3/12 do boleto', []],
    ['132026', []],
  ])('%s', (text, months) => {
    expect(monthsIn(text)).toEqual(months)
  })
})
