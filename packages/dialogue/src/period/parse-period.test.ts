import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePeriod } from './parse-period.ts'

const today = '2026-11-21'

describe('singular and plural ask for different things', () => {
  test.each([
    ['a próxima parcela', ['next']],
    ['o próximo boleto', ['next']],
    ['prox. parcela', ['next']],
    ['a próxima parcela a vencer', ['next']],
    ['a que vai vencer', ['next']],
    ['a que vem', ['next']],
    ['as próximas', ['upcoming']],
    ['os proximos boletos', ['upcoming']],
    ['prox parcelas', ['upcoming']],
    ['as futuras', ['upcoming']],
    ['a vencer', ['upcoming']],
    ['as que ainda não venceram', ['upcoming']],
    ['as que vem', ['upcoming']],
    ['a última', ['lastOverdue']],
    ['a utima', ['lastOverdue']],
    ['o último boleto', ['lastOverdue']],
    ['última atrasada', ['lastOverdue']],
    ['a última que venceu', ['lastOverdue']],
    ['as últimas', ['recent']],
    ['últimos boletos', ['recent']],
    ['os últimos 0 meses', ['recent']],
    ['as últimas atrasadas', ['overdue']],
    ['meu boleto venceu', ['overdue']],
    ['3 meses de atraso', ['overdue']],
    ['a atrasada e a deste mês', ['overdue', 'current']],
  ])('%s', (text, periods) => {
    expect(parsePeriod(text, today).periods).toEqual(periods)
  })

  test.each(['a última vez', 'a última parcela que eu paguei', 'até a próxima', 'último dia pra pagar'])(
    '"%s" is not about what is owed',
    (text) => {
      expect(parsePeriod(text, today).periods).toEqual([])
    },
  )
})

describe('the turn of the year', () => {
  test.each([
    ['mês passado', '2027-01-02', ['2026-12']],
    ['mês retrasado', '2027-01-31', ['2026-11']],
    ['mês que vem', '2026-12-31', ['2027-01']],
    ['daqui a 2 meses', '2026-12-31', ['2027-02']],
    ['novembro a fevereiro', '2026-12-10', ['2026-11', '2026-12', '2027-01', '2027-02']],
    ['outubro a março', '2026-05-10', ['2026-10', '2026-11', '2026-12', '2027-01', '2027-02', '2027-03']],
    ['dezembro e janeiro', '2026-06-30', ['2026-12', '2027-01']],
    ['novembro e dezembro', '2026-05-10', ['2026-11', '2026-12']],
    ['dezembro de 2027 e janeiro', '2026-11-10', ['2027-12', '2028-01']],
    ['janeiro, novembro', '2026-12-10', ['2026-11', '2027-01']],
    ['setembro a novembro a janeiro', '2026-12-10', ['2026-09', '2026-10', '2026-11', '2026-12', '2027-01']],
    ['janeiro passado', '2026-01-10', ['2025-01']],
    ['dezembro que vem', '2026-12-10', ['2027-12']],
    ['janeiro e fevereiro de 2028', '2026-12-10', ['2028-01', '2028-02']],
    ['dez/26 a fev/27', '2026-12-10', ['2026-12', '2027-01', '2027-02']],
  ])('%s on %s', (text, on, months) => {
    expect(parsePeriod(text, on).months).toEqual(months)
  })

  test('a name half a year away either way is the one to come', () => {
    expect(parsePeriod('dezembro', '2026-06-15').months).toEqual(['2026-12'])
    expect(parsePeriod('dezembro', '2026-05-15').months).toEqual(['2025-12'])
  })
})

describe('several months at once', () => {
  test.each([
    ['os últimos 2 meses', ['2026-10', '2026-11']],
    ['3 últimos meses', ['2026-09', '2026-10', '2026-11']],
    ['próximos três meses', ['2026-12', '2027-01', '2027-02']],
    ['desde setembro', ['2026-09', '2026-10', '2026-11']],
    ['de setembro pra cá', ['2026-09', '2026-10', '2026-11']],
    ['de outubro até hoje', ['2026-10', '2026-11']],
    [
      'desde dezembro',
      Array.from({ length: 12 }, (_, index) => `2026-${`${index}`.padStart(2, '0')}`).with(0, '2025-12'),
    ],
    ['até o fim do ano', ['2026-11', '2026-12']],
    ['10, 11 e 12 de 2026', ['2026-10', '2026-11', '2026-12']],
    ['de maio a julho', ['2026-05', '2026-06', '2026-07']],
    ['de maio até o mês de julho', ['2026-05', '2026-06', '2026-07']],
    ['mês retrasado e passado', ['2026-09', '2026-10']],
    ['próximo janeiro', ['2027-01']],
    ['último novembro', ['2025-11']],
    ['dezembro de dois mil e vinte e oito', ['2028-12']],
    ['não paguei agosto', ['2026-08']],
    ['de dez por favor', ['2026-12']],
  ])('%s', (text, months) => {
    expect(parsePeriod(text, today)).toMatchObject({ months, periods: [] })
  })

  test.each([
    'os últimos 99 meses',
    'rua sete de setembro, 120',
    'av. nove de julho',
    'nasci em março de 1980',
    'março de 1980',
    'meu nome é Maria Agosto',
    'a que vence dia 10',
    'vence todo dia 5',
    'dez por cento',
  ])('"%s" names no month', (text) => {
    expect(parsePeriod(text, today).months).toEqual([])
  })
})

describe('whole: the text answers "which period?" and says nothing else', () => {
  test.each([
    'próxima',
    'dezembro',
    'as atrasadas por favor',
    'a de janeiro e fevereiro',
    'quero ver as parcelas futuras',
    'boleto do mês',
    'pode ser a última',
    'as que estão em atraso',
    'vence dia 5 de dezembro',
    'as 3 atrasadas',
    'há dois meses atrás',
    'de novembro até janeiro!',
    '12/2026 😀',
  ])('"%s" is whole', (text) => {
    expect(parsePeriod(text, today).whole).toBe(true)
  })

  test.each([
    'quero a segunda via das atrasadas',
    'quero pagar as parcelas vencidas',
    'manda a de março',
    'extrato de dezembro',
    'negociar as atrasadas',
    'quando vence a próxima?',
    'não quero as atrasadas',
    'dezembro, até a próxima',
    'abril/42',
    'em dezembro casei com o João',
    'atrasadas 漢字',
    'parcelas por favor',
    'oi',
    '',
  ])('"%s" is not', (text) => {
    expect(parsePeriod(text, today).whole).toBe(false)
  })
})

describe('what nobody should be able to break', () => {
  test.each(['constructor', '__proto__', 'toString hasOwnProperty', 'valueOf', 'x constructor 2026'])(
    '"%s" is no month',
    (text) => {
      expect(parsePeriod(text, today)).toEqual({ periods: [], months: [], whole: false })
    },
  )

  test.each(['a', 'a ', '1', '1 ', '12/', '@.', 'é', 'mes ', 'dez ', 'jan a ', 'ultima ', 'nao ', '\ud800'])(
    '200 kB of "%s" are read in no time',
    (unit) => {
      const text = unit.repeat(200_000 / unit.length)
      const start = performance.now()
      parsePeriod(text, today)
      expect(performance.now() - start).toBeLessThan(1000)
    },
  )

  test('whatever is written, months come in order, each once, and only a finding makes a text whole', () => {
    const word = fc.constantFrom(
      'a',
      'e',
      'de',
      'até',
      '12',
      '/',
      '2026',
      'mês',
      'jan',
      'março',
      'última',
      'passado',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(word, { maxLength: 12 }).map((w) => w.join(' ')),
    )
    fc.assert(
      fc.property(text, (written) => {
        const { periods, months, whole } = parsePeriod(written, today)
        expect(months).toEqual([...new Set(months)].toSorted())
        expect(months.every((month) => /^\d{4}-(?:0[1-9]|1[0-2])$/.test(month))).toBe(true)
        expect(whole && periods.length + months.length === 0).toBe(false)
      }),
      { seed: 20261121, numRuns: 500 },
    )
  })

  test('an accent written as a sign of its own is read', () => {
    expect(parsePeriod('mês passado, março'.normalize('NFD'), today).months).toEqual(['2026-10', '2027-03'])
  })

  test.each(['', '21/11/2026', '2026-13-01', '2026-11'])('today as "%s" is refused', (on) => {
    expect(() => parsePeriod('dezembro', on)).toThrow('today must look like 2026-11-21')
  })
})
