import { bot } from '@cristal/bot'
import type { Bot } from '@cristal/dialogue'
import type { TalkWorld } from '@cristal/testkit'

import type { StageParts } from '../../src/stage/stage-parts.ts'
import { plain, sayings } from './usual.ts'
import { kept, played } from './world-of.ts'

/** Humans, and what stands in for them. */
export const atTheDesk: readonly TalkWorld[] = [
  kept('mesa', {
    name: 'mesa, sem sentido',
    openings: ['quero falar com um atendente', 'quero comprar um apartamento', 'segunda via'],
    sayings: { askName: ['Ana Lima'], askPhone: ['(48) 99999-4821'], anywhere: ['xyzzy', 'sim'] },
    counts: 5,
    calm: 150,
  }),
  played('fora-do-horario', { chance: 0.9, now: '2026-11-21T19:00:00-03:00' }),
  kept('mesa-core-fila', { openings: ['quero falar com alguém'], queue: 2, sayings: plain }),
  kept('mesa-core-avisa', { openings: ['atendente'], agent: '', sayings: plain }),
  kept('expediente', {
    openings: ['atendente'],
    sayings: { ...sayings, anywhere: ['sim'] },
    pause: 600_000,
  }),
  kept('sem-expediente', { openings: ['atendente'], sayings: plain }),
  kept('sem-atendente', { openings: ['atendente'], sayings: plain }),
  kept('recado-desligado', { openings: ['atendente'], sayings: plain }),
  kept('manha', {
    name: 'sem mesa',
    openings: ['quero falar com um atendente', 'segunda via'],
    sayings: plain,
    bot: withoutDesk,
  }),
]

/** An organisation without human service. */
function withoutDesk({
  organisation,
  understanding,
  customers,
  statements,
  slips,
  limiter,
}: StageParts): Bot {
  return bot({ organisations: [organisation], understanding, customers, statements, slips, limiter })
}
