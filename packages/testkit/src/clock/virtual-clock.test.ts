import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterEach, expect, it } from 'vitest'

import { virtualClock, type VirtualClock } from './virtual-clock.ts'

const start = Date.parse('2026-11-21T09:00:00-03:00')
const open: Server[] = []

afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

it('stands still until it is moved, and then wakes in order', async () => {
  const clock = virtualClock(start)
  const woken: string[] = []
  clock.at(start + 2000, () => woken.push(`b ${clock.now() - start}`))
  clock.at(start + 1000, () => {
    woken.push(`a ${clock.now() - start}`)
    clock.at(clock.now() + 500, () => woken.push(`a' ${clock.now() - start}`))
  })
  const cancel = clock.at(start + 1200, () => woken.push('cancelled'))
  cancel()
  await clock.settle(() => false)
  expect(woken).toEqual([])
  await clock.advance(1999)
  expect(woken).toEqual(['a 1000', "a' 1500"])
  await clock.advance(1)
  expect(woken).toEqual(['a 1000', "a' 1500", 'b 2000'])
  expect(clock.now()).toBe(start + 2000)
})

it('waits for a server that is really at work without moving time', async () => {
  const clock = virtualClock(start)
  const url = await serve((_id, answer) => afterTurns(200, answer))
  const job = track(clock.fetch(url))
  clock.at(start + 15_000, () => expect.unreachable('time moved'))
  await clock.settle(job.busy)
  expect(job.busy()).toBe(false)
  expect(clock.now()).toBe(start)
})

it('moves time by itself when all that is busy waits for it, and no further', async () => {
  const clock = virtualClock(start)
  const url = await serve(sleeping(clock, 4000))
  const job = track(clock.fetch(url))
  let silence = 0
  clock.at(start + 900_000, () => silence++)
  await clock.settle(job.busy)
  expect(clock.now()).toBe(start + 4000)
  expect(await (await job.result).text()).toBe('done')
  await clock.settle(job.busy)
  expect(silence).toBe(0)
})

it('lets a time-out come before the answer that is later', async () => {
  const clock = virtualClock(start)
  const url = await serve(sleeping(clock, 60_000))
  const given = new AbortController()
  clock.at(start + 15_000, () => given.abort(new Error('timed out')))
  const job = track(clock.fetch(url, { signal: given.signal }))
  await clock.settle(job.busy)
  await expect(job.result).rejects.toThrow('timed out')
  expect(clock.now()).toBe(start + 15_000)
})

it('stops at a condition that comes true on the way', async () => {
  const clock = virtualClock(start)
  const url = await serve(sleeping(clock, 60_000))
  const job = track(clock.fetch(url))
  let told = false
  clock.at(start + 2000, () => (told = true))
  await clock.settle(job.busy, () => told)
  expect(clock.now()).toBe(start + 2000)
  expect(job.busy()).toBe(true)
  await clock.settle(job.busy)
})

it('holds answers back after it only began, until it goes on', async () => {
  const clock = virtualClock(start)
  let served = 0
  const url = await serve((_id, answer) => {
    served++
    answer()
  })
  const job = track(clock.fetch(url))
  await clock.begin()
  expect(served).toBe(1)
  expect(job.busy()).toBe(true)
  await clock.settle(job.busy)
  expect(job.busy()).toBe(false)
})

it('aborts a request whose answer is held back', async () => {
  const clock = virtualClock(start)
  const url = await serve((_id, answer) => answer())
  const given = new AbortController()
  const job = track(clock.fetch(url, { signal: given.signal }))
  await clock.begin()
  given.abort(new Error('no longer wanted'))
  await expect(job.result).rejects.toThrow('no longer wanted')
})

it('hands a broken body on as broken', async () => {
  const clock = virtualClock(start)
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-length': '100' })
    response.write('{"half":', () => response.destroy())
  })
  const response = await clock.fetch(await listen(server))
  expect(response.status).toBe(200)
  await expect(response.text()).rejects.toThrow('terminated')
})

it('says that a host will never end what it is busy with', async () => {
  const clock = virtualClock(start)
  const again = (): void => void clock.at(clock.now() + 3_600_000, again)
  again()
  await expect(clock.settle(() => true)).rejects.toThrow('Still busy after a day of virtual time.')
})

type Answering = (id: string | undefined, answer: () => void) => void

function sleeping(clock: VirtualClock, ms: number): Answering {
  return (id, answer) => {
    const awake = clock.asleep(id)
    clock.at(clock.now() + ms, () => {
      awake()
      answer()
    })
  }
}

function afterTurns(turns: number, then: () => void): void {
  setImmediate(() => (turns > 0 ? afterTurns(turns - 1, then) : then()))
}

function serve(answering: Answering): Promise<string> {
  return listen(
    createServer((request, response) => {
      answering(request.headers['x-request-id']?.toString(), () => response.end('done'))
    }),
  )
}

async function listen(server: Server): Promise<string> {
  open.push(server)
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await promise
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

function track<Result>(result: Promise<Result>): { result: Promise<Result>; busy: () => boolean } {
  let busy = true
  const done = (): void => void (busy = false)
  result.then(done, done)
  return { result, busy: () => busy }
}
