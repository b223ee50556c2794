import { expect, it } from 'vitest'

import { secretsLogged } from './secrets-logged.ts'

const marina = { contact: { name: 'Marina Lopes', document: '52998224725', introduced: true } }

it('finds what is known of a person in a log, however it is written', () => {
  const lines = [
    '{"event":"workFailed","message":"No 529.982.247-25 here."}',
    '{"event":"workFailed","message":"MARINA LOPES has none."}',
    '{"event":"workFailed","message":"No customer 52998224726 here."}',
    '{"event":"started","introduced":true}',
  ]
  expect(secretsLogged(lines, [marina])).toEqual(lines.slice(0, 2))
  expect(secretsLogged(lines, [{ contact: {} }])).toEqual([])
})
