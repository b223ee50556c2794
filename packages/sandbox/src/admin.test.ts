import { request } from 'node:http'
import { expect, it } from 'vitest'
import { open, seen, written } from '../test/open.ts'
import { parseScenario, sandbox } from './index.ts'

it('shows the scenario, the journal and the mails', async () => {
  await using world = await open()
  await world.post('/customer-financial-statements', { customerId: 57, email: 'a@b.c' })
  const show = async (part: string) => (await seen(fetch(`${world.adminUrl}/__sandbox/${part}`))).json
  expect(await show('journal')).toEqual(world.journal)
  expect(await show('mails')).toEqual(world.mails)
  expect(await show('scenario')).toMatchObject({ now: written().now, sienge: { tenant: 'horizonte' } })
})

it('takes faults, one or several, and refuses wrong ones with the reason', async () => {
  await using world = await open()
  const post = (body: unknown) =>
    seen(fetch(`${world.adminUrl}/__sandbox/faults`, { method: 'POST', body: JSON.stringify(body) }))
  expect(await post({ route: 'GET /customers', status: 503 })).toMatchObject({ status: 200 })
  expect(await post([{ route: 'GET /customers', status: 502 }])).toMatchObject({
    json: [{ status: 503 }, { status: 502 }],
  })
  expect((await world.get('/customers')).status).toBe(503)
  const wrong = await post({ route: 'GET /customers', stats: 503 })
  expect(wrong).toMatchObject({
    status: 400,
    json: { error: expect.stringContaining('"status" (did you mean that?)') },
  })
  expect(
    (await seen(fetch(`${world.adminUrl}/__sandbox/faults`, { method: 'POST', body: '{' }))).status,
  ).toBe(400)
  await fetch(`${world.adminUrl}/__sandbox/faults`, { method: 'DELETE' })
  expect((await world.get('/customers')).status).toBe(200)
})

it('moves the clock that runs by itself, and wakes who waits on it', async () => {
  await using world = await sandbox(
    parseScenario({ ...written(), faults: [{ delayMs: 3_600_000, status: 418 }] }),
  )
  const answer = fetch(`${world.url}/customers`)
  while (world.journal.length === 0) await new Promise(setImmediate)
  const moved = await move(world.adminUrl, { advanceMs: 3_600_000 })
  expect(moved).toMatchObject({ status: 200, json: { now: expect.stringMatching(/^2026-11-21T10:00:/) } })
  expect((await answer).status).toBe(418)
  expect(await move(world.adminUrl, { advanceMs: -1 })).toMatchObject({ status: 400 })
})

it("leaves a host's own clock alone", async () => {
  await using world = await open()
  expect(await move(world.adminUrl, { advanceMs: 1 })).toMatchObject({ status: 409 })
})

it('does not answer to a name that only leads here', async () => {
  await using world = await open()
  const status = await new Promise((resolve) => {
    const asked = request(
      `${world.adminUrl}/__sandbox/mails`,
      { headers: { host: 'evil.example' } },
      (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      },
    )
    asked.end()
  })
  expect(status).toBe(403)
})

function move(adminUrl: string, body: object) {
  return seen(fetch(`${adminUrl}/__sandbox/clock`, { method: 'POST', body: JSON.stringify(body) }))
}
