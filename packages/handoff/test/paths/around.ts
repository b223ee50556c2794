import type { Ambient, Organisation, TopicInput } from '@cristal/dialogue'
import { failed, wrote, type Outcome } from '@cristal/testkit'

export const organisation: Organisation = {
  id: 'horizonte',
  name: 'Construtora Horizonte',
  costCenters: [],
  sector: { name: 'setor financeiro', contact: '(48) 3333-0000' },
  menu: [{ id: 'consultar', title: 'Consultar parcelas' }],
  contracted: [],
  slipMail: { subject: 'Segunda via', body: 'Segue.' },
  disclosure: 'monthAndYear',
  thresholds: { intent: 0.6, leaving: 0.9 },
  timeZone: 'America/Sao_Paulo',
}

/** What surrounds a talk on WhatsApp, on a Saturday morning, with somebody who is logged in. */
export const around = {
  now: '2026-11-21T09:00:00-03:00',
  contact: { introduced: true, name: 'Ana Lima', email: 'ana@exemplo.com.br', phone: '48999994821' },
  organisation,
  channel: 'whatsapp',
  conversation: 'pessoa',
} as const satisfies Ambient

/** The same organisation where nobody serves on Saturdays, people do until six, and nobody ever does. */
export const weekdays: Organisation = { ...organisation, hours: { weekly: { mon: [['08:00', '18:00']] } } }
export const untilSix: Organisation = { ...organisation, hours: { weekly: { sat: [['08:00', '18:00']] } } }
export const never: Organisation = { ...organisation, hours: { weekly: {} } }

/** Somebody of whom nothing is known. */
export const stranger = { contact: { introduced: true } }

/** A wish for a human. */
export const wish: Pick<TopicInput, 'request' | 'resume' | 'story'> = {
  request: { intent: 'atendimento', periods: [], months: [] },
  resume: null,
  story: [],
}

const { at, chance } = wrote('')

/** What the desk tells carries the room; another room than ours is none of our business. */
export const ours = { room: 'sala-1', at, chance }
export const another = { room: 'sala-2', at, chance }

/** How a desk fails, in each of the kinds. */
export const failures: Readonly<Record<string, Outcome>> = {
  'the desk is down': failed('transient'),
  'the desk refuses': failed('permanent'),
  'the desk is not understood': failed('contract'),
  'nobody knows': failed('unknown'),
}

/** The desk refuses for a reason of its own. */
export function refused(reason: string): Outcome {
  return failed({ name: 'DeskError', kind: 'permanent', reason, message: 'It was refused.' })
}
