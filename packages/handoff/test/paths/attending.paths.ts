import { casesFor, done, failed, sentFile, tapped, wrote } from '@cristal/testkit'

import { attendingMachine } from '../../src/attending/machine.ts'
import { handoffTexts } from '../../src/texts/pt-BR.ts'
import { another, around, failures, ours, refused } from './around.ts'

const file = { kind: 'image', url: 'https://exemplo/foto' } as const

export const attending = casesFor(attendingMachine, {
  ambient: around,
  inputs: {
    'somebody waits': { room: 'sala-1', position: null, agent: null },
    'somebody waits in a queue': { room: 'sala-1', position: 3, agent: null },
    'an agent is there': { room: 'sala-1', position: null, agent: 'Bia' },
  },
  events: {
    'message.received': {
      writes: wrote('bom dia'),
      'writes nothing': wrote(' '),
      'sends a file': sentFile(),
      'sends a file named like goodbye': sentFile('sair'),
      leaves: wrote('encerrar'),
      restarts: wrote('iniciarchat'),
    },
    'option.chosen': { 'taps the menu': tapped('consultar'), 'taps an old option': tapped('sim', true) },
    'desk.queued': {
      'the queue moves': { ...ours, position: 2 },
      'another queue moves': { ...another, position: 1 },
    },
    'desk.taken': {
      'an agent comes': { ...ours, agent: 'Bia' },
      'somebody comes': { ...ours, agent: null },
      'somebody comes elsewhere': { ...another, agent: 'Caio' },
    },
    'desk.said': {
      'the agent writes': { ...ours, text: 'Olá', agent: 'Bia' },
      'the agent sends a file': { ...ours, text: '', media: file, agent: null },
      'the agent sends nothing': { ...ours, text: '', agent: 'Bia' },
      'another agent writes': { ...another, text: 'Olá', agent: 'Caio' },
    },
    'desk.closed': { 'the agent closes': ours, 'another room is closed': another },
  },
  effects: {
    relayMessage: { 'it arrives': done(null), ...failures, 'the room is gone': refused('roomClosed') },
    closeRoom: { 'the room is closed': done(null), 'the desk is away': failed('transient') },
  },
  texts: handoffTexts,
})
