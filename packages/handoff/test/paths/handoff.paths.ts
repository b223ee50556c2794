import {
  asked,
  casesFor,
  digresses,
  done,
  meanwhile,
  means,
  pathsOf,
  questionPaths,
  tapped,
  wrote,
} from '@cristal/testkit'

import { nothingAsked } from '../../src/collecting/setup.ts'
import { handoffMachine } from '../../src/handoff/machine.ts'
import { handoffTexts } from '../../src/texts/pt-BR.ts'
import { around, organisation, ours, untilSix, weekdays, wish } from './around.ts'
import { collecting } from './collecting.paths.ts'
import { offline } from './offline.paths.ts'
import { service } from './service.paths.ts'

const told = { givenPhone: '48999990000' }
const surveyed = { ...organisation, desk: { survey: true } }
const certain = { ...wish, request: { ...wish.request, handoff: { confirmed: true } } }

/** How a part of the topic is left for something else, or only to insist. */
function left(more: object = {}) {
  return {
    'falls silent': done({ outcome: 'silent' }),
    'gives up': done({ outcome: 'abandoned' }),
    'changes subject': done({ outcome: 'digressed', understood: means('consultar'), ...more }),
    insists: done({ outcome: 'digressed', understood: means('atendimento'), ...more }),
  }
}

export const handoff = casesFor(handoffMachine, {
  ambient: around,
  inputs: {
    'a human is wanted': wish,
    'a human is wanted for certain': certain,
    'a human is wanted again': { ...wish, resume: { progress: nothingAsked } },
    'where the service is rated': { ...certain, organisation: surveyed },
    'where nobody serves on Saturdays': { ...wish, organisation: weekdays },
    'where people serve until six': { ...certain, organisation: untilSix },
  },
  events: {
    'message.received': { writes: wrote('oi'), restarts: wrote('iniciarchat') },
    'option.chosen': { taps: tapped('sim') },
    'desk.queued': { 'the queue moves': { ...ours, position: 2 } },
    'desk.taken': { 'an agent comes': { ...ours, agent: 'Bia' } },
    'desk.said': { 'the agent writes': { ...ours, text: 'Olá', agent: 'Bia' } },
    'desk.closed': { 'the agent closes': ours },
  },
  effects: {
    askWhetherHuman: { ...asked({ 'says yes': 'sim', 'says no': 'nao' }), insists: digresses('atendimento') },
    collecting: {
      'tells everything': done({ outcome: 'collected', collected: told, progress: nothingAsked }),
      'tells everything after hours': meanwhile(
        { now: '2026-11-21T18:01:00-03:00' },
        done({ outcome: 'collected', collected: {}, progress: nothingAsked }),
      ),
      'tells no address': done({ outcome: 'noEmail' }),
      ...left({ progress: { ...nothingAsked, name: 'refused' } }),
    },
    service: {
      'was served': done({ outcome: 'ended' }),
      'goes on with the bot': done({ outcome: 'declined' }),
      'nobody is there': done({ outcome: 'nobody' }),
      'restarts the talk': done({ outcome: 'restarted' }),
      ...left(),
    },
    offline: {
      'is through': done({ outcome: 'served' }),
      'restarts the talk': done({ outcome: 'restarted' }),
      ...left(),
      'insists when people serve again': meanwhile(
        { now: '2026-11-23T09:00:00-03:00' },
        done({ outcome: 'digressed', understood: means('atendimento') }),
      ),
    },
    askSatisfaction: asked({ 'rates it': 5, 'rates nothing': 0 }),
  },
  children: {
    askWhetherHuman: questionPaths(around),
    collecting: () => pathsOf(collecting.machine, collecting.cases),
    service: () => pathsOf(service.machine, service.cases),
    offline: () => pathsOf(offline.machine, offline.cases),
    askSatisfaction: questionPaths(around),
  },
  texts: handoffTexts,
})
