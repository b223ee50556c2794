import type { Media } from '@cristal/dialogue'
import type { Line } from '@cristal/runtime'
import { expect, it } from 'vitest'

import { talkOf } from './talk-of.ts'

const talk = { contact: 'ana', timeZone: 'America/Sao_Paulo', filesAt: ['http://127.0.0.1:4000'] }
const place = { organisation: 'horizonte', channel: 'web', address: 'ana' } as const

it.each<[string, Media, object]>([
  [
    'of its own by its own address, with its size',
    { kind: 'image', url: 'data:image/png;base64,aGVsbG8=', name: 'foto.png' },
    { url: '/api/contacts/ana/files/m%2F1', here: true, name: 'foto.png', size: 5 },
  ],
  [
    'of its desk by its own address',
    { kind: 'file', url: 'http://127.0.0.1:4000/file-upload/7/a.pdf' },
    { url: '/api/contacts/ana/files/m%2F1', here: true, name: null, size: null },
  ],
  [
    'from elsewhere by where it is',
    { kind: 'image', url: 'https://exemplo.com.br/a.png' },
    { url: 'https://exemplo.com.br/a.png', here: false },
  ],
  [
    'from a port that only begins like its desk’s by where it is',
    { kind: 'image', url: 'http://127.0.0.1:40001/a.png' },
    { url: 'http://127.0.0.1:40001/a.png', here: false },
  ],
  [
    'that would run something by no address',
    { kind: 'file', url: 'javascript:alert(1)' },
    { url: '', here: false },
  ],
])('shows a file %s', (_, media, shown) => {
  const [line] = talkOf([sent({ media })], undefined, talk)
  expect(line?.media).toMatchObject(shown)
})

it('tells a human’s words from the bot’s, and leaves out what a desk told', () => {
  const lines = [
    said('k1', 'Oi, eu sou a Bia.', 'Bia'),
    sent({ desk: { type: 'desk.closed', room: 'r' } }),
    said('k2', 'Tchau.'),
  ]
  const shown = talkOf(lines, undefined, talk)
  expect(shown.map(({ who, agent, text }) => [who, agent, text])).toEqual([
    ['agent', 'Bia', 'Oi, eu sou a Bia.'],
    ['bot', null, 'Tchau.'],
  ])
})

it('tells a human’s words also where the desk does not say who speaks', () => {
  const [line] = talkOf([said('k1', 'Oi!', undefined, [], 'handoff.agentSaid')], undefined, talk)
  expect(line).toMatchObject({ who: 'agent', agent: '' })
})

it('shows a tapped option by its title', () => {
  const offered = { id: 'sim', title: 'Sim, quero', token: 'sim~1' }
  const lines = [
    said('k1', 'Quer?', undefined, [offered]),
    sent({ option: 'sim~1' }),
    sent({ option: 'sim' }),
  ]
  expect(talkOf(lines, undefined, talk).map(({ text }) => text)).toEqual([
    'Quer?',
    'Sim, quero',
    'Sim, quero',
  ])
})

function sent(content: (Line & { who: 'person' })['arrival']['content']): Line {
  return { who: 'person', arrival: { ...place, id: 'm/1', seq: 1, content, received: 0, chance: 0 } }
}

function said(
  key: string,
  text: string,
  agent?: string,
  options: readonly { id: string; title: string; token: string }[] = [],
  as = 'core.menu',
): Line {
  const words = { type: 'said', text: as } as const
  const message = { key, text, options, said: words, ...(agent !== undefined && { agent }) }
  return { who: 'bot', row: { ...place, conversation: 'c', message, answers: null, at: 0, state: 'kept' } }
}
