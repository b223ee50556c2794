import { portCall, rejectionOf } from '@cristal/dialogue/testing'
import { deskContract } from '@cristal/handoff/testing'
import { beforeAll, describe, expect, it } from 'vitest'

import { officialValidators, validated, visitorFields, type Validator } from './official-validators.ts'
import { recordedDesk, type Recorded } from './recorded-desk.ts'

let validators: ReadonlyMap<string, Validator>
beforeAll(async () => {
  validators = await officialValidators()
})

const sent: Recorded[] = []
const record = (request: Recorded): void => void sent.push(request)

deskContract({ describe, it, expect }, 'Livechat, recorded', () => recordedDesk(record))

describe('what our client sent meanwhile', () => {
  it('with what it asks when no message can be left', async () => {
    const { desk, close } = await recordedDesk(record, false)
    const message = { visitor: 'ana', department: 'financeiro', email: 'ana@exemplo.com.br', text: 'Oi' }
    expect(await rejectionOf(desk.leaveMessage(message, portCall()))).toMatchObject({ reason: 'unsupported' })
    await close?.()
  })

  it('and what it asks when a message is there already', async () => {
    const under = await recordedDesk(record)
    const { desk } = under
    const [visitor, context] = ['ana', 'Pediu um atendente.']
    await desk.open({ visitor, department: 'financeiro', context }, portCall())
    const room = (await under.rooms())[0]?.room ?? ''
    for (const key of ['1', '1']) await desk.send({ visitor, room, text: 'Oi' }, portCall({ key }))
    await under.close?.()
  })

  it('is, each single request, what the server takes', () => {
    const wrong = sent.flatMap(({ route, params }) => {
      const validator = validators.get(route)
      const fits = validator === undefined || validator(structuredClone(params))
      return fits ? [] : [{ route, errors: validator.errors }]
    })
    expect(wrong).toEqual([])
  })

  it('is of every kind that the server can judge', () => {
    expect([...new Set(sent.map(({ route }) => route))]).toEqual(expect.arrayContaining([...validated]))
  })

  it('says of visitors what the server knows of them, and neither phone nor e-mail', () => {
    const registered = sent.filter(({ route }) => route === 'POST livechat/visitor')
    const fields = new Set(
      registered.flatMap(({ params }) => Object.keys((params as { visitor: object }).visitor)),
    )
    expect(visitorFields()).toEqual(expect.arrayContaining([...fields]))
    expect([...fields].toSorted()).toEqual(['department', 'name', 'token'])
  })
})

it.each([
  ['GET livechat/room', { rid: 'r1' }],
  ['GET livechat/message/:id', { token: 'ana' }],
  ['POST livechat/message', { token: 'ana', rid: 'r1', msg: 'Oi', room_id: 'r1' }],
  ['POST livechat/message', { token: 'ana', rid: 'r1' }],
  ['POST livechat/room.close', { rid: 'r1' }],
  ['POST livechat/offline.message', { email: 'ana@exemplo.com.br', message: 'Oi' }],
])('the judge of %s sees what is wrong with %o', (route, params) => {
  expect(validators.get(route)?.(params)).toBe(false)
})
