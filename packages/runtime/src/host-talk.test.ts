import { expect, test } from 'vitest'

import { memoryStore } from './memory-store.ts'
import { clerk, clerkOrganisation } from './testing/clerk.ts'
import { clerkHost } from './testing/clerk-host.ts'

test('answers a message, and the same one only once', async () => {
  const ana = clerkHost()
  expect(await ana.say('oi', 'a')).toEqual(['Você disse: oi'])
  expect(await ana.write('oi', 'a')).toMatchObject({ duplicate: true })
  expect(await ana.say('oi', 'a')).toEqual(['Você disse: oi'])
  expect(await ana.talk()).toEqual(['> oi', 'Você disse: oi'])
})

test('answers quick messages each in its turn', async () => {
  const ana = clerkHost()
  await Promise.all(['um', 'dois', 'três'].map((text) => ana.write(text, text)))
  await ana.clock.settle()
  expect(await ana.answers('um')).toEqual(['Você disse: um'])
  expect(await ana.answers('três')).toEqual(['Você disse: três'])
  expect(ana.happened.filter((each) => each.type === 'said')).toHaveLength(3)
})

test('keeps people apart, even when their messages have the same id', async () => {
  const { host, clock } = clerkHost()
  const ana = await host.receive({ channel: 'web', address: 'ana', id: '1', content: { text: 'sou Ana' } })
  const bia = await host.receive({ channel: 'web', address: 'bia', id: '1', content: { text: 'sou Bia' } })
  await clock.settle()
  expect(bia).toMatchObject({ duplicate: false })
  expect((await host.replies(ana.conversation, '1')).map((each) => each.text)).toEqual([
    'Você disse: sou Ana',
  ])
  expect((await host.replies(bia.conversation, '1')).map((each) => each.text)).toEqual([
    'Você disse: sou Bia',
  ])
})

test('knows an option by token, id and title, and an old one as late', async () => {
  const ana = clerkHost()
  await ana.say('menu', 'm1')
  const [menu] = await ana.messages('m1')
  const token = menu?.options[0]?.token ?? ''
  expect(menu?.options.map((option) => option.title)).toEqual(['Primeira opção', 'Segunda opção'])
  expect(await ana.say({ option: token })).toEqual(['Opção first, in time'])
  expect(await ana.say({ option: 'second' })).toEqual(['Opção second, in time'])
  expect(await ana.say({ option: 'SEGUNDA OPCAO' })).toEqual(['Opção second, in time'])
  await ana.say('menu')
  expect(await ana.say({ option: token })).toEqual(['Opção first, late'])
  expect(await ana.say({ option: 'third' })).toEqual(['Opção third, late'])
  expect(await ana.talk()).toContain('> Primeira opção')
})

test('shows the conversation: states, contact, what was said and when', async () => {
  const ana = clerkHost()
  await ana.say('name Ana Souza')
  const view = await ana.host.view({ channel: 'web', address: 'ana' })
  expect(view).toMatchObject({
    states: ['clerk.waiting'],
    activity: 'at rest',
    contact: { name: 'Ana Souza' },
    busy: false,
    transcript: [
      { who: 'person', text: 'name Ana Souza', at: '2026-01-05T09:00:00.000-03:00' },
      { who: 'bot', text: 'Anotado.' },
    ],
  })
  expect(await ana.host.view({ channel: 'web', address: 'nobody' })).toBeUndefined()
})

test('shows no activity where the bot tells none', async () => {
  const { activity: _, ...bot } = clerk()
  const ana = clerkHost({ bot })
  await ana.say('name Ana')
  expect((await ana.host.view({ channel: 'web', address: 'ana' }))?.activity).toBeNull()
})

test('begins anew after the end, with what it knows of the contact', async () => {
  const ana = clerkHost()
  await ana.say('name Ana')
  expect(await ana.say('bye')).toEqual(['Até logo.'])
  expect(await ana.say('oi')).toEqual(['Você disse: oi'])
  expect((await ana.host.view({ channel: 'web', address: 'ana' }))?.contact).toEqual({ name: 'Ana' })
})

test('handles more than thirty messages a minute later, and all of them', async () => {
  const ana = clerkHost()
  for (let count = 1; count <= 32; count++) await ana.write(`m${count}`, `m${count}`)
  await ana.clock.settle()
  expect(await ana.answers('m30')).toHaveLength(1)
  expect(await ana.answers('m31')).toHaveLength(0)
  expect(ana.log).toContainEqual(expect.objectContaining({ event: 'paced' }))
  await ana.clock.advance(60_000)
  expect(await ana.answers('m32')).toHaveLength(1)
})

test('refuses a bot without its apology, and an organisation that is not served', async () => {
  expect(() => clerkHost({ bot: clerk({}, { apology: 'gone' }) })).toThrow('There is no text "gone"')
  const { host } = clerkHost()
  const stray = {
    organisation: 'other',
    channel: 'web',
    address: 'ana',
    id: '1',
    content: { text: 'oi' },
  } as const
  await expect(host.receive(stray)).rejects.toThrow(
    'There is no organisation "other"; this bot serves horizonte.',
  )
})

test('takes nothing in once it is stopped', async () => {
  const ana = clerkHost()
  await ana.say('oi')
  await ana.host.stop()
  await expect(ana.write('oi')).rejects.toThrow('send the message again')
})

test('tells an observer of each message, step and word, and which belong together', async () => {
  const ana = clerkHost()
  await ana.say('oi', 'a')
  await ana.write('oi', 'a')
  const told = ana.happened.map((each) => [each.type, 'turn' in each ? each.turn : null])
  expect(told).toEqual([
    ['received', null],
    ['stepped', 1],
    ['stepped', 1],
    ['said', 1],
  ])
  const steps = ana.happened.filter((each) => each.type === 'stepped')
  expect(steps.map(({ event, snapshot }) => [event, snapshot])).toMatchObject([
    ['start', { value: 'waiting', context: { noted: '' } }],
    ['message.received', { value: 'waiting' }],
  ])
  const said = ana.happened.find((each) => each.type === 'said')
  expect(said?.message.key).toBe(`${said?.conversation}.${said?.turn}.0`)
})

test('goes on when an observer throws', async () => {
  const observe = (): never => {
    throw new Error('blind')
  }
  const ana = clerkHost({ observe })
  expect(await ana.say('oi')).toEqual(['Você disse: oi'])
  expect(ana.log).toContainEqual(expect.objectContaining({ event: 'observerFailed' }))
})

test('leaves the conversations of an organisation that is not served any more as they are', async () => {
  const store = memoryStore()
  const before = clerkHost({ store })
  await before.say('oi')
  await before.host.stop()
  const elsewhere = { ...clerkOrganisation, id: 'other' }
  const meanwhile = clerkHost({ store, clock: before.clock, bot: clerk({}, { organisations: [elsewhere] }) })
  await meanwhile.clock.advance(3_600_000)
  expect(meanwhile.log).toContainEqual(expect.objectContaining({ event: 'organisationNotServed' }))
  await meanwhile.host.stop()
  const after = clerkHost({ store, clock: before.clock })
  await after.clock.settle()
  expect(await after.talk()).toEqual(['> oi', 'Você disse: oi', 'Ainda está aí?'])
})
