import { join } from 'node:path'

import { afterEach, describe, expect, it } from 'vitest'

import { leaksIn, textsIn } from '../test/privacy/leaks-in.ts'
import { login, people } from '../test/privacy/login.ts'
import { type PrivacyWatch, privacyWatch } from '../test/privacy/privacy-watch.ts'
import { secretsOf, typedSecrets } from '../test/privacy/secrets-of.ts'
import { playFile } from './play/play-file.ts'
import { readScenario } from './play/read-scenario.ts'

const transcripts = join(import.meta.dirname, '../../bot/transcripts')
const minute = 60_000

describe('nobody learns from a login who is a customer', () => {
  const answers = ['1111', '2222', '3333', 'não', 'consultar parcelas']

  it('wrong digits, no phone and no customer are one, and a restart before each message forgives nothing', async () => {
    const ways = ['going on', 'restarting'] as const
    const [wrong, ...others] = await Promise.all(
      ways.flatMap((way) => Object.values(people).map((document) => login({ document, answers, way }))),
    )
    expect(wrong?.join('\n')).toMatch(/quatro últimos[^]*não conferem[^]*Não consegui confirmar[^]*09:30/)
    for (const other of others) expect(other).toEqual(wrong)
  })

  it('a document that is blocked is blocked whoever has it, or nobody', async () => {
    const again = ['4444', '5555', '6666', 'não', 'consultar parcelas']
    const [wrong, ...others] = await Promise.all(
      Object.values(people).map((document) =>
        login({
          document,
          answers: [...answers.slice(0, 4), 31 * minute, 'consultar parcelas', document, ...again, document],
        }),
      ),
    )
    expect(wrong?.join('\n')).toMatch(/com esse documento estão pausadas até 09:46/)
    for (const other of others) expect(other).toEqual(wrong)
  })
})

describe('the watch over personal data', () => {
  const watches: PrivacyWatch[] = []
  afterEach(async () => {
    for (const watch of watches.splice(0)) await watch.close()
  })

  it('reads the log, the mails and what the inspector tells', async () => {
    const watch = await privacyWatch()
    watches.push(watch)
    for (const name of ['falhas/respostas-ilegiveis', 'conversa/iniciarchat-no-meio-do-login']) {
      const file = join(transcripts, `${name}.md`)
      await playFile(file, await watch.over(file))
    }
    expect(await watch.leaks()).toEqual([])
    const { log, mails, wire } = watch.read()
    expect([log > 0, mails > 0, wire > 100]).toEqual([true, true, true])
  })

  it.each([
    ['{"message":"Sra. Prado"}', 'a name'],
    ['{"message":"marina, 12"}', 'a name'],
    ['GET /customers?cpf=529.982.247-25', 'a document'],
    ['52998224725', 'a document'],
    ['+55 (48) 99999 4821', 'a phone'],
    ['digits 4821', 'the compared digits'],
    ['<marina@exemplo.com.br>', 'an e-mail address'],
  ])('finds what tells of a person: %s', async (text, what) => {
    const secrets = secretsOf(await readScenario(join(transcripts, 'scenarios/manha.json')))
    expect(leaksIn(textsIn({ deep: [text] }), secrets)).toContain(what)
    expect(leaksIn(['14821', 'x4821', 'Marinado', 'core.marina2', '529.982'], secrets)).toEqual([])
  })

  it('finds what somebody typed, though nobody has it', () => {
    expect(leaksIn(['12.345.678/0001-95'], typedSecrets('> meu cnpj: 12345678000195'))).toEqual([
      'what was typed',
    ])
  })
})
