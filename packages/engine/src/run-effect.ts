import type { Attempt } from './engine.ts'
import type { Json } from './json.ts'
import type { PreparedEffect, PreparedMachine } from './prepared.ts'
import { toJson } from './to-json.ts'

/**
 * Runs the promise behind an effect once.
 *
 * @throws TypeError when no such promise is known, and whatever the promise rejects with.
 */
export async function runEffect(
  machine: PreparedMachine,
  src: string,
  input: Json,
  attempt: Attempt,
): Promise<Json> {
  const { key, signal } = attempt
  // A promise actor knows itself by a session id: the key, here, which is the same for every attempt.
  const self = { id: src, sessionId: key }
  const output = await effectOf(machine, src).run({ input, signal, self, system: {}, emit: ignore })
  return toJson(output ?? null, `the output of \`${src}\``)
}

function effectOf(machine: PreparedMachine, src: string): PreparedEffect {
  const names = src.split('/')
  const last = names.pop() ?? ''
  let owner: PreparedMachine | undefined = machine
  for (const name of names) {
    const next: ReturnType<PreparedMachine['actors']['get']> = owner?.actors.get(name)
    owner = next?.kind === 'machine' ? next : undefined
  }
  const effect = owner?.actors.get(last)
  if (effect?.kind !== 'effect')
    throw new TypeError(`Machine \`${machine.logic.id}\` has no work \`${src}\`.`)
  return effect
}

function ignore(): void {}
