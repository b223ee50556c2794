import type { TopicOutput } from '@cristal/dialogue'
import { casesFor, done, means, pathsOf, tapped, wrote } from '@cristal/testkit'

import { othersMachine } from '../../src/others/machine.ts'
import { coreTexts } from '../../src/texts/pt-BR.ts'
import { around, organisation } from './around.ts'
import { lead } from './lead.paths.ts'
import { privacy } from './privacy.paths.ts'

const contracted = ['negociar', 'corretoria', 'saldo_devedor', 'contratacao', 'antecipar', 'assistencia']

/** How a service ends. */
const service = {
  'serves well': ended({ outcome: 'served', more: true }),
  'is not there': ended({ outcome: 'unavailable' }),
}

export const others = casesFor(othersMachine, {
  ambient: around,
  inputs: {
    lead: wish('lead'),
    privacy: wish('privacidade'),
    ...Object.fromEntries(contracted.map((intent) => [`${intent} without a contract`, wish(intent)])),
    ...Object.fromEntries(
      contracted.map((intent) => [
        intent,
        { ...wish(intent), organisation: { ...organisation, contracted } },
      ]),
    ),
  },
  events: {
    'message.received': { 'a word comes': wrote('oi') },
    'option.chosen': { 'a tap comes': tapped('consultar') },
  },
  effects: {
    ...Object.fromEntries(contracted.map((intent) => [intent, service])),
    lead: {
      'sales take over': ended({
        outcome: 'wantsPerson',
        handoff: { department: 'Vendas', confirmed: false },
      }),
      'wants something else': ended({ outcome: 'digressed', understood: means('consultar'), resume: null }),
      'falls silent': ended({ outcome: 'silent' }),
      'gives up': ended({ outcome: 'abandoned' }),
    },
    privacy: {
      'was served': ended({ outcome: 'served', more: true }),
      'was forgotten': ended({ outcome: 'served', more: true, forget: true }),
      'wants something else': ended({ outcome: 'digressed', understood: means('consultar'), resume: null }),
      'falls silent': ended({ outcome: 'silent' }),
      'gives up': ended({ outcome: 'abandoned' }),
    },
  },
  children: {
    lead: () => pathsOf(lead.machine, lead.cases),
    privacy: () => pathsOf(privacy.machine, privacy.cases),
  },
  texts: coreTexts,
})

function wish(intent: string) {
  return { request: { intent, periods: [], months: [] }, resume: null, story: [] }
}

function ended(output: TopicOutput) {
  return done(output)
}
