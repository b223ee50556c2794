import {
  asked,
  casesFor,
  digresses,
  done,
  failed,
  pathsOf,
  questionPaths,
  sentFile,
  tapped,
  wrote,
} from '@cristal/testkit'

import { serviceMachine } from '../../src/service/machine.ts'
import { handoffTexts } from '../../src/texts/pt-BR.ts'
import { another, around, failures, ours, wish } from './around.ts'
import { attending } from './attending.paths.ts'

export const service = casesFor(serviceMachine, {
  ambient: around,
  input: wish,
  events: {
    'message.received': {
      writes: wrote('bom dia'),
      'sends a file': sentFile(),
      restarts: wrote('iniciarchat'),
    },
    'option.chosen': { taps: tapped('tentar') },
    'desk.queued': { 'the queue moves': { ...ours, position: 2 } },
    'desk.taken': { 'an agent comes': { ...ours, agent: 'Bia' } },
    'desk.said': {
      'the agent writes': { ...ours, text: 'Olá', agent: 'Bia' },
      'another agent writes': { ...another, text: 'Olá', agent: 'Caio' },
    },
    'desk.closed': { 'the agent closes': ours },
  },
  effects: {
    openRoom: {
      'a room opens': done({ outcome: 'opened', room: 'sala-1', position: 2, agent: null }),
      'nobody is there, a message is taken': done({ outcome: 'nobody', takesMessages: true }),
      'nobody is there at all': done({ outcome: 'nobody', takesMessages: false }),
      ...failures,
    },
    attending: {
      'was served': done({ outcome: 'ended' }),
      'has left': done({ outcome: 'left' }),
      'restarts the talk': done({ outcome: 'restarted' }),
    },
    askWhetherAgain: {
      ...asked({ 'wants to try again': 'tentar', 'goes on with the bot': 'seguir' }),
      insists: digresses('atendimento'),
    },
    closeRoom: { 'the room is closed': done(null), 'the desk is away': failed('transient') },
  },
  children: {
    attending: () => pathsOf(attending.machine, attending.cases),
    askWhetherAgain: questionPaths(around),
  },
  // Of what the desk tells early the last counts, not each word of it.
  project: ({ room, early, failure, left, isRestarting }) => [
    room?.room,
    early.at(-1)?.type,
    failure,
    left,
    isRestarting,
  ],
  allowed: { 'says handoff.calling': 'the host says it while the desk is asked' },
  texts: handoffTexts,
})
