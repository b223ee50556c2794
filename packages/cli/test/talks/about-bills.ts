import type { TalkWorld } from '@cristal/testkit'

import { plain, sayings } from './usual.ts'
import { kept, played } from './world-of.ts'

/** What people owe, in all its shapes. */
export const aboutBills: readonly TalkWorld[] = [
  kept('manha', {
    name: 'dados errados',
    openings: ['segunda via'],
    sayings: { askDocument: ['529.982.247-25'], askDigits: ['0000'], anywhere: ['segunda via', 'não'] },
    calm: 60,
  }),
  played('cadastro-incompleto', {
    openings: ['segunda via', 'quero meu extrato'],
    sayings: { ...plain, askDocument: ['390.533.447-05'], askDigits: ['1357'] },
    calm: 60,
  }),
  played('varios-titulos', {
    sayings: { ...sayings, askDocument: ['123.456.789-09'], askDigits: ['8090'] },
  }),
  kept('parcelas', {
    openings: ['segunda via', 'em que dia vence?'],
    sayings: {
      ...plain,
      askDocument: ['271.828.182-05', '161.803.398-05'],
      askDigits: ['0071', '3398'],
      askPeriod: ['atrasadas', 'próximas', 'recentes', 'a que vence dia 20', 'março de 2027'],
    },
  }),
  kept('vencimentos', {
    name: 'vencimentos, sem acesso',
    openings: ['em que dia vence?'],
    sayings: { ...plain, askDocument: ['153.509.460-56'], askDigits: ['1122'] },
  }),
  kept('vencimentos', {
    name: 'vencimentos, nada em aberto',
    openings: ['em que dia vence?'],
    sayings: { ...plain, askDocument: ['161.803.398-05'], askDigits: ['3398'] },
  }),
  kept('vencimentos', {
    name: 'vencimentos, em dias diferentes',
    openings: ['em que dia vence?'],
    sayings: { ...plain, askDocument: ['271.828.182-05'], askDigits: ['0071'] },
  }),
  kept('carteira-longa', {
    openings: ['consultar parcelas atrasadas'],
    sayings: {
      ...plain,
      askDocument: ['141.421.356-51'],
      askDigits: ['2135'],
      askBill: ['mais opções', 'Título 12011'],
    },
  }),
  kept('extrato-grande-sem-partes', {
    openings: ['segunda via'],
    sayings: { ...plain, askDocument: ['746.824.890-70'], askDigits: ['0180'] },
  }),
  kept('linha-ilegivel', {
    openings: ['segunda via'],
    sayings: { ...plain, askDocument: ['282.842.712-90'], askDigits: ['4271'] },
  }),
  kept('vencimentos-mistos', {
    openings: ['que dia vence?'],
    sayings: { ...plain, askDocument: ['271.828.182-05'], askDigits: ['0071'] },
  }),
  kept('lembretes', { openings: ['em que dia vence?', 'consultar novembro'], sayings: plain }),
  kept('virada', {
    openings: ['consultar novembro'],
    sayings: {
      ...plain,
      askDocument: ['173.205.080-52'],
      askDigits: ['0508'],
      another: ['e a de fevereiro?'],
    },
    now: '2026-11-30T23:55:00-03:00',
    pause: 600_000,
  }),
  kept('extrato-grande', {
    openings: ['segunda via'],
    sayings: { ...plain, askDocument: ['746.824.890-70'], askDigits: ['0180'] },
  }),
]
