import type { TopicOutput } from '@cristal/dialogue'
import {
  asked,
  casesFor,
  done,
  means,
  pathsOf,
  questionPaths,
  sentFile,
  tapped,
  wrote,
} from '@cristal/testkit'
import type { StateValue } from 'xstate'

import { coreMachine } from '../../src/machine.ts'
import { coreTexts } from '../../src/texts/pt-BR.ts'
import { around } from './around.ts'
import { farewell } from './farewell.paths.ts'
import { misunderstanding } from './misunderstanding.paths.ts'
import { others } from './others.paths.ts'
import { welcome } from './welcome.paths.ts'

const { at, chance } = wrote('')
const desk = { room: 'sala-1', at, chance }

const topic = {
  'was served': ended({ outcome: 'served', more: true }),
  'needs nothing more': ended({ outcome: 'served', more: false }),
  'gives up': ended({ outcome: 'abandoned' }),
  'falls silent': ended({ outcome: 'silent' }),
  'wants something else': ended({ outcome: 'digressed', understood: means('extrato'), resume: { step: 1 } }),
  'wants something else for good': ended({ outcome: 'digressed', understood: means('lead'), resume: null }),
  'wants a person': ended({ outcome: 'wantsPerson', handoff: { confirmed: true } }),
  'is not there': ended({ outcome: 'unavailable' }),
  restarts: ended({ outcome: 'restarted' }),
}
const { restarts: _, 'needs nothing more': __, 'is not there': ___, ...shorter } = topic

const topics: readonly unknown[] = ['financial', 'handoff', 'others']

export const core = casesFor(coreMachine, {
  ambient: around,
  inputs: { 'somebody known': {}, 'somebody new': { contact: {} } },
  events: {
    'message.received': {
      writes: wrote('quero ver uma coisa'),
      'names a menu option': wrote('Consultar parcelas'),
      restarts: wrote('iniciarchat'),
      'sends a file': sentFile(),
      'writes nothing': wrote(''),
    },
    'option.chosen': {
      'taps the menu': tapped('consultar'),
      'taps an old option': tapped('sim', true),
    },
    'desk.queued': { 'the queue moves': { ...desk, position: 1 } },
    'desk.taken': { 'somebody comes': { ...desk, agent: 'Bia' } },
    'desk.said': { 'somebody writes': { ...desk, text: 'Olá', agent: 'Bia' } },
    'desk.closed': { 'the room closes': desk },
  },
  effects: {
    understand: {
      'wants installments': done(means('consultar')),
      'wants a person': done(means('atendimento')),
      'wants to buy': done(means('lead')),
      greets: done(means('greeting')),
      'may be greeting': done(means('greeting', 0.7)),
      'says goodbye': done(means('farewell')),
      'just agrees': done(means('afirmativo')),
      'means nothing': done(means('bias', 0.3)),
    },
    welcome: { 'is welcomed': done() },
    farewell: { 'is sent off': done() },
    financial: topic,
    handoff: topic,
    others: { ...shorter, 'was forgotten': ended({ outcome: 'served', more: true, forget: true }) },
    misunderstanding: {
      'was helped on': ended({ outcome: 'served', more: true }),
      'gives up': ended({ outcome: 'abandoned' }),
      'falls silent': ended({ outcome: 'silent' }),
      'wants something else for good': ended({
        outcome: 'digressed',
        understood: means('extrato'),
        resume: null,
      }),
      'wants a person': ended({ outcome: 'wantsPerson', handoff: { confirmed: true } }),
    },
    askWhetherReturn: asked({ 'wants to go on': 'sim', 'drops it': 'nao' }),
  },
  children: {
    welcome: () => pathsOf(welcome.machine, welcome.cases),
    farewell: () => pathsOf(farewell.machine, farewell.cases),
    misunderstanding: () => pathsOf(misunderstanding.machine, misunderstanding.cases),
    others: () => pathsOf(others.machine, others.cases),
    askWhetherReturn: questionPaths(around),
  },
  // What is understood and written counts until it is routed, how a topic ended until the next begins.
  project: (context, value) => [
    context.contact.introduced,
    context.introducing,
    Math.min(context.misunderstandings, 1),
    context.parked.map(({ request }) => request.intent),
    topics.includes(servingIn(value)) && [context.request.intent, context.ended?.outcome],
    (value === 'welcoming' || value === 'classifying') && [context.understood, context.text, context.file],
  ],
  allowed: {
    'busyLoop: work leads back to serving.handoff with nothing changed: it would go on for ever; count, or wait before':
      'a topic fails only where its machine throws, which the engine refuses as a whole',
  },
  limit: 3000,
  texts: coreTexts,
})

function servingIn(value: StateValue): StateValue | undefined {
  return typeof value === 'object' ? value['serving'] : undefined
}

function ended(output: TopicOutput) {
  return done(output)
}
