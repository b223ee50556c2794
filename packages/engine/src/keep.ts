import type { Snapshot } from 'xstate'

import { activeNodes } from './active-nodes.ts'
import type { Json, JsonObject } from './json.ts'
import type { PreparedMachine } from './prepared.ts'
import { toJson } from './to-json.ts'

/**
 * What an envelope keeps of XState's persisted snapshot: JSON, always in the same order.
 *
 * @throws NotJson when a context holds what JSON cannot.
 */
export function keep(machine: PreparedMachine, snapshot: Snapshot<unknown>): JsonObject {
  const { status, value, context, historyValue, children, output } = snapshot as unknown as XStateSnapshot
  const { id, root } = machine.logic
  const kept = toJson(value, 'value')
  const invoked = new Set(
    [root, ...(activeNodes(root, kept) ?? [])].flatMap(({ invoke }) => invoke.map((each) => each.id)),
  )
  return {
    status,
    value: kept,
    context: toJson(context, `the context of machine \`${id}\``),
    historyValue: toJson(historyValue ?? {}, 'historyValue'),
    children: Object.fromEntries(
      Object.entries(children).map(([name, child]) => [name, keepChild(machine, child, !invoked.has(name))]),
    ),
    ...(output !== undefined && { output: toJson(output, `the output of machine \`${id}\``) }),
  }
}

interface XStateSnapshot extends Pick<Snapshot<unknown>, 'status'> {
  readonly value: unknown
  readonly context: unknown
  readonly historyValue: unknown
  readonly children: Readonly<Record<string, XStateChild>>
  readonly output: unknown
}

interface XStateChild {
  readonly src: string
  readonly snapshot: Snapshot<unknown>
}

function keepChild(machine: PreparedMachine, { src, snapshot }: XStateChild, spawned: boolean): Json {
  const actor = machine.actors.get(src)
  return {
    src,
    ...(spawned && { spawned }),
    snapshot: actor?.kind === 'machine' ? keep(actor, snapshot) : { status: snapshot.status },
  }
}
