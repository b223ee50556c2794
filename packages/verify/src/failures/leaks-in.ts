import type { LogEntry } from '@cristal/runtime'
import type { Sandbox } from '@cristal/sandbox'

import { otherCalls } from './other-calls.ts'
import { plain } from './scenarios.ts'

/** What a log tells of the person, and which keys of the systems, without repeating it. Empty: nothing. */
export function leaksIn(log: readonly LogEntry[], upstreams: Sandbox): readonly string[] {
  // The id of a conversation is made up, and may look like anything.
  const text = log.map((entry) => JSON.stringify({ ...entry, conversation: undefined })).join('\n')
  const found = [...ofPeople, ...keysOf(upstreams)].filter(([, secret]) => stands(secret, text))
  return [...new Set(found.map(([what]) => what))]
}

type Secret = readonly [what: string, secret: string]

const ofPeople: readonly Secret[] = [
  ...plain.sienge.customers.flatMap(({ name, cpf, email, phones }): Secret[] => [
    ...name.split(' ').map((part): Secret => ['a name', part]),
    ['a document', cpf],
    ['a document', cpf.replace(/(...)(...)(...)(..)/, '$1.$2.$3-$4')],
    ['an e-mail address', email],
    ...phones.flatMap(({ number }): Secret[] => [
      ['a phone', number],
      ['a phone', number.replace(/\D/g, '')],
      ['the compared digits', number.slice(-4)],
    ]),
  ]),
  ...otherCalls.filter(({ asks }) => asks.length > 10).map(({ asks }): Secret => ['what was written', asks]),
]

function keysOf({ credentials, bothub, back4app, rocketchat, smtp }: Sandbox): readonly Secret[] {
  const keys = [
    credentials.password,
    bothub.token,
    back4app.restApiKey,
    back4app.token,
    rocketchat.token,
    rocketchat.webhookSecret,
    smtp.password,
  ]
  return keys.map((key) => ['a key', key])
}

function stands(secret: string, text: string): boolean {
  const literal = secret.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'iu').test(text)
}
