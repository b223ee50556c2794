import { errorData, type ErrorData, type WorkPolicy } from '@cristal/dialogue'
import type { Engine, Json } from '@cristal/engine'

import { HostError, type HostErrorReason } from './host-error.ts'
import { pause } from './pause.ts'
import { persistently, type Persistence } from './persistently.ts'
import { policyOf } from './policy-of.ts'
import { slots } from './slots.ts'
import type { EffectResult, EffectRow, Store, StoredEffect } from './store.ts'
import { workAttempt, type Outcome } from './work-attempt.ts'

export interface EffectOptions extends Persistence {
  readonly store: Store
  readonly engine: Engine
  /** How many attempts run at once, in all conversations together. */
  readonly concurrency: number
  /** Told when a result was kept and can be stepped. */
  finished(conversation: string): void
}

/** Runs the work that steps ask for, after their commit. */
export interface Effects {
  run(rows: readonly EffectRow[]): void
  /** Goes on with what a process that ended left behind. Work whose end nobody knows is not run again. */
  resume(rows: readonly StoredEffect[]): Promise<void>
  /** Ends what a conversation does not wait for any more. */
  keepOnly(conversation: string, pending: readonly string[]): void
  /** Begins nothing more; resolves when what must not be repeated has ended. */
  stop(): Promise<void>
  abandon(): void
}

type EffectFailure = EffectResult & { readonly type: 'effect.failed' }

interface Job {
  readonly row: EffectRow
  readonly policy: WorkPolicy
  readonly controller: AbortController
  /** An attempt is running that must not be repeated. */
  engaged: boolean
  ended: Promise<void>
}

/** Work by its policy: time-outs, attempts and pauses between them, all on the host's clock. */
export function effects(options: EffectOptions): Effects {
  const { store, clock, log, gone } = options
  const jobs = new Map<string, Job>()
  const free = slots(options.concurrency)
  let stopping = false

  return {
    run(rows) {
      if (!stopping) for (const row of rows) if (!jobs.has(row.key)) begin(row)
    },

    async resume(rows) {
      const lost = rows.filter((row) => row.state === 'started' && !policyOf(row.policy).idempotent)
      for (const row of lost)
        await keep(row, failure('unknownOutcome', 'The process ended while this was running.'))
      this.run(rows.filter((row) => row.state !== 'finished' && !lost.includes(row)))
    },

    keepOnly(conversation, pending) {
      for (const { row, controller } of jobs.values()) {
        if (row.conversation === conversation && !pending.includes(row.key)) controller.abort()
      }
    },

    async stop() {
      stopping = true
      for (const job of jobs.values()) if (!job.engaged) job.controller.abort()
      await Promise.all([...jobs.values()].map((job) => job.ended))
    },

    abandon() {
      stopping = true
      for (const { controller } of jobs.values()) controller.abort()
    },
  }

  function begin(row: EffectRow): void {
    const job: Job = {
      row,
      policy: policyOf(row.policy),
      controller: new AbortController(),
      engaged: false,
      ended: Promise.resolve(),
    }
    jobs.set(row.key, job)
    job.ended = perform(job)
      .catch((error: unknown) => {
        if (!gone.aborted) log({ level: 'error', event: 'workLost', src: row.src, message: String(error) })
      })
      .finally(() => jobs.delete(row.key))
  }

  async function perform(job: Job): Promise<void> {
    for (let count = 1; !job.controller.signal.aborted; count++) {
      const outcome = await once(job, count)
      if (outcome === undefined || job.controller.signal.aborted) return
      if ('result' in outcome) return keep(job.row, outcome.result)
      if (stopping) return
      await pause(clock, outcome.again, job.controller.signal)
    }
  }

  /** `undefined`: nothing waits for it any more. */
  async function once(job: Job, count: number): Promise<Outcome | undefined> {
    const { row, policy, controller } = job
    const giveBack = await free.take()
    try {
      if (controller.signal.aborted) return undefined
      if (policy.idempotent) return await workAttempt(options, row, policy, count, controller.signal)
      const begun = await store.startEffect(row.conversation, row.key).catch(notBegun)
      if (typeof begun === 'object') return begun
      if (!begun) return undefined
      job.engaged = true
      const outcome = await workAttempt(options, row, policy, count, controller.signal)
      if ('again' in outcome) await persistently(options, () => store.reopenEffect(row.conversation, row.key))
      return outcome
    } finally {
      job.engaged = false
      giveBack()
    }
  }

  async function keep(row: EffectRow, result: EffectResult): Promise<void> {
    if (result.type === 'effect.failed') logFailure(row, result.error)
    await persistently(options, () => store.finishEffect(row.conversation, row.key, result))
    // Even when it says that nothing waits: it may have failed after it kept the result.
    options.finished(row.conversation)
  }

  function logFailure({ conversation, src }: EffectRow, error: Json): void {
    const { kind, reason, message } = error as unknown as ErrorData
    log({ level: 'warn', event: 'workFailed', conversation, src, kind, reason, message })
  }
}

/** The store could not say that it begins: it was not begun. */
function notBegun(cause: unknown): Outcome {
  return { result: failure('storeFailed', 'The store failed, so the work was not begun.', cause) }
}

function failure(reason: HostErrorReason, message: string, cause?: unknown): EffectFailure {
  return { type: 'effect.failed', error: { ...errorData(new HostError(reason, message, { cause })) } }
}
