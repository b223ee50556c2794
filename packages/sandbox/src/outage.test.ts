import { createTransport } from 'nodemailer'
import { describe, expect, it } from 'vitest'
import { open } from '../test/open.ts'
import type { Sandbox, UpstreamName } from './index.ts'

const overHttp: readonly (readonly [UpstreamName, (world: Sandbox) => string])[] = [
  ['sienge', ({ url }) => url],
  ['bothub', ({ bothub }) => bothub.url],
  ['back4app', ({ back4app }) => back4app.url],
  ['rocketchat', ({ rocketchat }) => rocketchat.url],
]

describe('an upstream that is down', () => {
  it.each(overHttp)('%s refuses connections, until it is up again where it was', async (upstream, urlOf) => {
    await using world = await open()
    expect(await reached(urlOf(world))).toBe('answered')
    await world.down(upstream)
    await world.down(upstream)
    expect(await reached(urlOf(world))).toBe('ECONNREFUSED')
    await world.up(upstream)
    await world.up(upstream)
    expect(await reached(urlOf(world))).toBe('answered')
  })

  it('smtp refuses connections, and takes mails again afterwards', async () => {
    await using world = await open()
    expect(await mailed(world)).toBe('sent')
    await world.down('smtp')
    expect(await mailed(world)).toBe('ESOCKET')
    await world.up('smtp')
    expect(await mailed(world)).toBe('sent')
    expect(world.mails).toHaveLength(2)
  })

  it('is in nobody else’s way, leaves no trace in the journal, and spends no fault', async () => {
    await using world = await open({}, [{ route: 'GET /customers', status: 503 }])
    await world.down('sienge')
    await expect(world.get('/customers')).rejects.toThrow('fetch failed')
    expect(await reached(world.bothub.url)).toBe('answered')
    expect(world.journal.map(({ upstream }) => upstream)).toEqual(['bothub'])
    await world.up('sienge')
    expect((await world.get('/customers')).status).toBe(503)
    expect((await world.get('/customers')).status).toBe(200)
  })

  it('drops whoever waits for its answer', async () => {
    await using world = await open({}, [{ delayMs: 60_000 }])
    const answer = world.get('/customers')
    await world.dozing(1)
    await Promise.all([expect(answer).rejects.toThrow('fetch failed'), world.down('sienge')])
    await world.dozing(0)
    expect(world.journal).toMatchObject([{ status: 0 }])
  })

  it('can be closed', async () => {
    const world = await open()
    await world.down('sienge')
    await world.down('smtp')
    await world.close()
    expect(await reached(world.url)).toBe('ECONNREFUSED')
  })
})

async function reached(url: string): Promise<string> {
  try {
    await fetch(url)
    return 'answered'
  } catch (error) {
    return codeOf(error instanceof Error ? error.cause : error)
  }
}

async function mailed({ smtp: { host, port, user, password } }: Sandbox): Promise<string> {
  const client = createTransport({ host, port, ignoreTLS: true, auth: { user, pass: password } })
  try {
    await client.sendMail({ from: 'a@exemplo.com.br', to: 'b@exemplo.com.br', subject: 'Oi', text: 'Oi' })
    return 'sent'
  } catch (error) {
    return codeOf(error)
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
