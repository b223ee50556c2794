import {
  asked,
  casesFor,
  digresses,
  done,
  pathsOf,
  questionPaths,
  means,
  tapped,
  wrote,
} from '@cristal/testkit'

import { nothingAsked } from '../../src/collecting/setup.ts'
import { offlineMachine } from '../../src/offline/machine.ts'
import { handoffTexts } from '../../src/texts/pt-BR.ts'
import { around, failures, never, refused, weekdays, wish } from './around.ts'
import { collecting } from './collecting.paths.ts'

const { request } = wish

export const offline = casesFor(offlineMachine, {
  ambient: around,
  inputs: {
    'nobody is there': { request, why: 'nobody' },
    'it is closed until Monday': { request, why: 'closed', organisation: weekdays },
    'it is closed for ever': { request, why: 'closed', organisation: never },
  },
  events: {
    'message.received': { writes: wrote('oi'), restarts: wrote('iniciarchat') },
    'option.chosen': { taps: tapped('recado') },
  },
  effects: {
    askWhetherMessage: {
      ...asked({ 'wants to leave a message': 'recado', 'goes on with the bot': 'seguir' }),
      insists: digresses('atendimento'),
    },
    collecting: {
      'tells the address': done({
        outcome: 'collected',
        collected: { givenEmail: 'outro@exemplo.com.br' },
        progress: nothingAsked,
      }),
      'tells no address': done({ outcome: 'noEmail' }),
      'falls silent': done({ outcome: 'silent' }),
      'gives up': done({ outcome: 'abandoned' }),
      'changes subject': done({
        outcome: 'digressed',
        understood: means('consultar'),
        progress: nothingAsked,
      }),
    },
    askMessage: asked({ 'writes the message': 'me liguem' }),
    leaveMessage: {
      'the message arrives': done(null),
      ...failures,
      'the desk takes none': refused('unsupported'),
    },
    askWhetherAgain: asked({ 'wants to try again': 'tentar', 'goes on with the bot': 'seguir' }),
  },
  children: {
    askWhetherMessage: questionPaths(around),
    collecting: () => pathsOf(collecting.machine, collecting.cases),
    askMessage: questionPaths(around),
    askWhetherAgain: questionPaths(around),
  },
  texts: handoffTexts,
})
