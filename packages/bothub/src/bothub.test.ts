import { scriptedUnderstanding } from '@cristal/dialogue/testing'
import { describe, expect, it } from 'vitest'

import { former, plainly, present } from '../test/bodies.ts'
import { server } from '../test/server.ts'
import { bothub, type BothubOptions } from './index.ts'

const http = server()
const token = '123e4567-e89b-12d3-a456-426655440000'
const today = '2026-11-21'

function understand(text: string, options: Partial<BothubOptions> = {}) {
  const understanding = bothub({ connection: { url: http.url, token }, ...options })
  const call = { organisation: 'horizonte', key: 'conversa/1#é', signal: new AbortController().signal }
  return understanding.understand({ text, today }, call)
}

describe('the request', () => {
  it('carries the text, the language, and the key in its header only', async () => {
    http.reply = () => ({ body: present })
    await understand('quero a segunda via do boleto atrasado')
    expect(http.seen).toMatchObject([
      {
        method: 'POST',
        path: '/v2/parse',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'x-request-id': 'conversa/1#%C3%A9',
        },
        body: { language: 'pt_br', text: 'quero a segunda via do boleto atrasado' },
      },
    ])
  })

  it('carries no more than 1000 characters, all of them whole', async () => {
    http.reply = () => ({ body: present })
    await understand(`${'a'.repeat(999)}😀${'b'.repeat(9000)}`)
    expect(http.seen[0]?.body).toEqual({ language: 'pt_br', text: `${'a'.repeat(999)}\ufffd` })
  })

  it('goes to the repository of the organisation that asks', async () => {
    http.reply = () => ({ body: present })
    await understand('oi', { connection: (organisation) => ({ url: `${http.url}/`, token: organisation }) })
    expect(http.seen[0]?.headers.authorization).toBe('Bearer horizonte')
  })

  it.each(['', '  ', '...', '?!', '\u0301'])('is not made for a text that says nothing: %j', async (text) => {
    expect(await understand(text)).toEqual({
      intent: { name: 'bias', confidence: 0 },
      ranking: [],
      periods: [],
      months: [],
      source: 'bothub',
    })
    expect(http.seen).toEqual([])
  })

  it.each(['7', '👍', 'é'])('is made for whatever says something: %j', async (text) => {
    http.reply = () => ({ body: plainly('afirmativo', 0.8) })
    expect((await understand(text)).intent.name).toBe('afirmativo')
  })
})

describe('an answer', () => {
  it('of the present API is understood', async () => {
    http.reply = () => ({ body: present })
    expect(await understand('quero a segunda via do boleto atrasado e de março')).toEqual({
      intent: { name: 'segunda_via', confidence: 0.9312 },
      ranking: present.intent_ranking,
      periods: ['overdue'],
      months: ['2027-03'],
      source: 'bothub',
    })
  })

  it('of the former one too', async () => {
    http.reply = () => ({ body: former })
    expect(await understand('minha parcela')).toMatchObject({
      intent: { name: 'consultar', confidence: 0.71 },
      ranking: [{ name: 'consultar', confidence: 0.71 }],
      periods: ['next'],
    })
  })

  it.each([
    [null, 0],
    ['', 0],
    [undefined, 0.2],
  ])('without an intent (%j) is bias', async (name, confidence) => {
    http.reply = () => ({ body: { ...plainly(null, 0), intent: { name, confidence } } })
    expect((await understand('xyz')).intent).toEqual({ name: 'bias', confidence })
    http.reply = () => ({ body: { ...plainly(null, 0), intent: null } })
    expect((await understand('xyz')).intent).toEqual({ name: 'bias', confidence: 0 })
  })

  it('names an intent that we do not know, as it is', async () => {
    http.reply = () => ({ body: plainly('agendar_visita', 0.77) })
    expect((await understand('quero visitar')).intent).toEqual({ name: 'agendar_visita', confidence: 0.77 })
  })

  it('is put in order where its ranking is not', async () => {
    const intent_ranking = [
      { name: 'bias', confidence: 0.1 },
      { name: 'consultar', confidence: 0.6 },
      { name: 'extrato', confidence: 0.99 },
      { name: 'bias', confidence: 0.3 },
      { name: null, confidence: 0.2 },
    ]
    http.reply = () => ({
      body: { ...present, intent: { name: 'consultar', confidence: 1.00001 }, intent_ranking },
    })
    expect((await understand('x')).ranking).toEqual([
      { name: 'consultar', confidence: 1 },
      { name: 'extrato', confidence: 0.99 },
      { name: 'bias', confidence: 0.3 },
    ])
    http.reply = () => ({
      body: { ...present, intent: { name: 'consultar', confidence: 0.6 }, intent_ranking },
    })
    expect((await understand('x')).ranking.slice(0, 2)).toEqual([
      { name: 'consultar', confidence: 0.6 },
      { name: 'extrato', confidence: 0.6 },
    ])
  })

  it('keeps its intent when its entities are strange', async () => {
    for (const entities of [null, [], 'x', { other: [{ value: 'x' }] }, { other: null }]) {
      http.reply = () => ({ body: { ...present, entities } })
      expect(await understand('x')).toMatchObject({ intent: { name: 'segunda_via' }, periods: [] })
    }
  })
})

describe('greetings and farewells', () => {
  const asked = () => http.seen.map(({ headers }) => headers.authorization)

  it('are those of the second repository from 0.9 on, and its alone', async () => {
    for (const [name, confidence, intent] of [
      ['greeting', 0.91, 'greeting'],
      ['greetings', 0.9, 'greeting'],
      ['despedida', 0.95, 'farewell'],
      ['greeting', 0.89, 'consultar'],
      ['bias', 0.99, 'consultar'],
    ] as const) {
      http.reply = ({ headers }) => ({
        body: headers.authorization === 'Bearer ola' ? plainly(name, confidence) : plainly('consultar', 0.8),
      })
      const understood = await understand('oi', { greetings: { url: http.url, token: 'ola' } })
      expect([name, understood.intent.name, understood.source]).toEqual([name, intent, 'bothub'])
    }
    expect(new Set(asked())).toEqual(new Set([`Bearer ${token}`, 'Bearer ola']))
    expect(asked()).toHaveLength(10)
  })

  it('lead the ranking, which stays one', async () => {
    http.reply = ({ headers }) => ({
      body: headers.authorization === 'Bearer ola' ? plainly('greeting', 0.9) : present,
    })
    const { ranking } = await understand('oi', { greetings: { url: http.url, token: 'ola' } })
    expect(ranking.map(({ name }) => name)).toEqual(['greeting', 'segunda_via', 'consultar', 'bias'])
    expect(ranking[1]?.confidence).toBeCloseTo(0.09312)
  })

  it('are those of another understanding where there is no second repository, and it says so', async () => {
    http.reply = () => ({ body: plainly('consultar', 0.8) })
    const greetingsFrom = scriptedUnderstanding({
      oi: 'greeting',
      quero: 'extrato',
      hm: { intent: { name: 'greeting', confidence: 0.89 } },
    })
    const heard = async (text: string) => {
      const { intent, source } = await understand(text, { greetingsFrom })
      return [intent.name, source]
    }
    expect(await heard('oi')).toEqual(['greeting', 'script'])
    expect(await heard('quero')).toEqual(['consultar', 'bothub'])
    expect(await heard('hm')).toEqual(['consultar', 'bothub'])
  })
})

describe('a connection', () => {
  it.each([
    [{ url: 'nlp.bothub.it', token }, 'not an http(s) address'],
    [{ url: 'https://a:segredo@nlp.bothub.it', token }, 'holds credentials'],
    [{ url: 'https://nlp.bothub.it?token=segredo', token }, 'a query or a fragment'],
    [{ url: 'https://nlp.bothub.it/v2/parse/', token }, 'names the route already'],
    [{ token: '' }, 'must be the key alone'],
    [{ token: 'Bearer segredo' }, 'must be the key alone'],
  ])('is refused at once when it cannot work: %j', (connection, message) => {
    const build = () => bothub({ connection })
    expect(build).toThrow(TypeError)
    expect(build).toThrow(message)
    expect(build).not.toThrow('segredo')
  })

  it('needs no more than a key', async () => {
    const asked: unknown[] = []
    await understand('oi', {
      connection: { token },
      fetch: (input) => {
        asked.push(input)
        return Promise.resolve(Response.json(present))
      },
    })
    expect(asked).toEqual(['https://nlp.bothub.it/v2/parse'])
  })
})
