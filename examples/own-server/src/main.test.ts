import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

import { parseScenario, sandbox } from '@cristal/sandbox'
import { expect, it } from 'vitest'

const main = new URL('main.ts', import.meta.url)
const readme = new URL('../../../README.md', import.meta.url)

it('runs as it stands, against a SIENGE given by its environment', async () => {
  await using world = await sandbox(
    parseScenario({ now: new Date().toISOString(), sienge: { tenant: 'horizonte', customers: [] } }),
  )
  const cwd = await mkdtemp(join(tmpdir(), 'cristal-own-'))
  const env = {
    ...process.env,
    SIENGE_URL: world.url,
    SIENGE_USER: world.credentials.user,
    SIENGE_PASSWORD: world.credentials.password,
    PORT: '0',
  }
  const server = spawn(process.execPath, [main.pathname], { cwd, env, stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const url = await listening(server.stdout)
    const response = await fetch(`${url}/api/contacts/ana/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'quero consultar minhas parcelas' }),
    })
    const { messages } = (await response.json()) as { messages: { text: string }[] }
    expect(messages.at(-1)?.text).toMatch(/CPF ou CNPJ/)
  } finally {
    server.kill()
    await rm(cwd, { recursive: true, force: true })
  }
})

it('is what the README shows', async () => {
  expect(await readFile(readme, 'utf8')).toContain(await readFile(main, 'utf8'))
})

async function listening(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface(output)) {
    const url = /http:\S+/.exec(line)?.[0]
    if (url !== undefined) return url
  }
  throw new Error('The server ended before it listened.')
}
