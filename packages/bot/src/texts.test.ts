import { capabilities, optionsPerPage, render, type AskInput } from '@cristal/dialogue'
import { bareTalk } from '@cristal/dialogue/testing'
import { describe, expect, it } from 'vitest'

import { ambient } from '../test/cristal.ts'
import { everyMachine, everyState } from '../test/machines.ts'
import { texts } from './bot.ts'

const keys = Object.keys(texts)

describe('the texts', () => {
  it('are each said somewhere, and nothing else is', () => {
    const said = new Set(everyState().flatMap(({ node }) => [...saidIn(node.config), ...saysOf(node.meta)]))
    // What a host says: a step failed, or work takes long.
    for (const key of ['core.apology', 'dialogue.moment']) said.add(key)
    expect([...said].filter((key) => !keys.includes(key))).toEqual([])
    expect(keys.filter((key) => !said.has(key))).toEqual([])
  })

  it.each(Object.entries(capabilities))(
    'fit the channel %s, with values and as many options as can be',
    (_, channel) => {
      const options = Array.from({ length: optionsPerPage }, (_each, index) => ({
        id: String(index),
        title: 'Vinte caracteres.'.padEnd(20, '.'),
      }))
      for (const [text, words] of Object.entries(texts)) {
        const values = Object.fromEntries(blanksIn(words).map((blank) => [blank, samples[blank] ?? '{}']))
        const shown = render({ type: 'said', text, values, options }, texts, channel, 1)
        expect(shown.text).not.toMatch(/[{}]|undefined|\[object/)
        expect([text, shown.text.length <= channel.text]).toEqual([text, true])
        expect(shown.text.includes('10. Vinte') || shown.options.length === optionsPerPage).toBe(true)
      }
    },
  )

  it('are Brazilian Portuguese without loose ends', () => {
    for (const [key, words] of Object.entries(texts)) {
      expect([key, words]).toEqual([key, words.trim()])
      expect([key, words]).toEqual([key, words.replace(/ {2,}| [,.;:!?]/g, '')])
    }
  })
})

describe('the options of every question', () => {
  const questions = everyMachine().filter(({ machine }) => machine.id === 'ask')

  it.each(questions.map(({ path, machine }) => [path, machine] as const))(
    '%s fit a button',
    async (_, machine) => {
      const input: AskInput = ambient({})
      const talk = await bareTalk(machine, { input })
      const options = talk.said.flatMap(({ options: shown = [] }) => shown)
      expect(options.filter(({ title }) => title.length > 20 || title === '')).toEqual([])
      expect(new Set(options.map(({ id }) => id)).size).toBe(options.length)
      expect(new Set(options.map(({ title }) => title)).size).toBe(options.length)
    },
  )
})

/** The keys that a state says, as its entry and its transitions are written. */
function saidIn(config: unknown): readonly string[] {
  if (typeof config !== 'object' || config === null) return []
  if ('type' in config && config.type === 'say' && 'params' in config) return keysIn(config.params)
  return Object.entries(config).flatMap(([part, inner]) => (part === 'states' ? [] : saidIn(inner)))
}

/** A say without a key that can be read would be a hole in the check: it answers the whole source. */
function keysIn(params: unknown): readonly string[] {
  const source = typeof params === 'function' ? String(params) : JSON.stringify(params)
  const found = [...source.matchAll(/\btext"?: ?["'`]([\w.]+)["'`]/g)].map(([, key = '']) => key)
  return found.length === 1 ? found : [source]
}

/** What a question says is given to it: it tells by its meta. */
function saysOf(meta: { readonly says?: readonly string[] } | undefined): readonly string[] {
  return meta?.says ?? []
}

function blanksIn(words: string): readonly string[] {
  return [...words.matchAll(/\{([^{}]+)\}/g)].map(([, blank = '']) => blank)
}

/** A long one of each; a blank that is not here is found by its braces. */
const samples: Readonly<Record<string, string>> = {
  organisation: 'Construtora e Incorporadora Horizonte do Sul Ltda.',
  sector: 'setor de relacionamento com o cliente',
  contact: '(48) 3333-0000, de segunda a sexta, das 8h às 18h',
  count: '12',
  bill: '1104500',
  day: '31',
  days: '5, 10, 15, 20 e 31',
  email: 'ma•••@construtora-horizonte.exemplo.com.br',
  from: 'setembro de 2026',
  to: 'fevereiro de 2027',
  until: '09:30',
  position: '12',
  agent: 'Maximiliana',
  text: 'Posso ajudar? '.repeat(20),
  when: 'segunda-feira às 08:00',
  topic: 'a consulta das parcelas',
  data: 'Nome: Maximiliana da Silva e Souza\n'.repeat(10),
  name: 'Maximiliana',
  month: '10 de setembro de 2026',
  label: 'parcela 114/360, intermediária, R$ 1.234.567,89',
  line: '1'.repeat(48),
  link: `https://boletos.exemplo.com.br/${'a'.repeat(300)}`,
}
