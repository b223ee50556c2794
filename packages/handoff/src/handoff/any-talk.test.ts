import type { Contact, MessageReceived, PublicEvent } from '@cristal/dialogue'
import { scriptedUnderstanding } from '@cristal/dialogue/testing'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { DeskTalk, type DeskNews } from '../../test/desk-talk.ts'
import { memoryDesk, type MemoryDesk } from '../testing/memory-desk.ts'

/** What may happen next in a talk. */
type Happening =
  /** The person answers the last question, or says thanks to the human. */
  | { readonly by: 'answer' }
  | { readonly by: 'person'; readonly event: PublicEvent }
  | { readonly by: 'desk'; readonly news: DeskNews }
  | { readonly by: 'time'; readonly minutes: number }
  /** The oldest work ends: well, or by a failure of a kind. */
  | { readonly by: 'work'; readonly failure: (typeof failures)[number] | null }

const failures = [
  { kind: 'transient', reason: 'unavailable' },
  { kind: 'permanent', reason: 'roomClosed' },
  { kind: 'permanent', reason: 'unsupported' },
  { kind: 'contract', reason: 'unexpectedResponse' },
  { kind: 'unknown', reason: 'unknownOutcome' },
] as const

const understanding = scriptedUnderstanding({
  'me ajuda': 'atendimento',
  extrato: 'extrato',
  chega: 'encerrar',
  não: 'negativo',
})

const wrote = (text: string): MessageReceived => ({ type: 'message.received', text, at: '', chance: 0 })
const chose = (option: string): PublicEvent => ({
  type: 'option.chosen',
  option,
  stale: false,
  at: '',
  chance: 0,
})

/** What a person answers who wants to be served. */
const answers: Readonly<Record<string, string>> = {
  'handoff.confirm': 'sim',
  'handoff.askName': 'Marina',
  'handoff.askPhone': '48 99999-4821',
  'handoff.askEmail': 'm@exemplo.com',
  'handoff.askAgain': 'sim',
  'handoff.offerMessage': 'sim',
  'handoff.askMessage': 'deixei as chaves na portaria',
  'handoff.askSatisfaction': '4',
}
const answer: fc.Arbitrary<Happening> = fc.constant({ by: 'answer' })
const whim = fc
  .oneof(
    fc
      .constantFrom('não', 'pular', 'encerrar', 'me ajuda', 'extrato', 'chega', '', 'oi', 'obrigada')
      .map(wrote),
    fc.constantFrom('recado', 'atendimento').map(chose),
  )
  .map((event): Happening => ({ by: 'person', event }))
const room = fc.constantFrom('room-1', 'room-1', 'room-1', 'room-9')
const desk = fc
  .oneof(
    fc.record({ type: fc.constant('desk.queued' as const), room, position: fc.nat({ max: 2 }) }),
    fc.record({ type: fc.constant('desk.taken' as const), room, agent: fc.constantFrom('Bia', null) }),
    fc.record({
      type: fc.constant('desk.said' as const),
      room,
      text: fc.constantFrom('Olá', ''),
      agent: fc.constantFrom('Bia', null),
    }),
    fc.record({ type: fc.constant('desk.closed' as const), room }),
  )
  .map((news): Happening => ({ by: 'desk', news }))
const time = fc.constantFrom(1, 5, 15).map((minutes): Happening => ({ by: 'time', minutes }))
const work = fc
  .oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(...failures) })
  .map((failure): Happening => ({ by: 'work', failure }))
const happenings = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: answer },
    { weight: 8, arbitrary: work },
    { weight: 6, arbitrary: desk },
    { weight: 1, arbitrary: whim },
    { weight: 1, arbitrary: time },
  ),
  { minLength: 10, maxLength: 40, size: 'max' },
)
const contact: fc.Arbitrary<Contact> = fc.record(
  {
    name: fc.constant('Marina Prado'),
    givenName: fc.constant('Mari'),
    phone: fc.constant('48999994821'),
    givenEmail: fc.constant('mari@exemplo.com'),
    anonymous: fc.constant(true),
  },
  { requiredKeys: [] },
)

describe('whatever the person, the human, the desk and time do', () => {
  it('holds at every moment', async () => {
    let moments = 0
    await everyTalk(async (talk, happening, rooms) => {
      const [before, served] = [talk.contact, isServed(talk)]
      await happen(talk, happening, rooms)
      const still = served && isServed(talk)
      if (still) moments++
      // The bot only passes words on, and says when one did not arrive.
      expect(still ? talk.keys.filter((key) => !passed.has(key)) : []).toEqual([])
      expect(talk.keys.filter((key) => knownBy(before).includes(key))).toEqual([])
      const asks = talk.states.some((state) => state.endsWith('.ask.asking'))
      expect([talk.deadlines, asks]).toEqual([asks ? 1 : 0, asks])
    })
    expect(moments).toBeGreaterThan(100)
  })

  it('ends once the human closes the room or the person leaves, and leaves no trace', async () => {
    let services = 0
    await everyTalk(happen, async (talk, rooms, byPerson) => {
      await talk.settle()
      const { room: open } = talk.contact
      if (open === undefined) return
      services++
      if (byPerson) await talk.write('sair')
      else await happen(talk, { by: 'desk', news: { type: 'desk.closed', room: open } }, rooms)
      expect(['handoff.left', 'handoff.ended']).toContain(talk.keys[0])
      expect(Object.keys(talk.contact).filter((fact) => /^(?:department|purpose|room)$/.test(fact))).toEqual(
        [],
      )
    })
    expect(services).toBeGreaterThan(10)
  })

  it('ends by the restart word, and no room stays open behind it', async () => {
    let restarts = 0
    await everyTalk(happen, async (talk, rooms) => {
      if (talk.output) return
      restarts++
      await talk.person(wrote('iniciarchat')).settle()
      expect(talk.output).toEqual({ outcome: 'restarted' })
      expect(rooms.rooms.filter(({ open }) => open)).toEqual([])
    })
    expect(restarts).toBeGreaterThan(20)
  })
})

/** Texts that may be said between two moments in which a human serves. */
const passed = new Set([
  'handoff.agentSaid',
  'handoff.agentSent',
  'handoff.notDelivered',
  'handoff.deliveryRefused',
  'handoff.deliveryUnexpected',
  'handoff.deliveryUnconfirmed',
])

/** Somebody has come: the talk is theirs. */
function isServed(talk: DeskTalk): boolean {
  return talk.tags.includes('resting') && JSON.stringify(talk.snapshot).includes('"isTaken":true')
}

/** The questions whose answers a contact holds. */
function knownBy({ name, givenName, phone, givenPhone, email, givenEmail }: Contact): readonly string[] {
  return [
    ...((name ?? givenName) ? ['handoff.askName'] : []),
    ...((phone ?? givenPhone) ? ['handoff.askPhone'] : []),
    ...((email ?? givenEmail) ? ['handoff.askEmail'] : []),
  ]
}

async function everyTalk(
  step: (talk: DeskTalk, happening: Happening, rooms: MemoryDesk) => Promise<void>,
  end?: (talk: DeskTalk, rooms: MemoryDesk, flag: boolean) => Promise<void>,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(happenings, contact, fc.boolean(), async (all, known, flag) => {
      const rooms = memoryDesk()
      const organisation = { desk: { survey: flag } }
      const talk = new DeskTalk({ desk: rooms, understanding, contact: known, organisation })
      for (const happening of all) await step(talk, happening, rooms)
      await end?.(talk, rooms, flag)
    }),
    { seed: 1, numRuns: 60 },
  )
}

async function happen(talk: DeskTalk, happening: Happening, rooms: MemoryDesk): Promise<void> {
  switch (happening.by) {
    case 'answer':
      talk.person(wrote(answers[talk.asked] ?? 'obrigada'))
      return
    case 'person':
      talk.person(happening.event)
      return
    case 'desk':
      if (happening.news.type === 'desk.closed') {
        // No desk closes what it has not opened.
        if (rooms.rooms.length === 0) return
        rooms.closeRoom(happening.news.room)
      }
      talk.tell(happening.news)
      return
    case 'time':
      talk.pass(happening.minutes * 60_000)
      return
    case 'work': {
      talk.said = []
      const [effect] = talk.running
      if (!effect) return
      if (!happening.failure) return talk.finish(effect)
      const error = { name: 'DeskError', message: '', ...happening.failure }
      talk.result({ type: 'effect.failed', key: effect.key, error })
    }
  }
}
