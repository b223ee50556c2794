import { appendFileSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { sandbox } from './sandbox.ts'
import { parseScenario } from './scenario/parse-scenario.ts'
import { ScenarioError } from './scenario/problem.ts'

const usage = `node main.ts --scenario FILE [--port N] [--admin-port N] [--user NAME --password SECRET]
  [--journal FILE.jsonl] [--mails FILE.jsonl]

Prints one line of JSON with its addresses and credentials when it is ready. Each line of the two files is on
disk before the request's answer leaves.`

try {
  await main()
} catch (error) {
  const sentence = error instanceof Error ? error.message : String(error)
  process.stderr.write(error instanceof ScenarioError ? `${sentence}\n` : `${sentence}\n\n${usage}\n`)
  process.exitCode = 2
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      scenario: { type: 'string' },
      port: { type: 'string' },
      'admin-port': { type: 'string' },
      user: { type: 'string' },
      password: { type: 'string' },
      journal: { type: 'string' },
      mails: { type: 'string' },
    },
  })
  if (values.scenario === undefined) throw new TypeError('Name the scenario: --scenario FILE.')
  const { user, password, journal, mails } = values
  const world = await sandbox(parseScenario(json(values.scenario)), {
    port: port(values.port),
    adminPort: port(values['admin-port']),
    ...(user !== undefined && password !== undefined && { credentials: { user, password } }),
    ...(journal !== undefined && { onRequest: (entry) => append(journal, entry) }),
    ...(mails !== undefined && { onMail: (mail) => append(mails, mail) }),
  })
  const { url, adminUrl, credentials, bothub, smtp } = world
  const { agents: _, ...rocketchat } = world.rocketchat
  const ready = {
    url,
    adminUrl,
    user: credentials.user,
    password: credentials.password,
    bothub,
    rocketchat,
    smtp,
  }
  process.stdout.write(`${JSON.stringify(ready)}\n`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void world.close())
}

function json(file: string): unknown {
  const text = readFileSync(file, 'utf8')
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new TypeError(`${file} is no JSON.`, { cause })
  }
}

function port(text: string | undefined): number {
  if (text === undefined) return 0
  if (!/^\d{1,5}$/.test(text)) throw new TypeError(`A port is a number: "${text}" is none.`)
  return Number(text)
}

function append(file: string, entry: object): void {
  appendFileSync(file, `${JSON.stringify(entry)}\n`)
}
