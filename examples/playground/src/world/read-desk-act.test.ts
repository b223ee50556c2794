import { expect, it } from 'vitest'

import { readDeskAct } from './read-desk-act.ts'

const picture = { kind: 'image', url: 'data:image/png;base64,aGk=', name: 'foto.png', mimeType: 'image/png' }

it.each([
  [{ act: 'next' }],
  [{ act: 'online', online: false }],
  [{ act: 'take', room: 'r1', agent: 'Bia' }],
  [{ act: 'say', room: 'r1', agent: 'Bia', text: 'Oi!' }],
  [{ act: 'say', room: 'r1', agent: 'Bia', text: '', media: picture }],
  [{ act: 'close', room: 'r1' }],
])('reads %j as it is', (act) => {
  expect(readDeskAct(act)).toEqual(act)
})

it.each([
  ['nothing', {}],
  ['an act that there is not', { act: 'dance', room: 'r1', agent: 'Bia' }],
  ['no room', { act: 'close' }],
  ['nobody who acts', { act: 'take', room: 'r1', agent: ' ' }],
  ['somebody with an endless name', { act: 'take', room: 'r1', agent: 'B'.repeat(61) }],
  ['no words and no file', { act: 'say', room: 'r1', agent: 'Bia', text: ' ' }],
  [
    'a file that lies elsewhere',
    {
      act: 'say',
      room: 'r1',
      agent: 'Bia',
      text: '',
      media: { kind: 'file', url: 'https://exemplo.com.br/a' },
    },
  ],
  ['a switch that is neither on nor off', { act: 'online', online: 'yes' }],
])('reads nothing where there is %s', (_, body) => {
  expect(readDeskAct(body)).toBeUndefined()
})
