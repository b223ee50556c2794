import { describe, expect, it } from 'vitest'

import { exportMachines } from '../export-machines.ts'
import { awkwardMachine } from '../testing/awkward-machine.ts'
import { botMachine } from '../testing/bot-machine.ts'
import { listed, type JsonObject } from '../testing/json-at.ts'
import { readDiagram, type Arrow, type Diagram } from '../testing/read-diagram.ts'

const exported = [botMachine, awkwardMachine].flatMap((machine) => exportMachines(machine))

describe.each(exported)('$name', ({ json, mermaid, states }) => {
  const diagram = readDiagram(mermaid)
  const root = json as JsonObject

  it('draws every state of the JSON where it is', () => {
    const paths = pathsOf(root)
    expect(paths).toHaveLength(states)
    expect([...drawn(diagram).keys()].toSorted()).toEqual(paths.toSorted())
  })

  it('has every transition of the JSON, with what occasions it, its guard and its actions', () => {
    const labels = [
      ...diagram.arrows.map(({ label }) => label),
      ...[...diagram.states.values()].flatMap(({ facts, note }) => [...facts, ...note]),
    ]
    for (const { start, words } of occasionsOf(root)) {
      const found = labels.filter((label) => label === start || label.startsWith(`${start} `))
      expect(
        found.some((label) => words.every((word) => label.includes(word))),
        `${start} ${words.join(' ')}`,
      ).toBe(true)
    }
  })

  it('says what each state is for', () => {
    const notes = [...diagram.states.values()].flatMap(({ note }) => note)
    expect(descriptionsOf(root).filter((words) => !notes.includes(words))).toEqual([])
  })
})

it('draws the login as one reads it', () => {
  const login = readDiagram(exported.find(({ name }) => name === 'login')?.mermaid ?? '')
  expect(login.states.get('login')).toMatchObject({
    title: 'login',
    facts: ['message.received / forward', 'option.chosen / forward'],
  })
  expect(from(login, 'askingDocument')).toEqual([
    ['findingCustomer', 'done(ask) [isAnswered] / keepDocument'],
    ['left', 'done(ask) [else] / keepLeft'],
    ['failed', 'error(ask)'],
  ])
  expect(login.states.get('blocked')?.facts).toEqual([
    'entry / say(financial.login.documentBlocked)',
    'output refused',
  ])
  expect(from(login, 'blocked')).toEqual([['[*]', '']])
  expect(from(login, '[*]')).toEqual([['deciding', '']])
})

it('shows which words a question says, and how long it waits', () => {
  const question = readDiagram(exported.find(({ name }) => name === 'login.askDigits')?.mermaid ?? '')
  expect(question.states.get('asking')?.facts).toContain('says financial.login.askDigits')
  expect(from(question, 'asking')).toContainEqual(['silent', 'after(patience = 15 min)'])
})

it('copes with names that Mermaid would take for its own words', () => {
  const diagram = readDiagram(exported.find(({ name }) => name === 'awkward')?.mermaid ?? '')
  expect(diagram.states.get('default_')?.note).toEqual([
    'Said with "quotes", <signs>, #1; and a second line.',
  ])
  expect(diagram.states.get('class_left_hand')?.title).toBe('left-hand')
  expect(from(diagram, 'awkward')).toEqual([
    ['note_', 'a;b:c'],
    ['note_', '* / stare'],
  ])
})

it('tells waits, branches, reentries and XState’s own actions apart', () => {
  const diagram = readDiagram(exported.find(({ name }) => name === 'awkward')?.mermaid ?? '')
  expect(from(diagram, 'default_')).toEqual([
    ['a_b', 'GO [and(isReady, not(isLate))] (reenters)'],
    ['a_b_', 'GO [guard] / xstate.raise, inline'],
    ['note_', 'after(1500 ms)'],
    ['note_', 'after(slow = 90 s) / hurry'],
    ['a_b_', 'after(sometime)'],
  ])
  expect(diagram.states.get('default_')?.facts).toContain('GO [else] / xstate.assign')
  expect(diagram.states.get('a_b_')?.facts).toEqual(['exit / leave(how=quietly, times=2)'])
})

it('joins a group and its own by a box of its name inside', () => {
  const diagram = readDiagram(exported.find(({ name }) => name === 'awkward')?.mermaid ?? '')
  expect(diagram.states.get('a_itself')).toMatchObject({ title: 'a', within: ['a'] })
  expect(from(diagram, 'a_itself')).toEqual([['a_hist', 'BACK']])
  expect(from(diagram, 'a_b')).toEqual([
    ['a_itself', 'UP'],
    ['a_end_', 'DONE'],
  ])
  expect(from(diagram, 'a')).toEqual([
    ['a', 'AGAIN (reenters)'],
    ['class_', 'done'],
  ])
})

it('says in a box, or in a group’s note, what the state is and runs', () => {
  const { states, arrows } = readDiagram(exported.find(({ name }) => name === 'awkward')?.mermaid ?? '')
  expect(states.get('a_b')?.facts).toEqual(['tags waiting, calm'])
  expect(states.get('a_hist')?.facts).toEqual(['history deep, at first b'])
  expect(states.get('a')?.note).toEqual(['tags busy'])
  expect(states.get('class_')?.note).toEqual(['all at once'])
  expect(states.get('note_')?.facts).toEqual([
    'entry / shout',
    'invoke child = inner',
    'snapshot(child) / look',
  ])
  expect(arrows).toContainEqual({ from: '[*]', to: 'a_b', label: '/ begin', within: ['a'] })
  expect(arrows).toContainEqual({ from: 'a_end_', to: '[*]', label: '', within: ['a'] })
  expect(states.has('class_left_hand_itself')).toBe(false)
})

function from({ arrows }: Diagram, id: string): readonly (readonly [to: string, label: string])[] {
  return arrows
    .filter((arrow: Arrow) => arrow.from === id && (id !== '[*]' || arrow.within.length === 0))
    .map(({ to, label }) => [to, label])
}

/** The drawn states by path, without the boxes that stand for the machine and for groups. */
function drawn({ states }: Diagram): ReadonlyMap<string, string> {
  const title = (id: string) => states.get(id)?.title ?? ''
  return new Map(
    [...states]
      .slice(1)
      .filter(([id]) => !id.endsWith('_itself'))
      .map(([id, state]) => [[...state.within.map(title), state.title].join('/'), id]),
  )
}

function pathsOf(state: JsonObject, path = ''): readonly string[] {
  return Object.entries((state['states'] ?? {}) as Readonly<Record<string, JsonObject>>).flatMap(
    ([key, inner]) => [`${path}${key}`, ...pathsOf(inner, `${path}${key}/`)],
  )
}

function statesOf(state: JsonObject): readonly JsonObject[] {
  return [
    state,
    ...Object.values((state['states'] ?? {}) as Readonly<Record<string, JsonObject>>).flatMap(statesOf),
  ]
}

function descriptionsOf(root: JsonObject): readonly string[] {
  return statesOf(root).flatMap(({ description }) =>
    typeof description === 'string' ? [description.replaceAll(/\s+/g, ' ')] : [],
  )
}

/** How each transition of the JSON has to be labelled: how the label starts, and the names in it. */
function occasionsOf(
  root: JsonObject,
): readonly { readonly start: string; readonly words: readonly string[] }[] {
  return statesOf(root).flatMap((state) => [
    ...branches('always', state['always']),
    ...branches('done', state['onDone']),
    ...Object.entries((state['on'] ?? {}) as JsonObject).flatMap(([event, value]) => branches(event, value)),
    ...listed(state['invoke']).flatMap(({ id, onDone, onError }) => [
      ...branches(`done(${String(id)})`, onDone),
      ...branches(`error(${String(id)})`, onError),
    ]),
  ])
}

function branches(start: string, value: unknown) {
  return listed(value).map(({ guard, actions }) => ({
    start,
    words: [guard ?? [], actions ?? []].flat().map(nameIn),
  }))
}

function nameIn(reference: unknown): string {
  return typeof reference === 'string' ? reference : String((reference as JsonObject)['type'])
}
