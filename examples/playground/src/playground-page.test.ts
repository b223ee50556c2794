import { request } from 'node:http'
import { fileURLToPath } from 'node:url'

import { afterEach, expect, it } from 'vitest'

import { applyPatch } from './feed/apply-patch.ts'
import { type Playground, startPlayground } from './playground.ts'
import type { Charts, PageState, Patch } from './wire.ts'

const sandboxPackage = import.meta.resolve('@cristal/sandbox/package.json')
const scenario = fileURLToPath(new URL('scenarios/horizonte.json', sandboxPackage))
const open: { close(): Promise<void> }[] = []

afterEach(async () => {
  for (const each of open.splice(0).toReversed()) await each.close()
})

it('tells a page all there is when it connects, and each change as it happens', async () => {
  const { url } = await start()
  await say(url, 'oi')
  const page = await connect(url)
  const first = await page.until(({ talk }) => talk.length > 3)
  expect(first).toMatchObject({ contact: 'ana', busy: false, states: ['core.open', 'core.open.menu'] })
  expect(first.steps.at(-1)?.said).toEqual(['core.menu'])

  await say(url, 'quero a segunda via das atrasadas')
  await say(url, '529.982.247-25')
  await say(url, '4821')
  const last = await page.until(({ mails, busy }) => mails.length === 1 && !busy)
  expect(last.states).toContain('financial.installments.askingAnother')
  expect(last.facts).toContainEqual({ name: 'customerId', value: '57' })
  expect(last.journal.map(({ route }) => route)).toContain('POST /payment-slip-notification')
  expect(last.talk.filter(({ who }) => who === 'person').map(({ waiting }) => waiting)).not.toContain(true)
  expect(last.waits).toContainEqual(expect.objectContaining({ kind: 'deadline', name: 'patience' }))
})

it('moves the clock, and what was due happens', async () => {
  const { url } = await start()
  const page = await connect(url)
  await say(url, 'oi')
  await page.until(({ states }) => states.includes('core.open.menu'))
  expect(await command(url, 'clock', { advanceMs: 15 * 60_000 })).toMatchObject({ status: 200 })
  const later = await page.until(({ states }) => states.includes('core.resting'))
  expect(later.clock.moves).toBe(1)
  expect(later.talk.at(-1)?.text).toMatch(/encerrar o atendimento/)
})

it('lets an upstream fail, and mends it', async () => {
  const { url } = await start()
  const page = await connect(url)
  await command(url, 'fault', { name: 'down' })
  expect((await page.until(({ faults }) => faults.length > 0)).faults).toEqual(['down'])
  await say(url, 'quero consultar as atrasadas')
  await say(url, '529.982.247-25')
  expect((await page.until(({ journal }) => journal.length > 0)).journal[0]).toMatchObject({ fault: true })
  await command(url, 'fault', { name: null })
  await page.until(({ faults }) => faults.length === 0)
})

it('goes on after its host was killed', async () => {
  const { url } = await start()
  const page = await connect(url)
  await say(url, 'quero consultar as atrasadas')
  await command(url, 'restart', {})
  await say(url, '529.982.247-25')
  const after = await page.until(({ states }) => states.includes('financial.login.askingDigits'))
  expect(after.run).toBe(2)
})

it('plays another scenario from where it begins', async () => {
  const { url } = await start()
  const page = await connect(url)
  await say(url, 'oi')
  await command(url, 'scenario', { id: 'horizonte+returning' })
  expect((await page.until((state) => state.scenario === 'horizonte+returning')).talk).toEqual([])
  await say(url, 'quero consultar as atrasadas')
  const known = await page.until(({ states }) => states.includes('financial.serving'))
  expect(known.talk.map(({ text }) => text).join()).not.toMatch(/CPF/)
})

it.each([
  ['clock', { advanceMs: -1 }, /advanceMs/],
  ['fault', { name: 'earthquake' }, /a fault of the page/],
  ['scenario', { id: '../secret' }, /one of horizonte/],
  ['desk', { act: 'take', agent: 'Bia' }, /take, say, close, next or online/],
  ['desk', { act: 'take', room: 'r0', agent: 'Bia' }, /There is no room .*r0/],
])('says what is wrong with a command to %s', async (path, body, message) => {
  const { url } = await start()
  const answer = await command(url, path, body)
  expect(answer.status).toBe(400)
  expect(answer.text).toMatch(message)
})

it('changes nothing for a page from elsewhere, and shows it nothing', async () => {
  const { url } = await start()
  const path = '/api/playground/restart'
  expect(await ask(url, 'POST', path, { origin: 'https://evil.example' })).toBe(403)
  expect(await ask(url, 'POST', path, { origin: url })).toBe(200)
  expect(await ask(url, 'GET', '/api/contacts/ana', { host: 'evil.example' })).toBe(403)
  expect(await ask(url, 'POST', '/api/contacts/ana/messages', { origin: 'null' })).toBe(403)
})

it('serves a page that loads nothing from elsewhere and runs nothing inline', async () => {
  const { url } = await start()
  const response = await fetch(url)
  const html = await response.text()
  expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self'; /)
  expect(html).not.toMatch(/https?:|<script>|style=/)
  let bytes = 0
  for (const [, path] of html.matchAll(/(?:src|href)="([^"]+)"/g)) {
    const asset = await fetch(url + path)
    expect(asset.status).toBe(200)
    bytes += (await asset.arrayBuffer()).byteLength
  }
  expect(bytes).toBeLessThan(500_000)
})

it('draws every machine of the bot', async () => {
  const { url } = await start()
  const charts = (await (await fetch(`${url}/api/playground/charts`)).json()) as Charts
  const keys = charts.machines.map(({ key }) => key)
  expect(keys).toEqual(expect.arrayContaining(['core', 'core/financial/login/askDigits']))
  for (const { arrows, states } of charts.machines) {
    expect(arrows.filter(({ points }) => points.length < 2)).toEqual([])
    expect(states.filter(({ width, height }) => width === 0 || height === 0)).toEqual([])
    expect(states.flatMap(({ invokes }) => invokes.flatMap((each) => each.machine ?? []))).toSatisfy(
      (invoked: string[]) => invoked.every((key) => keys.includes(key)),
    )
  }
})

async function start(): Promise<Playground> {
  const playground = await startPlayground({ port: 0, scenario }, () => undefined)
  open.push(playground)
  return playground
}

async function say(url: string, text: string): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ text })
  const response = await fetch(`${url}/api/contacts/ana/messages`, { method: 'POST', headers, body })
  expect(response.status).toBe(200)
}

async function command(url: string, path: string, body: object) {
  const response = await fetch(`${url}/api/playground/${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
  })
  return { status: response.status, text: await response.text() }
}

/** The status; with headers that `fetch` would not let through. */
function ask(url: string, method: string, path: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(url + path, { method, headers }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    asked.on('error', reject)
    asked.end()
  })
}

/** A page without a screen. */
async function connect(url: string) {
  const gone = new AbortController()
  open.push({ close: async () => gone.abort() })
  const response = await fetch(`${url}/api/contacts/ana/events`, { signal: gone.signal })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  let state: PageState | undefined
  return {
    async until(fits: (state: PageState) => boolean): Promise<PageState> {
      while (state === undefined || !fits(state)) {
        const chunk = await reader?.read()
        if (chunk?.value === undefined) throw new Error('The stream ended.')
        const events = (rest + chunk.value).split('\n\n')
        rest = events.pop() ?? ''
        for (const event of events) {
          const data = /^data: (.*)$/m.exec(event)?.[1]
          if (data !== undefined) state = applyPatch(state, JSON.parse(data) as Patch)
        }
      }
      return state
    },
  }
}
