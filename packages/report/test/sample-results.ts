import type { PathResult, PathResults, StepResult, SuiteResult } from '@cristal/testkit'

import { orderModel } from './order-model.ts'

type Coverage = SuiteResult['coverage']

/** What comes of three suites: one of which everything is wrong, one that is well, one of talks. */
export function sampleResults(): PathResults {
  return { version: 1, seed: 7, suites: [well(), order(), talks()] }
}

/** As many paths as asked for, in suites of thirty. */
export function manyResults(most: number): PathResults {
  const suites = Array.from({ length: Math.ceil(most / 30) }, (_, index): SuiteResult => ({
    ...order(),
    name: `pedido ${index + 1}`,
    paths: Array.from({ length: 30 }, (__, at) =>
      path(`pedido › jeito ${index + 1}.${at + 1}`, 'passed', waiting),
    ),
  }))
  return { version: 1, seed: 1, suites }
}

const start: StepResult = {
  label: 'somebody new',
  by: 'start',
  lines: [{ who: 'bot', text: 'Olá! O que você quer?', key: 'order.ask', options: ['Pão', 'Café'] }],
  begins: [],
  states: ['ordering.asking'],
  taken: [],
}
const asks: StepResult = {
  label: 'wants coffee',
  by: 'event',
  event: 'message.received',
  lines: [{ who: 'person', text: 'um café, por favor', options: [] }],
  begins: ['brew'],
  states: ['ordering.brewing'],
  taken: ['ordering.asking › on message.received [isDrink]'],
}
const silence: StepResult = {
  label: 'after patience',
  by: 'timer',
  delay: 900_000,
  lines: [{ who: 'bot', text: 'Até logo!', key: 'order.bye', options: [] }],
  begins: [],
  states: ['left'],
  taken: ['ordering.asking › after patience'],
}
const brewed: StepResult = {
  label: 'it is ready',
  by: 'outcome',
  work: 'brew',
  ends: 'done',
  lines: [
    {
      who: 'bot',
      text: 'Aqui está o seu café.',
      key: 'order.here',
      options: [],
    },
  ],
  begins: [],
  states: ['served'],
  taken: ['ordering.brewing › brew done'],
}
const odd: StepResult = {
  ...silence,
  lines: [{ who: 'bot', text: 'Até </script><script>document.title = 1</script>', options: [] }],
}
const waiting = [start, silence]

function order(): SuiteResult {
  return {
    name: 'pedido',
    file: 'test/paths/order.paths.ts',
    kind: 'machine',
    model: orderModel,
    coverage: {
      ...nothing(),
      state: count(6, ['burnt']),
      transition: count(4, ['ordering.brewing › brew failed']),
      guard: {
        ...count(2, []),
        covered: 1,
        allowed: ['ordering.asking › on message.received [isDrink] is false'],
      },
      text: count(3, []),
    },
    allowed: { 'ordering.asking › on message.received [isDrink] is false': 'there is nothing to eat yet' },
    partial: false,
    findings: [
      {
        kind: 'noErrorPath',
        message: 'brew fails, and nobody handles it',
        way: ['somebody new', 'wants coffee'],
      },
      { kind: 'gap', message: 'burnt is never entered', way: [] },
    ],
    paths: [
      path('pedido › somebody new › left', 'passed', waiting),
      path(
        'pedido › somebody new › wants coffee › served',
        'failed',
        [start, asks, brewed],
        [
          'live, after somebody new › wants coffee: states should be ["ordering.brewing"], but is ["left"]',
          'written otherwise',
        ],
      ),
    ],
  }
}

function well(): SuiteResult {
  return {
    ...order(),
    name: 'despedida',
    coverage: { ...nothing(), state: count(6, []), transition: count(4, []) },
    allowed: {},
    findings: [],
    paths: [path('despedida › diz até amanhã', 'passed', [start, odd])],
  }
}

function talks(): SuiteResult {
  const { model: _, ...rest } = well()
  return {
    ...rest,
    name: 'conversas',
    kind: 'talks',
    paths: [path('conversas › um café', 'notRun', [start, asks])],
  }
}

function path(
  name: string,
  status: PathResult['status'],
  steps: readonly StepResult[],
  differences: readonly string[] = [],
): PathResult {
  const covers = new Set(steps.flatMap(({ states, taken }) => [...states, ...taken]))
  return { name, status, differences, ms: 1.23456, covers: [...covers], steps }
}

function nothing(): Coverage {
  const none = count(0, [])
  return { state: none, transition: none, guard: none, text: none, outcome: none, event: none, start: none }
}

function count(all: number, missing: readonly string[]): Coverage['state'] {
  return { all, covered: all - missing.length, missing, allowed: [] }
}
