import { activityOf, type Activity } from '@cristal/core'
import { createHost, memoryStore } from '@cristal/runtime'
import { expect, it } from 'vitest'

import { cristal } from '../test/cristal.ts'
import { everyState } from '../test/machines.ts'

const expected: { readonly [state: string]: Activity } = {
  'core.resting': 'fim',
  'core.receiving': 'classificacao',
  'core.welcoming': 'boas-vindas',
  'core.classifying': 'classificacao',
  'core.routing': 'classificacao',
  'core.routed': 'classificacao',
  'core.open.menu': 'menu',
  'core.open.anythingElse': 'menu',
  'core.serving.financial': 'financeiro',
  'core.serving.handoff': 'atendimento',
  'core.serving.others': 'outros',
  'core.serving.misunderstanding': 'baixa-conviccao',
  'core.serving.ending': 'outros',
  'core.serving.offeringReturn': 'retorno',
  'core.closing': 'encerramento',
  'core.inactive': 'inatividade',
}

it('is told of every state of the core conversation', () => {
  const states = everyState()
    .filter(({ path, node }) => path === 'core' && node.type !== 'compound')
    .map(({ name }) => name)
  expect(Object.fromEntries(states.map((state) => [state, activityOf(active(state))]))).toEqual(expected)
})

it('tells the login from the rest of the financial topic', () => {
  const states = everyState().filter(({ path }) => path === 'core/financial')
  const login = states
    .map(({ name }) => name)
    .filter((name) => activityOf([...active('core.serving.financial'), ...active(name)]) === 'login')
  expect(login).toEqual(['financial.coolingDown', 'financial.loggingIn'])
})

it('is the end before there is a conversation, and something else in a topic that nobody knows', () => {
  expect(activityOf([])).toBe('fim')
  expect(activityOf([...active('core.serving.negociar'), 'negociar.asking'])).toBe('outros')
})

it('is shown by a host', async () => {
  const host = createHost({ bot: cristal(), store: memoryStore() })
  const ana = { channel: 'web', address: 'ana' } as const
  const activities: unknown[] = []
  for (const [id, text] of ['oi', 'quero a segunda via', 'encerrar'].entries()) {
    const { conversation } = await host.receive({ ...ana, id: String(id), content: { text } })
    await host.settled(conversation)
    activities.push((await host.view(ana))?.activity)
  }
  await host.stop()
  expect(activities).toEqual(['menu', 'login', 'fim'])
})

/** A state with those around it, as an engine tells them. */
function active(state: string): readonly string[] {
  const parts = state.split('.')
  return parts.slice(1).map((_, index) => parts.slice(0, index + 2).join('.'))
}
