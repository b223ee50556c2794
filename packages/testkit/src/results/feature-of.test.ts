import { AstBuilder, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin'
import { IdGenerator } from '@cucumber/messages'
import { describe, expect, it } from 'vitest'

import { trafficLight } from '../../test/machines/traffic-light.ts'
import { visit } from '../../test/machines/visit.ts'
import { featureOf } from './feature-of.ts'
import type { SuiteResult } from './results.ts'
import { suiteOf } from './suite-of.ts'

const suite = suiteOf(visit, { file: 'visit.paths.ts', run: true })

describe('a feature in Portuguese', () => {
  it('tells what is written, said and shown, and where it comes to', () => {
    const text = featureOf(suite)
    expect(text).toContain('Funcionalidade: Visita: marca uma visita ao apartamento.\n')
    expect(text).toContain('Cobertura: 4 de 4 estados, 7 de 7 transições')
    expect(text).toContain(`até "Visita: marcada." (says yes › booked)
    Dado que começa o fluxo "visit"
    Então o bot diz:
      """
      Oi, Ana!
      Quer marcar uma visita?
      """
    E o bot oferece "Quero marcar", "Agora não"
    E o atendimento está em "Visita: pergunta se a pessoa quer marcar."
    Quando a pessoa toca em "Quero marcar"
    Então o atendimento aciona "book"
    E o atendimento está em "Visita: marca na agenda."
    Quando "book" termina: "is booked"
    Então o bot diz "Marcada. Até lá!"
    E o atendimento termina em "Visita: marcada."
`)
    expect(text).toContain(
      'Quando passam 15 minutos sem que nada aconteça\n    Então o atendimento termina em "left"',
    )
    expect(text).toContain('Quando "book" falha: "the calendar is away"')
    expect(text).toContain('Quando a pessoa escreve "quanto custa?"')
    expect(text).toContain('Quando acontece "the room closes" (desk.closed)')
  })

  it('is read by Cucumber, with a scenario a path', () => {
    for (const one of [
      suite,
      suiteOf({ machine: trafficLight, cases: {} }, { file: 'light.ts', run: false }),
    ]) {
      const scenarios = read(one)
      expect(scenarios).toHaveLength(one.paths.length)
      for (const { steps } of scenarios) {
        const kinds = steps.map(({ keywordType }) => keywordType)
        expect(kinds[0]).toBe('Context')
        expect(kinds).toContain('Outcome')
      }
    }
  })

  it('marks how each path went', () => {
    expect(read(suite).map(({ tags }) => tags.map(({ name }) => name))).toEqual(
      suite.paths.map(() => ['@passou']),
    )
    const failed = { ...suite, paths: suite.paths.map((path) => ({ ...path, status: 'failed' as const })) }
    expect(read(failed)[0]?.tags[0]?.name).toBe('@falhou')
  })

  it('is read even where words look like Gherkin', () => {
    const odd = '"""\nCenário: x\n| a |\n# c\n@t\n\\n'
    const scenarios = read({
      ...suite,
      name: odd,
      paths: suite.paths.map((path) => ({
        ...path,
        name: odd,
        steps: path.steps.map((step) => ({
          ...step,
          label: odd,
          lines: [
            { who: 'person' as const, text: odd, options: [] },
            { who: 'bot' as const, text: odd, options: [odd] },
            { who: 'agent' as const, text: 'Oi "a"', options: [] },
          ],
        })),
      })),
    })
    expect(scenarios).toHaveLength(suite.paths.length)
    const said = scenarios[0]?.steps.find(({ text }) => text === 'o bot diz:')
    expect(said?.docString?.content).toBe(odd)
    expect(scenarios[0]?.steps.map(({ text }) => text)).toContain(String.raw`o atendente diz "Oi \"a\""`)
  })
})

function read(one: SuiteResult) {
  const parser = new Parser(new AstBuilder(IdGenerator.incrementing()), new GherkinClassicTokenMatcher())
  const { feature } = parser.parse(featureOf(one))
  expect(feature?.language).toBe('pt')
  return (feature?.children ?? []).flatMap(({ scenario }) => scenario ?? [])
}
