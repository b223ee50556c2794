import { expect, it } from 'vitest'
import { serve } from '../test/serve.ts'
import { routeOf } from './route.ts'
import { parseFaults } from './scenario/parse-scenario.ts'
import type { Upstream } from './upstream.ts'

const bytes = Uint8Array.from({ length: 256 }, (_, value) => value)

function upstream(changes: Partial<Upstream> = {}): Upstream {
  return {
    name: 'rocketchat',
    latency: 'none',
    routeOf,
    answer: () => new Response(bytes, { headers: { 'content-type': 'image/png' } }),
    failure: (status) => ({ error: `no-${status}` }),
    ...changes,
  }
}

it('hands on an answer byte by byte, whatever it is', async () => {
  await using world = await serve(upstream())
  const answer = await fetch(`${world.origin}/file-upload/12/a.png`)
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'image/png',
    'x-sandbox': 'cristal',
  })
  expect(world.journal).toMatchObject([
    { upstream: 'rocketchat', route: 'GET /file-upload/{id}/a.png', status: 200 },
  ])
})

it('hands on a request of several parts', async () => {
  let heard: unknown
  await using world = await serve(
    upstream({
      async answer(request) {
        const form = await request.formData()
        const file = form.get('file')
        heard = [form.get('description'), file instanceof File && new Uint8Array(await file.arrayBuffer())]
        return Response.json({})
      },
    }),
  )
  const body = new FormData()
  body.set('description', 'comprovante')
  body.set('file', new File([bytes], 'a.png'))
  expect((await fetch(`${world.origin}/upload`, { method: 'POST', body })).status).toBe(200)
  expect(heard).toEqual(['comprovante', bytes])
})

it('cuts any body in half', async () => {
  await using world = await serve(upstream(), parseFaults({ upstream: 'rocketchat', truncate: true }))
  const answer = await fetch(world.origin)
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes.slice(0, 128))
})

it('fails in the words of the service, and only by faults of its own', async () => {
  const faults = parseFaults([
    { upstream: 'sienge', status: 500 },
    { upstream: 'rocketchat', status: 502 },
  ])
  await using world = await serve(upstream(), faults)
  const answer = await fetch(world.origin)
  expect([answer.status, await answer.json()]).toEqual([502, { error: 'no-502' }])
  expect((await fetch(world.origin)).status).toBe(200)
})

it('does what changes something as soon as it is asked, and reads when the wait is over', async () => {
  const done: string[] = []
  const answer = ({ method }: Request) => {
    done.push(method)
    return Response.json({})
  }
  for (const [method, early] of [
    ['GET', false],
    ['POST', true],
    ['PUT', true],
    ['DELETE', true],
  ] as const) {
    await using world = await serve(
      upstream({ answer }),
      parseFaults({ upstream: 'rocketchat', delayMs: 1000 }),
    )
    const asked = fetch(world.origin, { method })
    while (world.journal.length === 0) await new Promise(setImmediate)
    // The work of a fetch handler takes some turns of the event loop.
    for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate)
    expect([method, done.includes(method)]).toEqual([method, early])
    world.clock.advance(1000)
    await asked
    expect(done).toContain(method)
  }
})
