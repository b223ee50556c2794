import type { FaultInput, Sandbox } from '@cristal/sandbox'

/** What somebody at the page can let go wrong, by name. */
export const faultPresets = {
  down: { route: '*', times: 1_000_000, reset: true },
  slow: { route: '*', times: 1_000_000, delayMs: 4000 },
  twice: { route: '*', times: 2, status: 503, body: { message: 'Service Unavailable' } },
  malformed: { route: '*', times: 1_000_000, status: 200, body: '<html>manutenção</html>' },
  refused: { route: '*', times: 1_000_000, status: 403, body: { message: 'Forbidden' } },
  back4appDown: { upstream: 'back4app', route: '*', times: 1_000_000, reset: true },
  bothubDown: { upstream: 'bothub', route: '*', times: 1_000_000, status: 503 },
  bothubSlow: { upstream: 'bothub', route: '*', times: 1_000_000, delayMs: 8000 },
  deskDown: { upstream: 'rocketchat', route: '*', times: 1_000_000, status: 503 },
  smtpDown: { upstream: 'smtp', route: '*', times: 1_000_000, reset: true },
  mailLost: { route: 'POST /payment-slip-notification', times: 1_000_000, reset: true, after: true },
} as const satisfies Readonly<Record<string, FaultInput>>

export type FaultName = keyof typeof faultPresets

/** The faults of one sandbox, by name. */
export interface Faults {
  /** Lets one thing go wrong, and nothing else any more. `undefined`: all goes well again. */
  set(name: FaultName | undefined): void
  /** What goes wrong now, `scenario` for faults of the scenario's own. */
  active(): readonly string[]
}

/** Whether there is such a preset. */
export function isFaultName(name: unknown): name is FaultName {
  return typeof name === 'string' && Object.hasOwn(faultPresets, name)
}

/** Switches presets on and off in a sandbox. */
export function faultsOf(sandbox: Sandbox): Faults {
  let chosen: FaultName | undefined
  return {
    set(name) {
      sandbox.faults.clear()
      chosen = name
      if (name) sandbox.faults.add(faultPresets[name])
    },
    active() {
      if (sandbox.faults.left().length === 0) return []
      return [chosen ?? 'scenario']
    },
  }
}
