import { setTimeout as pause } from 'node:timers/promises'

import { checkComplaints } from '../checks/check-complaints.ts'
import { checkDeath } from '../checks/check-death.ts'
import type { PlannedKill } from '../kill-plan.ts'
import type { Caught } from '../orders.ts'
import type { Person } from '../person.ts'
import { start } from '../world.ts'
import type { Acknowledged, Death, Evidence } from './evidence.ts'
import { gate } from './gate.ts'
import { ledger, type LostOrder } from './ledger.ts'
import { openScene, type Scene, type SceneOptions } from './scene.ts'
import type { Victim } from './victims.ts'
import { visit } from './visit.ts'

export interface RunOptions extends Omit<SceneOptions, 'people'> {
  /** Those of a group talk at the same time, one group after the other. */
  readonly groups: readonly (readonly Person[])[]
  /** No group begins after the last kill. An empty plan lets all talk, unharmed. */
  readonly plan: readonly PlannedKill[]
  readonly onDeath?: (deaths: number, talks: number) => void
}

/** Lets people talk to a host that is killed by a plan and started again, until their talks are over. */
export async function runTalks(options: RunOptions): Promise<Evidence> {
  const scene = await openScene({ ...options, people: options.groups.flat() })
  try {
    return await talksOn(scene, options)
  } finally {
    await scene.close()
  }
}

async function talksOn(
  { database, hosts, receiver, upstream }: Scene,
  options: RunOptions,
): Promise<Evidence> {
  const { groups, plan, onDeath } = options
  const { deliveries } = receiver
  const door = gate()
  const people: Person[] = []
  const deaths: Death[] = []
  const lost = new Map<string, LostOrder>()
  const acknowledged: Acknowledged[] = []
  const violations = new Set<string>()
  let ahead = Date.parse(start) - Date.now()

  const talking = talk()
  const last = await Promise.race([kill(), talking.then(never)])
  door.open(last.url)
  await Promise.race([talking, last.caught])
  await bury(last)
  const mails = upstream.mails()
  return {
    people,
    ledger: ledger(database),
    deliveries,
    mails,
    lost: [...lost.values()],
    deaths,
    violations: [...violations],
  }

  async function talk(): Promise<void> {
    for (const group of groups) {
      if (plan.length > 0 && deaths.length === plan.length) return
      await Promise.all(group.map(talkOf))
      people.push(...group)
    }
    if (deaths.length < plan.length) throw new Error('Everybody has talked, and kills are left.')
  }

  async function talkOf(person: Person): Promise<void> {
    const onAcknowledged = (id: string): void => void acknowledged.push({ address: person.address, id })
    await visit(person, { door, deliveries, onAcknowledged })
  }

  /** Resolves to the host that is left after the last kill. */
  async function kill(): Promise<Victim> {
    let born = await hosts.next({ trap: plan[0] ?? null, ahead })
    for (const [index, { stage, after, down }] of plan.entries()) {
      door.open(born.url)
      await (stage === 'any moment' ? aMoment(after, born) : inFlight(await born.caught))
      door.shut()
      await bury(born)
      await upstream.calm()
      ahead += down
      const died = performance.now()
      born = await hosts.next({ trap: plan[index + 1] ?? null, ahead })
      deaths.push({ stage, restart: performance.now() - died })
      onDeath?.(deaths.length, people.length)
    }
    return born
  }

  /** Until what the host sent has arrived. */
  async function inFlight({ stage, awaits }: Caught): Promise<void> {
    if (awaits === undefined) return
    await (stage === 'delivery in flight' ? receiver.came(awaits) : upstream.has(awaits))
  }

  async function bury(victim: Victim): Promise<void> {
    const complaints = checkComplaints(await victim.kill())
    const left = ledger(database)
    for (const order of left.lost) lost.set(order.key, order)
    for (const broken of [...complaints, ...checkDeath(left, { deliveries, acknowledged })])
      violations.add(broken)
  }
}

/** Nobody tells the host: it is killed in the midst of things. */
async function aMoment(milliseconds: number, { caught }: Victim): Promise<void> {
  await Promise.race([pause(milliseconds), caught])
}

/** What waits for a talk is told only of its failure. */
function never(): Promise<never> {
  return new Promise(() => {})
}
