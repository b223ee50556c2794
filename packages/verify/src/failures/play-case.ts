import { createStage, type ScenarioStage } from '@cristal/cli'
import type { Message } from '@cristal/dialogue'
import type { LogEntry } from '@cristal/runtime'
import { type JournalEntry, parseScenario } from '@cristal/sandbox'

import type { FaultCase } from './fault.ts'
import type { PortCall } from './port-call.ts'
import { leaksIn } from './leaks-in.ts'

/** What became of one call under one fault. */
export interface PlayedCase {
  readonly call: PortCall
  readonly fault: FaultCase
  readonly saidBefore: readonly Message[]
  /** What was said while the fault stood. */
  readonly said: readonly Message[]
  /** Every active state then. */
  readonly states: readonly string[]
  /** Requests of the route that came then. */
  readonly tries: number
  /** What the log said then. */
  readonly log: readonly LogEntry[]
  /** Whether the person was served while the fault stood. */
  readonly servedAtOnce: boolean
  /** What the person wrote once everything worked again, until they were served. */
  readonly wrote: readonly string[]
  readonly saidLater: readonly Message[]
  readonly served: boolean
  /** What of people or keys stood in the log. */
  readonly leaked: readonly string[]
}

/** Plays a talk up to a call that fails, clears the fault, and goes on as a person would. */
export async function playCase(call: PortCall, fault: FaultCase): Promise<PlayedCase> {
  const said: Message[] = []
  const log: LogEntry[] = []
  const stage = await createStage(parseScenario(call.scenario), {
    observe: (happening) => {
      if (happening.type === 'said') said.push(happening.message)
    },
    log: (entry) => void log.push(entry),
  })
  try {
    for (const text of call.before) await write(stage, text)
    const [saidUntil, calledUntil, talkUntil] = [
      said.length,
      stage.upstreams.journal.length,
      stage.talk.length,
    ]

    await strike(stage, call, fault)
    await write(stage, call.asks)
    const struck = {
      said: said.slice(saidUntil),
      states: stage.states,
      tries: stage.upstreams.journal.slice(calledUntil).filter((entry) => isOf(call, entry)).length,
      log: [...log],
    }
    const servedAtOnce = isServed(call, struck.said, stage, talkUntil)
    await relieve(stage, call, fault)

    const saidThen = said.length
    const wrote: string[] = []
    let served = servedAtOnce
    for (const text of person(call, () => said.at(-1))) {
      if (served || wrote.length === call.within) break
      wrote.push(text)
      await write(stage, text)
      served = isServed(call, said.slice(saidThen), stage, talkUntil)
    }
    return {
      call,
      fault,
      ...struck,
      servedAtOnce,
      wrote,
      served,
      saidBefore: said.slice(0, saidUntil),
      saidLater: said.slice(saidThen),
      leaked: leaksIn(log, stage.upstreams),
    }
  } finally {
    await stage.close()
  }
}

async function write(stage: ScenarioStage, text: string): Promise<void> {
  await stage.settle()
  await stage.send({ text }, text)
  await stage.settle()
}

async function strike({ upstreams }: ScenarioStage, call: PortCall, { fault }: FaultCase): Promise<void> {
  if (fault === undefined) await upstreams.down(call.upstream)
  else upstreams.faults.add({ ...fault(call), upstream: call.upstream, route: call.route })
}

async function relieve({ upstreams }: ScenarioStage, call: PortCall, { fault }: FaultCase): Promise<void> {
  if (fault === undefined) await upstreams.up(call.upstream)
  else upstreams.faults.clear()
}

/** Answers questions, takes an offer to try again, and otherwise says once more what is wanted. */
function* person({ answers, wish }: PortCall, heard: () => Message | undefined): Generator<string> {
  const left = new Map(Object.entries(answers).map(([key, texts]) => [key, [...texts]]))
  for (;;) {
    const last = heard()
    const answer = left.get(last?.said.text ?? '')?.shift()
    const retry = last?.options.find(({ id }) => id === 'tentar')?.title
    yield answer ?? retry ?? wish
  }
}

function isServed(
  { served }: PortCall,
  said: readonly Message[],
  stage: ScenarioStage,
  since: number,
): boolean {
  if ('says' in served) return said.some((message) => message.said.text === served.says)
  return stage.talk.slice(since).some(({ who, text }) => who === served.tells && text.includes(served.text))
}

function isOf({ upstream, route }: PortCall, entry: JournalEntry): boolean {
  return entry.upstream === upstream && entry.route === route
}
