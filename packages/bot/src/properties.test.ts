import * as fc from 'fast-check'
import { expect, it } from 'vitest'

import { walk, type Doing, type Done } from '../test/walk.ts'

const serving = 'handoff.service.attending.serving'

/** What people write in the hope of help, and while they are asked for things. */
const texts = [
  'oi',
  'quero a segunda via das atrasadas',
  'quero falar com um atendente',
  'consultar dezembro',
  'quero o extrato',
  'quero negociar',
  'quero comprar um apartamento',
  'apague meus dados',
  '529.982.247-25',
  '4821',
  '1111',
  'sim',
  'não',
  'Maria da Silva',
  '(48) 99999-4821',
  'maria@exemplo.com.br',
  'pular',
  'xyzzy',
  'menu',
  'encerrar',
  'tchau',
  'iniciarchat',
]

const doing: fc.Arbitrary<Doing> = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom(...texts).map((text) => ({ does: 'write', text }) as const) },
  { weight: 2, arbitrary: fc.nat(3).map((nth) => ({ does: 'tap', nth }) as const) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('image', 'audio').map((kind) => ({ does: 'send', kind }) as const),
  },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom('say', 'take', 'queue', 'close')
      .map((act) => ({ does: 'agent', act }) as const),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(1, 16, 60 * 25).map((minutes) => ({ does: 'wait', minutes }) as const),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('desk', 'billing'), fc.integer({ min: 1, max: 6 }))
      .map(([what, times]) => ({ does: 'fail', what, times }) as const),
  },
  { weight: 1, arbitrary: fc.boolean().map((online) => ({ does: 'leave', online }) as const) },
)

/** Half of the walks begin at a human, which chance alone rarely finds. */
const toHuman: readonly Doing[] = [
  'quero falar com um atendente',
  'sim',
  'Maria da Silva',
  'pular',
  'maria@exemplo.com.br',
].map((text) => ({ does: 'write', text }))

const walks = fc
  .tuple(fc.boolean(), fc.array(doing, { minLength: 1, maxLength: 14 }))
  .map(([human, doings]) => (human ? [...toHuman, ...doings] : doings))

it('keeps its promises to people, whatever everybody does', { timeout: 60_000 }, async () => {
  let served = 0
  await fc.assert(
    fc.asyncProperty(walks, async (doings) => {
      const { steps, desk } = await walk([...doings, { does: 'agent', act: 'close' }])
      for (const step of steps) {
        expectSilenceBesideHumans(step)
        expectNoKnownQuestion(step)
        expectSilenceAfterTheEnd(step)
        served += step.after.states.includes(serving) ? 1 : 0
      }
      expect(steps.at(-1)?.after.states).not.toContain(serving)
      expect(desk.rooms.filter(({ open }) => open)).toEqual([])
    }),
    { numRuns: 80, seed: 20_261_121 },
  )
  expect(served).toBeGreaterThan(100)
})

/** The person is told what they must know of their own doings, and else hears the human alone. */
const allowed = [
  'handoff.notDelivered',
  'handoff.deliveryRefused',
  'handoff.deliveryUnexpected',
  'handoff.deliveryUnconfirmed',
  'handoff.queued',
  'handoff.taken',
  'handoff.takenBySomebody',
]

function expectSilenceBesideHumans({ before, after, said }: Done): void {
  if (!before.states.includes(serving) || !after.states.includes(serving)) return
  expect(said.filter(({ agent, key }) => !agent && !allowed.includes(key))).toEqual([])
}

function expectNoKnownQuestion({ before: { contact }, said }: Done): void {
  const asked = new Set(said.map(({ key }) => key))
  const known = [
    ['handoff.askName', contact['name'] ?? contact['givenName'] ?? contact['anonymous']],
    ['handoff.askPhone', contact['phone'] ?? contact['givenPhone']],
    ['handoff.askEmail', contact['email'] ?? contact['givenEmail']],
  ] as const
  expect(known.filter(([key, value]) => asked.has(key) && value !== undefined)).toEqual([])
}

function expectSilenceAfterTheEnd({ doing: done, before, said }: Done): void {
  const writes = done.does === 'write' || done.does === 'tap' || done.does === 'send'
  const over = before.states.includes('core.resting') && !writes
  expect(over ? said : []).toEqual([])
}
