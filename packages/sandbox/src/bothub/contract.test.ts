import { expect, it } from 'vitest'
import { seen } from '../../test/open.ts'
import type { Scenario, ScenarioInput } from '../index.ts'
import { parseScenario, type Sandbox, sandbox } from '../index.ts'

const text = 'quero a segunda via do boleto atrasado'

async function open(understanding: ScenarioInput['understanding'] = {}, faults: Scenario['faults'] = []) {
  const world = await sandbox(
    parseScenario({ now: '2026-11-21T09:00:00-03:00', sienge: {}, understanding, faults }),
  )
  return { ...world, ask: (body: unknown, token = world.bothub.token) => ask(world, body, token) }
}

function ask({ bothub }: Sandbox, body: unknown, token: string) {
  return seen(
    fetch(`${bothub.url}/v2/parse`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  )
}

it('answers in the form of the real service', async () => {
  await using world = await open()
  const { status, json } = await world.ask({ language: 'pt_br', text })
  expect(status).toBe(200)
  expect(json).toEqual({
    intent: { name: 'segunda_via', confidence: expect.any(Number) },
    intent_ranking: expect.arrayContaining([{ name: 'bias', confidence: expect.any(Number) }]),
    group_list: ['other'],
    entities_list: ['atrasada'],
    entities: {
      other: [
        { entity: 'atrasada', start: 30, end: 38, value: 'atrasado', extractor: 'DIETClassifierCustom' },
      ],
    },
    text,
    repository_version: 23_456,
    language: 'pt_br',
  })
  expect(world.journal).toMatchObject([
    { upstream: 'bothub', route: 'POST /v2/parse', query: {}, status: 200 },
  ])
  expect(JSON.stringify(world.journal)).not.toMatch(/segunda|boleto/)
})

it('ranks from the most to the least likely, and all together are certain', async () => {
  await using world = await open()
  const { json } = await world.ask({ text })
  const ranking = (json as { intent_ranking: { confidence: number }[] }).intent_ranking.map(
    ({ confidence }) => confidence,
  )
  expect(ranking).toEqual(ranking.toSorted((a, b) => b - a))
  expect(ranking.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1)
})

it('names groups as it did before May 2020, where the scenario says so', async () => {
  await using world = await open({ groups: 'labels_list' })
  const { json } = await world.ask({ text })
  expect(json).toMatchObject({ labels_list: ['other'], update_id: 23_456 })
  expect(json).not.toHaveProperty('group_list')
  expect(json).not.toHaveProperty('repository_version')
})

it.each([
  ['no text', { language: 'pt_br' }, 422, [place('body', 'text')]],
  ['no JSON', '{', 422, [place('body', 'text')]],
  ['a text that is none', { text: 7 }, 422, [place('body', 'text')]],
  ['an empty text', { text: '' }, 400, 'Invalid text.'],
  ['a language', { text, language: 'xx' }, 400, "Language 'xx' not supported by now."],
])('refuses %s', async (_, body, status, detail) => {
  await using world = await open()
  expect(await world.ask(body)).toMatchObject({ status, json: { detail } })
})

it('refuses a key that is missing, too short or wrong, each in its own way', async () => {
  await using world = await open()
  const bare = fetch(`${world.bothub.url}/v2/parse`, { method: 'POST', body: JSON.stringify({ text }) })
  expect(await seen(bare)).toMatchObject({
    status: 422,
    json: { detail: [place('header', 'authorization')] },
  })
  expect(await world.ask({ text }, '')).toMatchObject({
    status: 401,
    json: { detail: 'Authorization is required' },
  })
  expect(await world.ask({ text }, 'wrong')).toMatchObject({
    status: 400,
    json: { detail: 'This repository has never been trained.' },
  })
})

it.each([undefined, null, 'pt', 'pt_br', 'PT-BR', 'pt_PT'])('speaks the language %j', async (language) => {
  await using world = await open()
  expect(await world.ask({ text, language })).toMatchObject({ status: 200, json: { language: 'pt_br' } })
})

it('understands a form on the former route, and does not mind a slash', async () => {
  await using world = await open()
  const headers = { authorization: `Bearer ${world.bothub.token}` }
  for (const path of ['/parse', '/parse/']) {
    const body = new URLSearchParams({ text, language: 'pt_br' })
    expect(await seen(fetch(`${world.bothub.url}${path}`, { method: 'POST', headers, body }))).toMatchObject({
      status: 200,
      json: { intent: { name: 'segunda_via' } },
    })
  }
  expect(world.journal.map(({ route }) => route)).toEqual(['POST /parse', 'POST /parse'])
})

it('sees nothing in blanks', async () => {
  await using world = await open()
  expect(await world.ask({ text: '   ' })).toMatchObject({
    status: 200,
    json: { intent: { name: null, confidence: 0 }, intent_ranking: [], group_list: [], entities: {} },
  })
})

it('answers what the scenario says, however strange', async () => {
  await using world = await open({
    answers: [
      { text: 'Marina Nunes', intent: 'negativo', confidence: 0.93 },
      {
        text: 'as minhas',
        intent: 'consultar',
        confidence: 0.89,
        ranking: [],
        entities: [
          { entity: 'recente', value: 'minhas', confidence: 0.4 },
          { entity: 'atrasada', value: 'as' },
          { entity: 'valor', group: 'dinheiro' },
        ],
      },
    ],
  })
  expect((await world.ask({ text: ' marina nunes' })).json).toMatchObject({
    intent: { name: 'negativo', confidence: 0.93 },
    intent_ranking: [{ name: 'negativo' }, { name: 'bias', confidence: expect.closeTo(0.07) }],
  })
  expect((await world.ask({ text: 'as minhas' })).json).toMatchObject({
    intent_ranking: [],
    entities_list: ['recente', 'atrasada', 'valor'],
    group_list: ['other', 'dinheiro'],
    // The least certain first, and before them those that do not say.
    entities: {
      other: [
        { entity: 'atrasada', value: 'as', start: 0, end: 2 },
        { entity: 'recente', confidence: 0.4, start: 3, end: 9 },
      ],
      dinheiro: [{ entity: 'valor', value: 'valor' }],
    },
  })
})

it('has a second repository, which knows greetings and farewells alone', async () => {
  await using world = await open()
  const { token } = world.bothub.greetings
  expect((await world.ask({ text: 'bom dia' }, token)).json).toMatchObject({ intent: { name: 'greeting' } })
  const other = (await world.ask({ text }, token)).json
  expect(other).toMatchObject({ intent: { name: 'bias' }, group_list: [] })
  expect((other as { intent_ranking: unknown[] }).intent_ranking).toHaveLength(3)
})

it('fails in its own words', async () => {
  const slow = { upstream: 'bothub', route: 'POST /v2/parse', times: 1, status: 503 } as const
  await using world = await open({}, [slow])
  expect(await world.ask({ text })).toMatchObject({
    status: 503,
    json: {
      detail: 'There was an error parsing the sentence. Check the details: Time limit exceeded',
    },
  })
  expect((await world.ask({ text })).status).toBe(200)
})

function place(...loc: readonly string[]): object {
  return { loc, msg: 'field required', type: 'value_error.missing' }
}
