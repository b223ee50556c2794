import type { Message } from '@cristal/dialogue'
import { describe, expect, it } from 'vitest'

import type { Evidence } from '../driver/evidence.ts'
import type { LostOrder, OutboxLine } from '../driver/ledger.ts'
import type { Person } from '../person.ts'
import { checkComplaints } from './check-complaints.ts'
import { checkDeath } from './check-death.ts'
import { checkEnd } from './check-end.ts'

const ana: Person = {
  address: 'ana',
  name: 'Ana Prado',
  document: '52998224725',
  email: 'ana@exemplo.com.br',
  digits: '4821',
  customerId: 1,
  talk: [{ say: 'segunda via' }, { say: 'não' }],
  mailed: [3],
}
const values = { month: 'outubro de 2026', label: 'parcela 3/60', email: 'an•••@exemplo.com.br' }
const mailed = words('m0', 'a', 'financial.delivery.mailed', 'Enviei.', values)
const link = words('m0', 'b', 'financial.delivery.link', 'Boleto: http://127.0.0.1:4000/x?arquivo=1')
const closing = words('m1', 'c', 'core.closing', 'Até logo!')
const moment = words('m0', 'd', 'dialogue.moment', 'Só um momento…')
const lost: LostOrder = { key: 'k', address: 'ana', answers: 'm0', installmentId: 3 }
const unknown = words(
  'm0',
  'a',
  'financial.delivery.mailUnknown',
  'Não consegui confirmar se o e-mail da segunda via de outubro de 2026 (parcela 3/60) saiu. Veja a caixa de entrada e o spam em alguns minutos; se não chegar, peça de novo.',
)
const mail = { at: '', kind: 'slip', to: ana.email, subject: '', body: '', installmentId: 3 } as const
const plain = evidence([mailed, link, closing])

describe('a killed run', () => {
  it('may differ from one without kills in its links', () => {
    const elsewhere = words('m0', 'b', 'financial.delivery.link', 'Boleto: http://127.0.0.1:5000/x?arquivo=7')
    expect(checkEnd(evidence([mailed, elsewhere, closing]), plain)).toEqual([])
  })

  it('may tell the person once for each message to wait', () => {
    expect(checkEnd(evidence([mailed, moment, link, closing]), plain)).toEqual([])
    const again = { ...moment, message: { ...moment.message, key: 'e' } }
    expect(checkEnd(evidence([mailed, moment, again, link, closing]), plain)).not.toEqual([])
    expect(checkEnd(evidence([mailed, link, moment, closing]), plain)).not.toEqual([])
  })

  it('says that a mail is not confirmed exactly where a kill hid its end', () => {
    expect(checkEnd(evidence([unknown, link, closing], { lost: [lost] }), plain)).toEqual([])
    expect(checkEnd(evidence([unknown, link, closing], { lost: [lost], mails: [] }), plain)).toEqual([])
    expect(checkEnd(evidence([unknown, link, closing]), plain)).not.toEqual([])
    expect(checkEnd(evidence([mailed, link, closing], { lost: [lost] }), plain)).not.toEqual([])
    const elsewhere = { ...lost, installmentId: 5 }
    expect(checkEnd(evidence([unknown, link, closing], { lost: [elsewhere] }), plain)).not.toEqual([])
  })

  it.each([
    ['an answer is missing', evidence([mailed, closing])],
    [
      'an answer comes twice',
      evidence([mailed, link, { ...link, message: { ...link.message, key: 'e' } }, closing]),
    ],
    ['answers change places', evidence([link, mailed, closing])],
    ['an answer is to another message', evidence([mailed, { ...link, answers: 'm1' }, closing])],
    ['the talk does not end', evidence([mailed, link])],
    ['a message was never stored', evidence(undefined, { inbox: ['m0'] })],
    ['a message was stored twice', evidence(undefined, { inbox: ['m0', 'm0', 'm1'] })],
    ['a message was never handled', evidence(undefined, { handled: false })],
    ['work is left', evidence(undefined, { working: 1 })],
    ['words were never delivered', evidence(undefined, { delivered: [mailed, closing] })],
    ['words were delivered in another order', evidence(undefined, { delivered: [link, mailed, closing] })],
    [
      'words were delivered that are not written',
      evidence(undefined, { delivered: [mailed, link, closing, moment] }),
    ],
    [
      'words changed on the way',
      evidence(undefined, {
        delivered: [mailed, { ...link, message: { ...link.message, text: 'Oi' } }, closing],
      }),
    ],
    ['a delivery was not noted', evidence([mailed, { ...link, state: 'pending' }, closing])],
    ['a mail left twice', evidence(undefined, { mails: [mail, mail] })],
    [
      'a mail left twice, though its end was hidden',
      evidence([unknown, link, closing], { lost: [lost], mails: [mail, mail] }),
    ],
    ['a mail never left', evidence(undefined, { mails: [] })],
    [
      'a mail left that nobody asked for',
      evidence(undefined, { mails: [mail, { ...mail, installmentId: 4 }] }),
    ],
  ])('is refused when %s', (_, killed) => {
    expect(checkEnd(killed, plain)).not.toEqual([])
  })

  it('may deliver words again', () => {
    expect(
      checkEnd(evidence(undefined, { delivered: [mailed, mailed, link, mailed, closing] }), plain),
    ).toEqual([])
  })
})

describe('whenever the host dies', () => {
  const { ledger } = evidence([mailed])
  const acknowledged = [{ address: 'ana', id: 'm1' }]

  it('has stored what it acknowledged', () => {
    expect(checkDeath(ledger, { deliveries: [], acknowledged })).toEqual([])
    expect(checkDeath({ ...ledger, inbox: [] }, { deliveries: [], acknowledged })).toHaveLength(1)
  })

  it('has written what it sent', () => {
    const deliveries = [{ address: 'ana', key: 'b', text: '', options: [] }]
    expect(checkDeath(ledger, { deliveries, acknowledged: [] })).toHaveLength(1)
  })

  it('complains of nothing but the orders whose end is unknown', () => {
    const given = '{"level":"warn","event":"workFailed","reason":"unknownOutcome"}\n'
    expect(checkComplaints(given)).toEqual([])
    expect(checkComplaints(`${given}Error: boom\n    at host.ts:1\n`)).toHaveLength(2)
    expect(checkComplaints('{"level":"error","event":"stepFailed"}\n')).toHaveLength(1)
  })
})

interface Odd {
  readonly inbox?: readonly string[]
  readonly handled?: boolean
  readonly working?: number
  readonly delivered?: readonly OutboxLine[]
  readonly mails?: Evidence['mails']
  readonly lost?: readonly LostOrder[]
}

/** A run in which Ana asked and closed; what is not odd about it is as it should be. */
function evidence(outbox: readonly OutboxLine[] = [mailed, link, closing], odd: Odd = {}): Evidence {
  const { inbox = ['m0', 'm1'], handled = true, working = 0, delivered = outbox } = odd
  return {
    people: [ana],
    ledger: {
      inbox: inbox.map((id) => ({ address: 'ana', id, handled })),
      outbox,
      lost: [],
      working,
    },
    deliveries: delivered.map(({ address, message: { key, text } }) => ({ address, key, text, options: [] })),
    mails: odd.mails ?? [mail],
    lost: odd.lost ?? [],
    deaths: [],
    violations: [],
  }
}

function words(
  answers: string,
  key: string,
  name: string,
  text: string,
  given?: Readonly<Record<string, string>>,
): OutboxLine {
  const said: Message['said'] = { type: 'said', text: name, ...(given && { values: given }) }
  return { address: 'ana', answers, message: { key, text, options: [], said }, state: 'delivered' }
}
