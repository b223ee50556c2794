import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { personName } from './person-name.ts'

const read = (text: string) => personName.read(text, {} as never)

describe('personName', () => {
  it.each([
    ['Marina', 'Marina'],
    ['marina lopes prado', 'Marina Lopes Prado'],
    ['MARIA DA CONCEIÇÃO DOS SANTOS', 'Maria da Conceição dos Santos'],
    ['Maria Não Sei', 'Maria Não Sei'],
    ['José Bom Dia', 'José Bom Dia'],
    ["Joana d'Arc", "Joana d'Arc"],
    ['ana-luísa', 'Ana-Luísa'],
    ['João P. Silva', 'João P. Silva'],
    ['Ng', 'Ng'],
    ['王伟', '王伟'],
    ['da Silva', 'Da Silva'],
    ['Ana  Maria', 'Ana Maria'],
    ['Ana J.', 'Ana J.'],
    ['Hanna', 'Hanna'],
    ['Anakkk', 'Anakkk'],
    ['Ana Bia Caio Davi Eva Fabi Gil Hugo', 'Ana Bia Caio Davi Eva Fabi Gil Hugo'],
    ['Li Wei', 'Li Wei'],
    ['Maria da Ajuda Socorro', 'Maria da Ajuda Socorro'],
    ['McCartney', 'McCartney'],
    ['meu nome é pedro álvares', 'Pedro Álvares'],
    ['Bom dia, me chamo Rita', 'Rita'],
    ['oi meu nome é Rita', 'Rita'],
    ['sou a Bia', 'Bia'],
    ['eu sou Bia', 'Bia'],
    ['é o Caio', 'Caio'],
    ['Marina Prado, obrigada.', 'Marina Prado'],
    ['  Marina 😊 ', 'Marina'],
  ])('reads %s', (text, value) => {
    expect(read(text)).toEqual({ kind: 'value', value })
  })

  it.each([
    'Bom Dia',
    'boa tarde!',
    'oi',
    'quero cancelar',
    'não',
    'não sei',
    'prefiro não informar',
    'sim',
    'ok',
    'segunda via',
    'boleto',
    'Ana quero o boleto',
    'Ana, quero falar com o Zé',
    'falar com atendente',
    'encerrar',
    'tchau',
    'kkkkk',
    'Pfft',
    'Ana Pfft',
    'Ana hahaha',
    'Rsrs Ana',
    'Ana Bia Caio Davi Eva Fabi Gil Hugo Ivo',
    'Ana (Bia)',
    'hahaha',
    'para que precisa do meu nome?',
    'quero a segunda via de 12/2026',
    'x',
    '...',
    '',
    '👍',
    'isto aqui tem palavras demais para ser o nome de alguém que exista',
  ])('takes %j for something else', (text) => {
    expect(read(text)).toEqual({ kind: 'other' })
  })

  it.each(['529.982.247-25', 'marina@exemplo.com', 'Marina 123', '48 99999-4821'])(
    'takes %s for a mistake, and shows it to nobody',
    (text) => {
      expect(read(text)).toEqual({ kind: 'malformed' })
    },
  )

  it('reads its own value again as it is', () => {
    const part = fc.constantFrom('ana', 'LUÍS', 'da', 'Souza', "d'ávila", 'não', 'j.')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const first = read(['Eva', ...parts].join(' ')) as { readonly value: string }
        expect(read(first.value)).toEqual({ kind: 'value', value: first.value })
      }),
      { seed: 1 },
    )
  })

  it('answers for any text, in a bounded time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        ['value', 'malformed', 'other'].includes(read(text).kind),
      ),
      { seed: 1 },
    )
    expect(read('a '.repeat(100_000)).kind).toBe('other')
  })
})
