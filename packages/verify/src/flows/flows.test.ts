import { createActor, emit, setup } from 'xstate'
import { describe, expect, it } from 'vitest'

import { botStates } from './bot-states.ts'
import { coverOf } from './cover.ts'
import { findFacts } from './fields.ts'
import type { Flow } from './flow.ts'
import { problemsOf, type Flows } from './flows.ts'
import { findFlows } from './found-flows.ts'
import { pageOf } from './page.ts'
import { pictureOf } from './picture.ts'
import type { FactSight, Sight } from './sight.ts'
import type { Walk } from './walks.ts'
import { watched } from './watched.ts'

const door = setup({
  actions: {
    say: emit((_, { text }: { text: string }) => ({ type: 'said', text })),
    learn: emit((_, facts: { name: string | null }) => ({ type: 'contact.learned', facts })),
  },
}).createMachine({
  id: 'door',
  description: 'Porta: abre e fecha.',
  initial: 'closed',
  states: {
    closed: {
      description: 'Porta: fechada.',
      entry: { type: 'learn', params: { name: null } },
      on: { knock: { actions: { type: 'say', params: { text: 'door.who' } }, target: 'open' } },
    },
    open: {
      description: 'Portaria: alguém entra.',
      entry: { type: 'learn', params: { name: 'Ana' } },
      on: { leave: 'gone' },
    },
    gone: { type: 'final' },
  },
})

const house = setup({ actors: { entrance: door } }).createMachine({
  id: 'house',
  description: 'A casa.',
  initial: 'visited',
  states: {
    visited: {
      description: 'Visita.',
      on: { knock: { actions: ({ self }) => self.getSnapshot() } },
      invoke: { id: 'entrance', src: 'entrance' },
    },
  },
})

const flows: readonly Flow[] = [
  { number: 1, name: 'Visita', begins: ['Visita'], silent: 'deixa entrar; não fala' },
  { number: 2, name: 'Porta', begins: ['Porta'] },
  { name: 'Portaria', begins: ['Portaria'], silent: 'só olha' },
]
const texts = { 'door.who': 'Quem é?' }

describe('a state', () => {
  const states = botStates(house)
  const { found, stray } = findFlows(flows, states, texts)
  const names = found.map((each) => each.states.map(({ name }) => name))

  it('belongs to the flow with whose name its description begins, the longest first', () => {
    expect(names).toEqual([['house.visited'], ['door', 'door.closed', 'door.gone'], ['door.open']])
    expect(stray).toEqual([])
  })

  it('that begins otherwise belongs to no flow, unless one is around it', () => {
    const others = findFlows(flows.slice(1), states, texts)
    expect(others.stray.map(({ name }) => name)).toEqual(['house.visited'])
  })

  it('says what its transitions say', () => {
    expect(found.map(({ says }) => says)).toEqual([[], ['door.who'], []])
  })

  it('may say something for another flow, too', () => {
    const asking: Flow = { name: 'Pergunta', begins: [], says: (_key, words) => words.endsWith('?') }
    const [, second] = findFlows([...flows.slice(0, 1), asking], states, texts).found
    expect(second?.states.map(({ name }) => name)).toEqual(['door.closed'])
    expect(second?.says).toEqual(['door.who'])
  })
})

describe('a talk', () => {
  it('tells the states, transitions, words and facts that it comes by, and goes as it would', () => {
    const sights: Sight[] = []
    const facts: FactSight[] = []
    const machine = watched(door, {
      sight: (sight) => sights.push(sight),
      fact: (fact) => facts.push(fact),
    })
    const actor = createActor(machine).start()
    const said: unknown[] = []
    actor.on('*', (event) => said.push(event))
    actor.send({ type: 'knock' })
    actor.send({ type: 'leave' })
    expect(actor.getSnapshot()).toMatchObject({ value: 'gone', status: 'done' })
    expect(said).toEqual([
      { type: 'said', text: 'door.who' },
      { type: 'contact.learned', facts: { name: 'Ana' } },
    ])
    expect(sights).toEqual([
      'state door',
      'state door.closed',
      'taken door.closed on knock 0',
      'text door.who',
      'state door.open',
      'taken door.open on leave 0',
      'state door.gone',
    ])
    expect(facts).toEqual([
      { fact: 'name', state: 'door.closed', forgotten: true },
      { fact: 'name', state: 'door.open', forgotten: false },
    ])
  })
})

describe('the transcripts of a flow', () => {
  const long = walk('long', ['state a', 'state b', 'state c', 'text t'])
  const short = walk('short', ['state a', 'state b'])
  const other = walk('other', ['state c'])

  it('are few that show all of it, and little else', () => {
    expect(coverOf(['state a', 'state b'], [long, short, other])).toEqual([short])
    expect(coverOf(['state a', 'state c', 'text t'], [short, other, long])).toEqual([long])
    expect(coverOf(['state a', 'state c'], [short, other])).toEqual([other, short])
    expect(coverOf(['state d'], [long])).toEqual([])
  })
})

describe('the page', () => {
  const whole = all([
    walk('visita', [
      'state house',
      'state house.visited',
      'state door',
      'state door.closed',
      'text door.who',
      'state door.open',
      'state door.gone',
    ]),
  ])

  it('shows where each flow is, what it says or why not, its transcripts and its picture', () => {
    const page = pageOf(whole)
    expect(page).toContain(
      '| 2 | Porta | [door](machines/README.md#door): closed, gone | `door.who` | ' +
        '[visita](../transcripts/visita.md) | [picture](#flow-2) |',
    )
    expect(page).toContain('| _só olha_ |')
    expect(page).toContain('<a id="flow-2"></a>\n\n## 2. Porta\n\n```mermaid\nflowchart TB\n')
    expect(page).toContain('| `door.who` | Quem é? |')
  })

  it('is refused where a flow lacks something', () => {
    expect(mended(problemsOf(whole))).toEqual([])
    expect(mended(problemsOf(all([])))).toEqual([
      'Visita is walked by no transcript.',
      'Porta is walked by no transcript.',
      'Portaria is walked by no transcript.',
      'house is walked by no transcript.',
      'house.visited is walked by no transcript.',
      'door is walked by no transcript.',
      'door.closed is walked by no transcript.',
      'door.open is walked by no transcript.',
      'door.gone is walked by no transcript.',
    ])
    const broken = { ...walk('visita', ['state house']), failed: true }
    expect(problemsOf(all([broken]))).toContain('transcripts/visita.md does not go as it is written.')
    const mute = flows.map((flow) => (flow.name === 'Visita' ? { name: 'Visita', begins: ['Visita'] } : flow))
    expect(problemsOf(all(whole.walks, mute))).toContain(
      'Visita says nothing, and its entry does not say why.',
    )
    const loud = flows.map((flow) => (flow.name === 'Porta' ? { ...flow, silent: 'não fala' } : flow))
    expect(problemsOf(all(whole.walks, loud))).toContain('Porta is said to be silent, but says door.who.')
    expect(problemsOf(all(whole.walks, [...flows, { name: 'Janela', begins: ['Janela'] }]))).toContain(
      'Janela has no state.',
    )
    expect(problemsOf(all(whole.walks, flows.slice(1)))).toContain(
      'house.visited belongs to no flow: begin its description with the flow’s name.',
    )
    expect(problemsOf({ ...whole, drawn: new Set(['house']) })).toContain(
      'The machine door is not drawn in docs/machines.',
    )
  })
})

describe('the picture of a flow', () => {
  it('shows its states, what is beside them, and what they run', () => {
    const states = botStates(house)
    const [visit, entry] = findFlows(flows, states, texts).found
    expect(pictureOf(visit?.states ?? [], states)).toContain('house_visited_ -.->|"runs"| door_\n')
    const picture = pictureOf(entry?.states ?? [], states).split('\n')
    expect(picture).toEqual(
      expect.arrayContaining([
        '  subgraph door__box ["door"]',
        '    door_[["door"]]:::near',
        '    door_closed_["closed"]:::own',
        '    door_open_["open"]:::near',
        '    door_gone_(["gone"]):::own',
        '  door_ --> door_closed_',
        '  door_closed_ -->|"knock"| door_open_',
      ]),
    )
  })
})

it('a fact is learned in some states and forgotten in others', () => {
  const facts = [
    { fact: 'name', state: 'b', forgotten: false },
    { fact: 'name', state: 'a', forgotten: false },
    { fact: 'name', state: 'c', forgotten: true },
  ]
  expect(findFacts([{ ...walk('w', []), facts }])).toEqual([
    { fact: 'name', learned: ['a', 'b'], forgotten: ['c'] },
  ])
})

function walk(name: string, sights: readonly Sight[]): Walk {
  return { file: `transcripts/${name}.md`, sights: new Set(sights), facts: [], failed: false }
}

function all(walks: readonly Walk[], list: readonly Flow[] = flows): Flows {
  const states = botStates(house)
  const { found, stray } = findFlows(list, states, texts)
  const drawn = new Set(['house', 'door'])
  return { states, stray, texts, drawn, flows: found, triggers: [], facts: [], walks }
}

/** Without those of the contact's fields, which are the bot's own. */
function mended(problems: readonly string[]): readonly string[] {
  return problems.filter((problem) => !problem.startsWith('No transcript shows where'))
}
