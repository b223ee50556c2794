import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { basic, seen } from '../test/open.ts'
import type { Sandbox } from './index.ts'

const main = fileURLToPath(new URL('main.ts', import.meta.url))
const horizonte = fileURLToPath(new URL('../scenarios/horizonte.json', import.meta.url))
let folder = ''
let child: ChildProcess | undefined

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
})
afterEach(() => {
  child?.kill('SIGKILL')
  rmSync(folder, { recursive: true })
})

it('serves a scenario file in a process of its own, and has all on disk before it answers', async () => {
  const journal = join(folder, 'journal.jsonl')
  const mails = join(folder, 'mails.jsonl')
  const line = await firstLine(['--scenario', horizonte, '--journal', journal, '--mails', mails])
  const { url, adminUrl, user, password } = JSON.parse(line) as Record<string, string>
  const headers = { authorization: basic(user ?? '', password ?? '') }
  const body = JSON.stringify({ customerId: 57, email: 'marina@exemplo.com.br' })
  const asked = fetch(`${url}/customer-financial-statements`, { method: 'POST', headers, body })
  expect((await seen(asked)).status).toBe(204)
  const { bothub } = JSON.parse(line) as { bothub: Sandbox['bothub'] }
  const text = JSON.stringify({ text: 'bom dia' })
  const authorization = `Bearer ${bothub.token}`
  const understood = fetch(`${bothub.url}/v2/parse`, {
    method: 'POST',
    headers: { authorization },
    body: text,
  })
  expect((await seen(understood)).status).toBe(200)

  expect(lines(mails)).toMatchObject([{ kind: 'statement', to: 'marina@exemplo.com.br' }])
  expect(lines(journal)).toMatchObject([
    { upstream: 'sienge', route: 'POST /customer-financial-statements', status: 204 },
    { upstream: 'bothub', route: 'POST /v2/parse', status: 200 },
  ])
  expect((await seen(fetch(`${adminUrl}/__sandbox/mails`))).json).toEqual(lines(mails))

  child?.kill('SIGTERM')
  expect(await ended()).toBe(0)
})

it('says what is wrong and exits with 2', async () => {
  const file = join(folder, 'wrong.json')
  writeFileSync(file, '{"now":"2026-11-21T09:00:00-03:00","sienge":{"tennant":"x"}}')
  for (const [options, sentence] of [
    [['--scenario', file], 'sienge.tennant: found an unknown field; expected "tenant"'],
    [['--scenario', join(folder, 'missing.json')], 'missing.json'],
    [[], 'Name the scenario: --scenario FILE.'],
  ] as const) {
    child = spawn(process.execPath, [main, ...options])
    let words = ''
    child.stderr?.on('data', (chunk) => (words += String(chunk)))
    expect(await ended()).toBe(2)
    expect(words).toContain(sentence)
  }
})

async function firstLine(options: readonly string[]): Promise<string> {
  child = spawn(process.execPath, [main, ...options], { stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  for await (const chunk of child.stdout ?? []) {
    text += String(chunk)
    if (text.includes('\n')) break
  }
  return text
}

async function ended(): Promise<unknown> {
  if (child === undefined || child.exitCode !== null) return child?.exitCode
  const [code] = await once(child, 'close')
  return code
}

function lines(file: string): unknown[] {
  const text = readFileSync(file, 'utf8').trim()
  return text.split('\n').map((line) => JSON.parse(line) as unknown)
}
