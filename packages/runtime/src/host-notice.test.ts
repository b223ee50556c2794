import { expect, it } from 'vitest'

import { clerk } from './testing/clerk.ts'
import { clerkHost } from './testing/clerk-host.ts'

const photo = { kind: 'image', url: 'https://arquivos.exemplo/1.jpg', name: 'comprovante.jpg' } as const

it('tells a person what a human says, with its file and the name of who speaks', async () => {
  const ana = clerkHost()
  const { conversation } = await ana.write('oi')
  await ana.clock.settle()
  const event = { type: 'desk.said', room: 'r1', text: 'Veja só', media: photo, agent: 'Bia' } as const
  expect(await ana.host.notify({ conversation, id: 'm1', event })).toEqual({ known: true, duplicate: false })
  await ana.clock.settle()
  const view = await ana.host.view({ channel: 'web', address: 'ana' })
  expect(view?.transcript.at(-1)).toMatchObject({
    who: 'agent',
    agent: 'Bia',
    text: 'Veja só',
    media: photo,
  })
  expect(view?.transcript).toHaveLength(3)
})

it('takes each notice in once, and none of a conversation that it does not know', async () => {
  const ana = clerkHost()
  const { conversation } = await ana.write('oi', 'm1')
  const notice = { id: 'm1', event: { type: 'desk.said', room: 'r1', text: 'Olá', agent: null } } as const
  expect(await ana.host.notify({ conversation, ...notice })).toEqual({ known: true, duplicate: false })
  expect(await ana.host.notify({ conversation, ...notice })).toEqual({ known: true, duplicate: true })
  expect(await ana.host.notify({ conversation: 'nobody', ...notice })).toEqual({
    known: false,
    duplicate: false,
  })
  await ana.clock.settle()
  expect(await ana.talk()).toEqual(['> oi', 'Você disse: oi', 'Olá'])
})

it('starts no talk for a notice that comes after the end', async () => {
  const ana = clerkHost()
  await ana.say('oi')
  const { conversation } = await ana.write('bye')
  await ana.clock.settle()
  const before = await ana.talk()
  const event = { type: 'desk.said', room: 'r1', text: 'Ainda aí?', agent: 'Bia' } as const
  await ana.host.notify({ conversation, id: 'late', event })
  await ana.clock.settle()
  expect(await ana.talk()).toEqual(before)
})

it('lets a human speak while work is running, and does not count it to the person', async () => {
  const ana = clerkHost({ pace: 2 })
  const { conversation } = await ana.write('oi')
  await ana.clock.settle()
  for (const id of ['a', 'b', 'c']) {
    const event = { type: 'desk.said', room: 'r1', text: id, agent: 'Bia' } as const
    await ana.host.notify({ conversation, id, event })
  }
  await ana.clock.settle()
  expect(await ana.say('de novo')).toEqual(['Você disse: de novo'])
})

it('gives the machine the file that a person sent, and shows it in the talk', async () => {
  const ana = clerkHost()
  expect(await ana.say({ media: photo, text: 'meu comprovante' })).toEqual(['Você disse: meu comprovante'])
  const view = await ana.host.view({ channel: 'web', address: 'ana' })
  expect(view?.transcript[0]).toMatchObject({ who: 'person', text: 'meu comprovante', media: photo })
})

it('forgets what was said when the person had their data erased', async () => {
  const ana = clerkHost()
  await ana.say('name Ana')
  await ana.say('meu segredo')
  expect(await ana.say('erase', 'e')).toEqual(['Esqueci.'])
  const view = await ana.host.view({ channel: 'web', address: 'ana' })
  expect(view?.contact).toEqual({ erasedAt: expect.any(String) })
  expect(view?.transcript.map(({ text }) => text)).toEqual(['Esqueci.'])
})

it('says nothing to wait for where the person does not wait', async () => {
  const slow = () => new Promise<string>(() => {})
  const ana = clerkHost({ bot: clerk({ read: slow, readPolicy: { moment: null } }) })
  await ana.write('read')
  await ana.clock.advance(4000)
  expect(await ana.talk()).toEqual(['> read'])
})
