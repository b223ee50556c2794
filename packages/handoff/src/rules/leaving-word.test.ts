import { expect, it } from 'vitest'

import { isLeavingWord } from './leaving-word.ts'

it.each(['encerrar', ' Sair ', 'FINALIZAR', 'Encerrar atendimento.', 'finalizar o atendimento!'])(
  '%s leaves',
  (text) => {
    expect(isLeavingWord(text)).toBe(true)
  },
)

it.each(['quero encerrar o contrato', 'tchau', 'sair do financiamento', 'não', 'encerrar?', ''])(
  '%j is meant for the human',
  (text) => {
    expect(isLeavingWord(text)).toBe(false)
  },
)
