import {
  hear,
  type Ambient,
  type PersonEvent,
  type Understood,
  type UnderstandInput,
} from '@cristal/dialogue'
import { createActor, fromPromise } from 'xstate'
import { expect, it } from 'vitest'

import { coreMachine } from './machine.ts'

// What no transcript can bring about: the embedded understanding never fails.

it('says so when the understanding fails, and shows the menu', async () => {
  const understand = fromPromise<Understood, UnderstandInput>(() => Promise.reject(new Error('down')))
  expect(await talk({ understand }, ['quero pagar'])).toEqual(['core.notUnderstanding', 'core.menu'])
})

/** What an acquainted person is told. */
async function talk(
  actors: NonNullable<Parameters<typeof coreMachine.provide>[0]['actors']>,
  texts: readonly string[],
): Promise<readonly string[]> {
  const said: string[] = []
  const inspect = hear((event) => event.type === 'said' && said.push(event.text))
  const actor = createActor(coreMachine.provide({ actors }), { input: ambient, inspect }).start()
  for (const text of texts) {
    const event: PersonEvent = { type: 'message.received', text, at: ambient.now, chance: 0 }
    actor.send(event)
    await new Promise((resolve) => void setImmediate(resolve))
  }
  return said
}

const ambient: Ambient = {
  now: '2026-11-21T09:00:00-03:00',
  contact: { introduced: true },
  channel: 'web',
  conversation: 'pessoa',
  organisation: {
    id: 'horizonte',
    name: 'Construtora Horizonte',
    costCenters: [],
    sector: { name: 'setor financeiro', contact: '(48) 3333-0000' },
    menu: [],
    contracted: [],
    slipMail: { subject: '', body: '' },
    disclosure: 'monthAndYear',
    thresholds: { intent: 0.6, leaving: 0.9 },
    timeZone: 'America/Sao_Paulo',
  },
}
