import type { Understood } from '@cristal/dialogue'
import { describe, expect, test } from 'vitest'
import { embeddedUnderstanding } from './embedded-understanding.ts'

const understanding = embeddedUnderstanding()
const call = { organisation: 'horizonte', key: 'k', signal: new AbortController().signal }

function understand(text: string, by = understanding): Promise<Understood> {
  return by.understand({ text, today: '2026-11-21' }, call)
}

describe('what must always be understood', () => {
  test.each([
    ['Consultar parcelas', 'consultar'],
    ['Segunda via', 'segunda_via'],
    ['Extrato', 'extrato'],
    ['Falar com atendente', 'atendimento'],
    ['FALAR COM ATENDENTE!', 'atendimento'],
    ['sim', 'afirmativo'],
    ['👍', 'afirmativo'],
    ['Não', 'negativo'],
    ['n', 'negativo'],
    ['tchau', 'farewell'],
    ['oi', 'greeting'],
    ['boleto', 'segunda_via'],
    ['atendente', 'atendimento'],
    ['encerrar', 'encerrar'],
    ['Sair', 'encerrar'],
  ])('%s → %s', async (text, name) => {
    const { intent } = await understand(text)
    expect(intent.name).toBe(name)
    expect(intent.confidence).toBeGreaterThanOrEqual(0.99)
  })

  test.each([
    ['quero a segunda via das atrasadas', 'segunda_via'],
    ['vcs podem me mandar a fatura de novembro pf', 'segunda_via'],
    ['queria ver se tenho parcela em atraso', 'consultar'],
    ['em que dia do mês vence a minha parcela?', 'vencimento'],
    ['quando vence a próxima?', 'consultar'],
    ['quero saber quanto falta pra quitar o apartamento', 'saldo_devedor'],
    ['boa noite, to precisando do boleto', 'segunda_via'],
  ])('%s → %s', async (text, name) => {
    const { intent } = await understand(text)
    expect(intent.name).toBe(name)
    expect(intent.confidence).toBeGreaterThanOrEqual(0.6)
  })

  test.each([
    ['an installment by its day', 'consultar', ['ver parcela do dia 10/12', 'a que vence dia 10']],
    ['what falls due soon', 'consultar', ['a parcela que vence hoje', 'tem alguma que vence essa semana']],
    ['what there is to pay', 'consultar', ['o que eu tenho pra pagar?', 'tenho algo pra pagar']],
    ['all of them', 'consultar', ['quero ver tudo', 'parcelas de 2027']],
    [
      'the day itself',
      'vencimento',
      ['que dia vence minha parcela', 'vence todo dia 10?', 'é dia 5 ou dia 10?'],
    ],
    ['a slip that did not come', 'segunda_via', ['não recebi o boleto', 'o boleto que mandaram não abriu']],
    ['a yes', 'afirmativo', ['pode mandar', 'manda aí', 'isso', 'exato', 'por favor', 'isso, pode mandar']],
    ['a no', 'negativo', ['não precisa', 'agora não', 'nada não', 'só isso mesmo', 'não, mais nada']],
    ['thanks for nothing more', 'farewell', ['era só isso', 'era só isso mesmo', 'só isso, obrigado']],
    ['enough', 'encerrar', ['deixa pra lá', 'ah, deixa pra lá', 'esquece']],
    ['a way back', 'greeting', ['menu', 'voltar', 'voltar ao menu', 'opções']],
  ])('%s → %s', async (_, name, texts) => {
    const intents = await Promise.all(texts.map(async (text) => (await understand(text)).intent))
    expect(intents.map((intent) => intent.name)).toEqual(texts.map(() => name))
    expect(Math.min(...intents.map(({ confidence }) => confidence))).toBeGreaterThanOrEqual(0.6)
  })

  test.each([
    ['minhas parcelas atrasadas e a segunda via da próxima'],
    ['consultar parcelas e segunda via'],
    ['quais parcelas tenho e o boleto da próxima'],
    ['consultar a fatura de dezembro e pagar'],
    ['quero ver as atrasadas e o boleto da próxima'],
  ])('both in one sentence is a second copy: %s', async (text) => {
    const { intent } = await understand(text)
    expect(intent.name).toBe('segunda_via')
    expect(intent.confidence).toBeGreaterThanOrEqual(0.6)
  })
})

test.each([
  'não chegou o email',
  'não recebi',
  'não recebi nada',
  'o link não abriu',
  'não consegui abrir',
  'não funcionou',
  'ainda não chegou',
  'não tá abrindo',
  'não entendi',
  'não sei',
  'não lembro o cpf',
])('"%s" is a trouble, and no wish to stop', async (text) => {
  const { name, confidence } = (await understand(text)).intent
  expect(name === 'bias' || name === 'segunda_via' || confidence < 0.6).toBe(true)
})

test('periods and months come with the intent', async () => {
  expect(await understand('segunda via das atrasadas e da de janeiro')).toMatchObject({
    intent: { name: 'segunda_via' },
    periods: ['overdue'],
    months: ['2027-01'],
    source: 'embedded',
  })
})

test.each(['oi', 'quero um extrato', 'xyz', 'sim'])('the ranking of "%s" is a probability', async (text) => {
  const { intent, ranking } = await understand(text)
  const confidences = ranking.map(({ confidence }) => confidence)
  expect(ranking[0]).toEqual(intent)
  expect(confidences).toEqual(confidences.toSorted((one, other) => other - one))
  expect(confidences.reduce((sum, confidence) => sum + confidence, 0)).toBeCloseTo(1, 9)
})

test.each(['p', 'k', 'c', 'a', 'o', '9', '11052', '52998224725'])(
  'a stray "%s" is no order',
  async (text) => {
    const { name, confidence } = (await understand(text)).intent
    expect(name === 'bias' || confidence < 0.6).toBe(true)
  },
)

test.each(['', '   ', '😀', '...', '漢字', '9', '11052', '52998224725', 'ana@exemplo.com.br'])(
  '"%s" has no words, hence no confidence',
  async (text) => {
    const { intent, ranking } = await understand(text)
    expect(intent).toEqual({ name: 'bias', confidence: 0 })
    expect(ranking).toEqual([])
  },
)

describe('phrases of the host', () => {
  const own = embeddedUnderstanding({ phrases: { 'Meus boletos': 'segunda_via', Vistoria: 'inspection' } })

  test('are certain, however they are typed', async () => {
    expect((await understand('meus BOLETOS', own)).intent).toMatchObject({ name: 'segunda_via' })
    const { intent, ranking } = await understand('vistória!', own)
    expect(intent).toEqual({ name: 'inspection', confidence: 0.99 })
    expect(ranking.reduce((sum, { confidence }) => sum + confidence, 0)).toBeCloseTo(1, 9)
  })

  test('win over the corpus', async () => {
    const renamed = embeddedUnderstanding({ phrases: { sair: 'exit' } })
    expect((await understand('sair', renamed)).intent.name).toBe('exit')
  })

  test('need words and an intent', () => {
    expect(() => embeddedUnderstanding({ phrases: { '…': 'segunda_via' } })).toThrow('needs words')
    expect(() => embeddedUnderstanding({ phrases: { Boletos: '' } })).toThrow('needs words and an intent')
  })
})

describe('what nobody should be able to break', () => {
  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty valueOf'])(
    '"%s" means nothing',
    async (text) => {
      const { name, confidence } = (await understand(text)).intent
      expect(name === 'bias' || confidence < 0.6).toBe(true)
    },
  )

  test.each(['a', 'a@', 'a.', '1', '1-', '(', 'é', '\u0301', '\ud800', 'não ', 'boleto ', '?', '👍'])(
    '200 kB of "%s" are answered in no time',
    async (unit) => {
      const text = unit.repeat(200_000 / unit.length)
      const start = performance.now()
      const { intent } = await understand(text)
      expect(performance.now() - start).toBeLessThan(1000)
      expect(intent.confidence).toBeLessThanOrEqual(1)
    },
  )

  test('nothing is remembered: the same text always gets the same answer', async () => {
    const before = await understand('quero negociar')
    for (let index = 0; index < 200; index++) await understand(`texto número ${index} qualquer`)
    expect(await understand('quero negociar')).toEqual(before)
  })
})
