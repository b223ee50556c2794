import { work, type Bot, type Organisation, type WorkCall, type WorkPolicy } from '@cristal/dialogue'

import { clerkMachine } from './clerk-machine.ts'
import { nextClerkMachine } from './next-clerk-machine.ts'

/** What the clerk's work does. Each may be left out. */
export interface ClerkWork {
  /** A read: may be run any number of times. */
  readonly read?: (request: string, call: WorkCall) => Promise<string>
  /** An order: must not be run again once it may have arrived. */
  readonly order?: (request: string, call: WorkCall) => Promise<string>
  readonly readPolicy?: Partial<WorkPolicy>
}

/** Whom the clerk speaks for. */
export const clerkOrganisation: Organisation = {
  id: 'horizonte',
  name: 'Construtora Horizonte',
  costCenters: [],
  sector: { name: 'setor financeiro', contact: '(48) 3333-0000' },
  menu: [],
  contracted: [],
  slipMail: { subject: 'Segunda via', body: 'Segue a segunda via.' },
  disclosure: 'monthAndYear',
  thresholds: { intent: 0.5, leaving: 0.9 },
  timeZone: 'America/Sao_Paulo',
}

const texts = {
  echo: 'Você disse: {text}',
  menu: 'O que deseja?',
  chosen: 'Opção {option}, {when}',
  named: 'Anotado.',
  erased: 'Esqueci.',
  relayed: '{text}',
  read: 'Li: {answer}',
  notRead: 'Não consegui ler.',
  ordered: 'Pedido feito: {answer}',
  notOrdered: 'Não consegui confirmar o pedido.',
  tooLong: 'Demorou demais.',
  silence: 'Ainda está aí?',
  welcomeBack: 'Olá de novo!',
  stopped: 'Parei.',
  bye: 'Até logo.',
  apology: 'Desculpe, algo deu errado.',
  moment: 'Só um momento…',
  readMoment: 'Só um momento, estou lendo…',
  nextVersion: 'Sou a nova versão, {name}: {text}',
}

/** A small bot for tests of hosts and stores. It answers `> text` by `Você disse: text`; see its machine. */
export function clerk({ read, order, readPolicy }: ClerkWork = {}, changes: Partial<Bot> = {}): Bot {
  const reading = { timeout: 5000, attempts: 3, idempotent: true, moment: 'readMoment', ...readPolicy }
  const ordering = { timeout: 5000, attempts: 3, idempotent: false }
  return {
    machine: clerkMachine.provide({
      actors: {
        read: work(reading, ({ request }: { request: string }, call) => (read ?? answer)(request, call)),
        order: work(ordering, ({ request }: { request: string }, call) => (order ?? answer)(request, call)),
      },
    }),
    version: '1',
    texts,
    apology: 'apology',
    moment: 'moment',
    organisations: [clerkOrganisation],
    activity: (states) => (states.includes('clerk.waiting') ? 'at rest' : 'at work'),
    urgent: (event) =>
      event.type === 'desk.said' || (event.type === 'message.received' && event.text === 'stop'),
    ...changes,
  }
}

/** The clerk's next release, which no conversation of this one fits. */
export function nextClerk(changes: Partial<Bot> = {}): Bot {
  return clerk({}, { machine: nextClerkMachine, version: '2', ...changes })
}

function answer(request: string): Promise<string> {
  return Promise.resolve(request)
}
