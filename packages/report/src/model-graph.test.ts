import { expect, it } from 'vitest'

import { orderModel } from '../test/order-model.ts'
import { modelGraph } from './model-graph.ts'

it('makes a box of each state, in its parent, and a dot where each begins', () => {
  const { states } = modelGraph(orderModel)
  expect(states.map(({ path, parent, kind }) => `${parent} / ${path}: ${kind}`)).toEqual([
    ' / :start: start',
    'ordering / ordering:start: start',
    ' / ordering: compound',
    'ordering / ordering.asking: atomic',
    'ordering / ordering.brewing: atomic',
    ' / served: final',
    ' / left: final',
    ' / burnt: final',
  ])
  expect(states.find(({ path }) => path === 'ordering.brewing')?.invokes).toEqual([{ src: 'brew' }])
})

it('writes on each arrow when it is taken, and knows the transitions of each', () => {
  const { edges, arrows } = modelGraph(orderModel)
  expect(edges.map(({ from, to, lines }) => `${from} → ${to}: ${lines.join()}`)).toEqual([
    ':start → ordering: ',
    'ordering:start → ordering.asking: ',
    'ordering.asking → ordering.brewing: message.received [isDrink]',
    'ordering.asking → left: after patience',
    'ordering.brewing → served: brew done',
    'ordering.brewing → burnt: brew failed',
  ])
  expect(arrows.get('ordering.brewing › brew failed')).toEqual(['ordering.brewing → burnt'])
})

it('leads to the state that remembers where a target is its memory, and nowhere where it is no state', () => {
  const transition = { id: 'left › on again 2', state: 'order.left', event: 'again', guard: undefined }
  const { edges } = modelGraph({
    ...orderModel,
    transitions: [
      { ...transition, targets: ['order.ordering.hist'] },
      { ...transition, targets: ['order'] },
      { ...transition, targets: [] },
    ],
  })
  expect(edges.slice(2)).toEqual([{ from: 'left', to: 'ordering', lines: ['again'] }])
})
