import { expect, it } from 'vitest'

import { counterWebhook } from './counter-webhook.ts'
import type { readNotice } from './read-notice.ts'

const notice = { id: '1', visitor: 'ana', room: 'room-1', agent: 'Bia' }

it.each([
  [
    { ...notice, does: 'take' },
    { type: 'desk.taken', room: 'room-1', agent: 'Bia' },
  ],
  [
    { ...notice, does: 'say', text: 'Oi' },
    { type: 'desk.said', room: 'room-1', text: 'Oi', agent: 'Bia' },
  ],
  [
    { ...notice, does: 'close' },
    { type: 'desk.closed', room: 'room-1' },
  ],
])('tells what the counter posts: %o', async (body, event) => {
  const { status, told } = await post(JSON.stringify(body), 'secret')
  expect(status).toBe(200)
  expect(told).toEqual([{ conversation: 'ana', id: '1', event }])
})

it.each([
  ['{"does":"take"}', 'secret', 400],
  ['no JSON', 'secret', 400],
  [JSON.stringify({ ...notice, does: 'dance' }), 'secret', 400],
  [JSON.stringify({ ...notice, does: 'close' }), 'another', 401],
])('takes nothing else: %s', async (body, secret, expected) => {
  const { status, told } = await post(body, secret)
  expect(status).toBe(expected)
  expect(told).toEqual([])
})

async function post(body: string, secret: string) {
  const told: NonNullable<ReturnType<typeof readNotice>>[] = []
  const webhook = counterWebhook(async (each) => {
    told.push(each)
    return { known: true, duplicate: false }
  }, 'secret')
  const headers = { authorization: `Bearer ${secret}` }
  const { status } = await webhook(new Request('http://host/desk', { method: 'POST', headers, body }))
  return { status, told }
}
