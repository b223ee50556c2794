import { describe, expect, test } from 'vitest'

import { parsePeriod } from './parse-period.ts'

const monthsIn = (text: string) => parsePeriod(text, '2026-11-21').months

/** All months from one to the other, both included. */
function span(from: string, to: string): readonly string[] {
  const [first, last] = [from, to].map((month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1)
  return Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, step) => {
    const index = (first ?? 0) + step
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
  })
}

describe('up to now, all months count from the last such month on', () => {
  test.each([
    ['desde agosto', '2026-08'],
    ['desde o mês de agosto', '2026-08'],
    ['de agosto pra cá', '2026-08'],
    ['de agosto até hoje', '2026-08'],
    ['de agosto para cá', '2026-08'],
    ['de agosto até agora', '2026-08'],
    ['agosto até o momento', '2026-08'],
    ['de agosto até esse mês', '2026-08'],
    ['desde o mês de agosto de 2025', '2025-08'],
    ['desde janeiro', '2026-01'],
    ['desde dezembro', '2025-12'],
    ['desde novembro', '2026-11'],
    ['desde janeiro de 2025', '2025-01'],
    ['desde novembro de 2024', '2024-11'],
  ])('%s', (text, from) => {
    expect(monthsIn(text)).toEqual(span(from, '2026-11'))
  })

  test.each([
    ['desde outubro de 2024', ['2024-10']],
    ['desde janeiro de 2020', ['2020-01']],
    ['desde dezembro de 2027', ['2027-12']],
    ['desde dezembro de 2026', ['2026-12']],
  ])('but not further than two years, nor ahead: %s', (text, months) => {
    expect(monthsIn(text)).toEqual(months)
  })
})

describe('from one month to another', () => {
  test.each([
    ['de maio a julho', '2026-05', '2026-07'],
    ['de janeiro a dezembro', '2027-01', '2027-12'],
    ['de dezembro a fevereiro', '2026-12', '2027-02'],
    ['de dezembro a outubro', '2026-12', '2027-10'],
    ['de janeiro a 03/2027', '2027-01', '2027-03'],
    ['entre agosto e outubro', '2026-08', '2026-10'],
    ['entre o mês de agosto e outubro', '2026-08', '2026-10'],
    ['agosto ao mês de outubro', '2026-08', '2026-10'],
    ['janeiro de 2025 até janeiro de 2027', '2025-01', '2027-01'],
    ['out a dez', '2026-10', '2026-12'],
    ['jan até mar', '2027-01', '2027-03'],
    ['novembro a novembro', '2026-11', '2026-11'],
    ['janeiro-março', '2027-01', '2027-03'],
    ['janeiro - março', '2027-01', '2027-03'],
    ['janeiro até a março', '2027-01', '2027-03'],
  ])('%s', (text, from, to) => {
    expect(monthsIn(text)).toEqual(span(from, to))
  })

  test.each(['janeiro de 2024 a dezembro de 2026', 'janeiro de 2025 até fevereiro de 2027'])(
    'longer than two years, only both ends are meant: %s',
    (text) => {
      expect(monthsIn(text)).toHaveLength(2)
    },
  )
})

describe('beside each other, only these', () => {
  test.each([
    ['janeiro, fevereiro', ['2027-01', '2027-02']],
    ['jan/fev', ['2027-01', '2027-02']],
    ['janeiro março', ['2027-01', '2027-03']],
    ['janeiro ou março', ['2027-01', '2027-03']],
    ['janeiro a partir de março', ['2027-01', '2027-03']],
    ['entre agosto com outubro', ['2026-08', '2026-10']],
    ['agosto, quero até hoje', ['2026-08']],
  ])('%s', (text, months) => {
    expect(monthsIn(text)).toEqual(months)
  })
})

describe('more space between words changes nothing', () => {
  test.each([
    'desde o mês de agosto',
    'de agosto pra cá',
    'de agosto até o momento',
    'agosto ao mês de outubro',
    'agosto até o mês de outubro',
    'janeiro até a março',
    'janeiro a março',
    'entre agosto e outubro',
    'entre o mês de agosto e outubro',
    'janeiro e de fevereiro de 2027',
    'dia 5 de novembro',
    'dia 15 de novembro do ano passado',
    'próximo janeiro',
    'janeiro de dois mil e vinte e sete',
    'março de 1980',
  ])('%s', (text) => {
    expect(monthsIn(text.replaceAll(' ', '   '))).toEqual(monthsIn(text))
  })
})

describe('what was not paid', () => {
  test('is the month that is named, and else all that is late', () => {
    expect(parsePeriod('não paguei agosto', '2026-11-21')).toMatchObject({ periods: [], months: ['2026-08'] })
    expect(parsePeriod('não paguei 08/2026', '2026-11-21')).toMatchObject({
      periods: [],
      months: ['2026-08'],
    })
    expect(parsePeriod('as que não paguei', '2026-11-21')).toMatchObject({ periods: ['overdue'], months: [] })
  })

  test('stands in the order in which it is asked for', () => {
    expect(parsePeriod('a deste mês e a atrasada', '2026-11-21').periods).toEqual(['current', 'overdue'])
  })
})

test.each(['x2026-11-21', '2026-11-21x', '2026-13-01'])('%s is no day to count from', (today) => {
  expect(() => parsePeriod('janeiro', today)).toThrow(RangeError)
})

describe('a year counts for the list before it, where it can', () => {
  test.each([
    ['janeiro e fevereiro de 2027', ['2027-01', '2027-02']],
    ['fevereiro e fevereiro de 2028', ['2028-02']],
    ['março e fevereiro de 2028', ['2027-03', '2028-02']],
    ['dezembro passado e janeiro de 2028', ['2025-12', '2028-01']],
    ['janeiro passado e fevereiro de 2028', ['2026-01', '2028-02']],
    ['dezembro de 2025 e janeiro de 2027', ['2025-12', '2027-01']],
  ])('%s', (text, months) => {
    expect(monthsIn(text)).toEqual(months)
  })
})

describe('a month alone, or with what says its year', () => {
  test.each([
    ['maio', '2027-05'],
    ['dia 5 de novembro', '2026-11'],
    ['próximo janeiro', '2027-01'],
    ['quero o próximo outubro', '2027-10'],
    ['último janeiro', '2026-01'],
    ['janeiro do ano passado', '2025-01'],
    ['janeiro do ano que vem', '2027-01'],
    ['março do ano que vem', '2027-03'],
    ['setembro do próximo ano', '2027-09'],
    ['março deste ano', '2026-03'],
    ['dezembro passado', '2025-12'],
    ['outubro passado', '2026-10'],
    ['janeiro que vem', '2027-01'],
    ['dezembro que vem', '2026-12'],
    ['outubro próximo', '2027-10'],
    ['janeiro de dois mil e vinte e sete', '2027-01'],
    ['dezembro de dois mil e vinte e oito', '2028-12'],
    ['mar 27', '2027-03'],
    ['set/26', '2026-09'],
    ['julho 26', '2026-07'],
    ['julho 10 parcelas', '2026-07'],
    ['out de 2026', '2026-10'],
    ['abril de 2066', '2066-04'],
    ['abril/41', '2041-04'],
    ['abril/20', '2020-04'],
    ['abril/42', '2027-04'],
  ])('%s', (text, month) => {
    expect(monthsIn(text)).toEqual([month])
  })

  test.each(['março de 1980', 'abril de 2067', '12/2067'])('%s is further than any installment', (text) => {
    expect(monthsIn(text)).toEqual([])
  })
})
