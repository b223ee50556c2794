import { memoryStore } from '@cristal/runtime'
import type { StatelyInspectionEvent } from '@statelyai/inspect'
import { afterEach, expect, it } from 'vitest'
import { WebSocket } from 'ws'

import { hasSaid, recorder } from '../testing/recorder.ts'
import { herWords, marina, watchedTalk, type WatchedTalk, wholeBot } from '../testing/watched-talk.ts'
import { wireFaults } from '../testing/wire-faults.ts'
import { openInspector } from './open-inspector.ts'

const open: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const close of open.splice(0).toReversed()) await close()
})

it('shows a whole talk to Stately’s own receiver, and nothing of the person', async () => {
  const { inspector, talk } = await start()
  const { events, until } = recorder(inspector.socketUrl)
  await sayAll(talk)
  await until(hasSaid('core.closingWithThanks'))

  const bytes = JSON.stringify(events.map((event) => ({ ...event, createdAt: '' })))
  expect(bytes).toContain('segunda_via')
  const names = marina.name.split(' ')
  const typed = ['sk-live', '99999', '529.982', '4821', '0000', 'obrigada', 'quero']
  const owed = ['11045', '1287', '1/60', '00190', 'boletos.exemplo', '2026-09-10']
  const secrets = [...names, marina.document, marina.email, marina.phone, ...typed, ...owed]
  expect(secrets.filter((secret) => bytes.includes(secret))).toEqual([])
  expect(bytes).not.toContain('[Object]')
})

it('introduces each actor once, after its parent, with a definition that has every state it is ever in', async () => {
  const { inspector, talk } = await start()
  const { events, until } = recorder(inspector.socketUrl)
  await sayAll(talk)
  await until(hasSaid('core.closingWithThanks'))

  expect(wireFaults(events)).toEqual([])
  const actors = events.filter(({ type }) => type === '@xstate.actor')
  const names = actors.map(({ sessionId }) => sessionId.replace(/^\w+\//, ''))
  expect(names).toContain('core/topic:misunderstanding')
  expect(names).toContain('core/topic:financial/login/ask:askDocument')
  expect(names).toContain('core/topic:financial/login/ask:askDigits')
  expect(names).toContain('core/topic:financial/installments/answer/telling')
})

it('tells who sent what to whom, and where each stands then', async () => {
  const { inspector, talk } = await start()
  const { events, until } = recorder(inspector.socketUrl)
  for (const text of ['quero a segunda via', marina.document]) await talk.say(text)
  await until(hasSaid('financial.login.askDigits'))
  const from = events.findLastIndex(({ type }) => type === '@xstate.actor')
  expect(events.slice(from).map(told)).toEqual([
    'askDigits appears in asking',
    'findCustomer → login: xstate.done.actor.findCustomer',
    'login is in askingDigits',
    'askDigits is in asking',
    'findCustomer is done',
    'core → core: said',
  ])
  expect(events.map(told)).toContain('login → ask:askDocument: message.received')
})

it('shows a talk that went on before anybody watched', async () => {
  const { inspector, talk } = await start()
  const early = recorder(inspector.socketUrl)
  await sayAll(talk)
  await early.until(hasSaid('core.closingWithThanks'))
  const late = recorder(inspector.socketUrl)
  await late.until(hasSaid('core.closingWithThanks'))
  expect(late.events.map((each) => JSON.stringify(each)).toSorted()).toEqual(
    early.events.map((each) => JSON.stringify(each)).toSorted(),
  )
})

it('changes nothing for a talk whose watchers stall or are killed', async () => {
  const unseen = watchedTalk(() => () => undefined)
  open.push(() => unseen.stop())
  const words = await sayAll(unseen)

  const { inspector, talk } = await start()
  const stalled = new WebSocket(inspector.socketUrl)
  await new Promise((resolve) => stalled.once('open', resolve))
  stalled.pause()
  const killed = new WebSocket(inspector.socketUrl)
  killed.once('message', () => killed.terminate())
  expect(await sayAll(talk)).toEqual(words)
  expect(killed.readyState).toBe(WebSocket.CLOSED)
  expect(talk.log).toEqual([])
  stalled.terminate()
})

it('calls the actors of a conversation the same after a restart', async () => {
  const store = memoryStore()
  const first = await start(store)
  const before = recorder(first.inspector.socketUrl)
  for (const text of ['quero a segunda via', marina.document]) await first.talk.say(text)
  await before.until(hasSaid('financial.login.askDigits'))
  await first.talk.stop()
  await first.inspector.close()

  const second = await start(store)
  const after = recorder(second.inspector.socketUrl)
  await second.talk.say('4821')
  await after.until(hasSaid('financial.login.identified'))
  const old = new Set(before.events.map(({ sessionId }) => sessionId))
  const met = new Set(after.events.map(({ sessionId }) => sessionId))
  expect([...met].filter((session) => old.has(session)).map((session) => session.split('/').at(-1))).toEqual([
    'core',
    'topic:financial',
    'login',
    'ask:askDigits',
  ])
})

it('bears what it cannot show', async () => {
  const { inspector } = await start()
  const observe = inspector.observing(wholeBot(memoryStore()))
  const odd = { type: 'stepped', conversation: 'a', event: 'start' } as const
  const transitions = [{ at: ['gone', 'below'], machine: 'x', from: 'x.y', event: 'e', to: ['z'] }]
  for (const snapshot of [null, 5, { children: { a: null } }]) {
    expect(() => observe({ ...odd, snapshot, transitions })).not.toThrow()
  }
  expect(() => observe({ type: 'said', conversation: 'b', message: { said: { text: 'x' } } })).not.toThrow()
  expect(() => observe({ ...odd, snapshot: {}, transitions: null as never })).not.toThrow()
})

it('says only texts’ keys, and reasons that are words', async () => {
  const { inspector, talk } = await start()
  const { events, until } = recorder(inspector.socketUrl)
  await talk.say('oi')
  await until(hasSaid('core.menu'))
  const [conversation = ''] = (events[0]?.sessionId ?? '').split('/')
  const observe = inspector.observing(wholeBot(memoryStore()))
  observe({ type: 'said', conversation, message: { said: { text: 'Olá, Marina!' } } })
  observe({ type: 'failed', conversation, reason: 'Marina wrote 4821' })
  observe({ type: 'failed', conversation, reason: 'loop' })
  await until((event) => event.type === '@xstate.event' && event.event['reason'] === 'loop')
  expect(JSON.stringify(events)).not.toMatch(/Marina|"4821/)
})

async function start(store = memoryStore()) {
  const inspector = await openInspector({ port: 0 })
  open.push(() => inspector.close())
  const talk = watchedTalk((whole) => inspector.observing(whole), store)
  open.push(() => talk.stop())
  return { inspector, talk }
}

async function sayAll(talk: WatchedTalk): Promise<readonly string[]> {
  const words: string[] = []
  for (const text of herWords) words.push(...(await talk.say(text)))
  return words
}

function told(event: StatelyInspectionEvent): string {
  const name = event.sessionId.split('/').at(-1)
  if (event.type === '@xstate.event') {
    return `${event.sourceId?.split('/').at(-1) ?? 'host'} → ${name}: ${event.event.type}`
  }
  const { status, value } = event.snapshot as { status: string; value?: string }
  const where = status === 'done' ? status : `in ${value}`
  return event.type === '@xstate.actor'
    ? `${event.name} appears in ${value}`
    : `${name?.replace(/^.*:/, '')} is ${where}`
}
