import { type Bot, reading, work } from '@cristal/dialogue'

import { kioskMachine, kioskTexts, type KioskFault } from './kiosk-machine.ts'

/** An ice-cream bot of a few states, with one thing wrong or none, whose printer fails when it is told to. */
export function kiosk(fault?: KioskFault, fails: () => boolean = () => false): Bot {
  let orders = 0
  return {
    machine: kioskMachine.provide({
      actors: {
        print: work(reading, async (order: { name: string }) => {
          if (fails()) throw new TypeError(`No paper${fault === 'telling' ? ` for ${order.name}` : ''}.`)
          return { order: fault === 'forgetful' ? ++orders : 1 }
        }),
      },
      guards: {
        has: (_, params: { fault: KioskFault }) => params.fault === fault,
        isSoldOut: (_, { text }: { text: string }) => {
          if (fault === 'fatal' && /^[[{<]/.test(text)) throw new TypeError('There is no such flavour.')
          return false
        },
      },
    }),
    version: '1',
    texts: kioskTexts,
    apology: 'kiosk.sorry',
    moment: 'kiosk.moment',
    organisations: [organisation],
    urgent: () => false,
  }
}

const organisation: Bot['organisations'][number] = {
  id: 'sorveteria',
  name: 'Sorveteria',
  costCenters: [],
  sector: { name: 'balcão', contact: '(48) 3333-0000' },
  menu: [],
  contracted: [],
  slipMail: { subject: '', body: '' },
  disclosure: 'monthAndYear',
  thresholds: { intent: 0.6, leaving: 0.9 },
  timeZone: 'America/Sao_Paulo',
}
