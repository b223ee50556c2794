import type { Ambient, Organisation } from '@cristal/dialogue'

export const organisation: Organisation = {
  id: 'horizonte',
  name: 'Construtora Horizonte',
  costCenters: [],
  sector: { name: 'setor financeiro', contact: '(48) 3333-0000' },
  menu: [
    { id: 'consultar', title: 'Consultar parcelas' },
    { id: 'atendimento', title: 'Falar com atendente' },
  ],
  mailbox: 'time@horizonte.exemplo',
  contracted: [],
  slipMail: { subject: 'Segunda via', body: 'Segue.' },
  disclosure: 'monthAndYear',
  thresholds: { intent: 0.6, leaving: 0.9 },
  timeZone: 'America/Sao_Paulo',
}

/** What surrounds a talk on WhatsApp, on a Saturday morning, with somebody who was here before. */
export const around = {
  now: '2026-11-21T09:00:00-03:00',
  contact: { introduced: true },
  organisation,
  channel: 'whatsapp',
  conversation: 'pessoa',
} as const satisfies Ambient
