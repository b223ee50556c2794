import { done, talksIn, type TalkWorld } from '@cristal/testkit'

import { scenarioWorld, type ScenarioTalks } from '../../src/talks/scenario-world.ts'

const openings = ['oi', 'segunda via', 'quero falar com um atendente']

/** What people answer to each question, right and wrong, and what they say anywhere. */
const sayings = {
  askDocument: ['529.982.247-25', '529.982.247-24'],
  askDigits: ['4821', '0000', '48', '123.456.789-09'],
  askPeriod: ['atrasadas', 'dezembro'],
  askInterest: ['um apartamento de dois quartos'],
  askName: ['Ana Lima'],
  askPhone: ['(48) 99999-4821', '123'],
  askEmail: ['ana@exemplo.com.br', 'ana@'],
  askMessage: ['me liguem na segunda, por favor'],
  askSatisfaction: ['10'],
  anywhere: ['encerrar', 'quero falar com um atendente', 'segunda via', 'xyzzy', 'não', 'iniciarchat'],
}

/** A room is not closed for good while other talks need it. */
const answers = { closeRoom: done() }

const usual: ScenarioTalks = { openings, sayings, answers, agent: 'Bia' }

export default talksIn('cristal', [
  played('horizonte'),
  played('horizonte', {
    openings: [
      'quero meu extrato',
      'quando vence?',
      'quero comprar um apartamento',
      'meus dados',
      'negociar',
    ],
  }),
  played('ninguem-online'),
  played('fora-do-horario'),
  played('fila'),
  played('cadastro-incompleto', {
    sayings: { ...sayings, askDocument: ['390.533.447-05', '111.444.777-35'], askDigits: ['1357', '0000'] },
  }),
  played('varios-titulos', { sayings: { ...sayings, askDocument: ['123.456.789-09'], askDigits: ['8090'] } }),
  played('empresa', {
    sayings: {
      ...sayings,
      askDocument: ['12.ABC.345/01DE-35', '11.222.333/0001-81'],
      askDigits: ['3579', '2468'],
    },
  }),
  played('carteira-longa', { sayings: { ...sayings, askDocument: ['746.824.890-70'], askDigits: ['0180'] } }),
  played('dia-e-valor'),
  played('back4app'),
  played('whatsapp'),
  kept('privacidade', { openings: ['meus dados', 'quais dados vocês têm?'] }),
  kept('servicos-contratados', {
    openings: [
      'negociar',
      'quero um corretor',
      'saldo devedor',
      'antecipar parcelas',
      'contratar',
      'assistência técnica',
    ],
  }),
  kept('recado'),
  kept('lembretes'),
])

function played(name: string, more: Partial<ScenarioTalks> = {}): TalkWorld {
  const file = new URL(`../../../../examples/playground/scenarios/${name}.json`, import.meta.url)
  return scenarioWorld(file, { ...usual, ...more })
}

function kept(name: string, more: Partial<ScenarioTalks> = {}): TalkWorld {
  const file = new URL(`../../../bot/transcripts/scenarios/${name}.json`, import.meta.url)
  return scenarioWorld(file, { ...usual, ...more })
}
