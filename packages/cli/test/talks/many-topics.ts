import type { TalkWorld } from '@cristal/testkit'

import { plain } from './usual.ts'
import { kept, played } from './world-of.ts'

/** Most of what people talk about. */
export const manyTopics: readonly TalkWorld[] = [
  played('horizonte', { calm: 60 }),
  played('horizonte', {
    name: 'horizonte, outros assuntos',
    openings: [
      'quero meu extrato',
      'quando vence?',
      'quero comprar um apartamento',
      'meus dados',
      'negociar',
      'sim',
      'quero contratar um financiamento',
    ],
    taps: [{ id: 'sim', title: 'Sim' }],
    chance: 0.5,
    now: '2026-11-21T14:00:00-03:00',
  }),
  kept('privacidade', { openings: ['meus dados', 'quais dados vocês têm?'] }),
  kept('servicos-proprios', {
    openings: [
      'quero renegociar minha dívida',
      'sou corretor e quero vender um imóvel de vocês',
      'qual o saldo devedor do meu contrato?',
      'quero contratar um financiamento',
      'quero antecipar parcelas',
      'preciso de assistência técnica no apartamento',
    ],
    sayings: plain,
  }),
  kept('servicos-contratados', {
    openings: [
      'negociar',
      'quero um corretor',
      'saldo devedor',
      'antecipar parcelas',
      'contratar',
      'assistência técnica',
      'bom dia',
    ],
    sayings: { ...plain, anywhere: ['bom dia', 'menu', 'não'] },
  }),
]
