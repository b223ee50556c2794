import type { Charts, Machine, PageState } from '../../src/wire.ts'

/** A machine that runs, with its active states. */
export interface Active {
  readonly machine: Machine
  /** As {@link StateBox.path}, parents first. */
  readonly paths: readonly string[]
}

/** The machines that run, from the root down. One of several with the same label is told by who invokes it. */
export function activeMachines(charts: Charts, states: PageState['states']): readonly Active[] {
  const active = new Set(states)
  const machines = new Map(charts.machines.map((machine) => [machine.key, machine]))
  const root = machines.get(charts.root)
  return root ? below(root) : []

  function below(machine: Machine): readonly Active[] {
    const boxes = machine.states.filter(({ path }) => active.has(`${machine.label}.${path}`))
    if (boxes.length === 0) return []
    const invoked = boxes.flatMap((box) =>
      box.invokes.flatMap((each) => machines.get(each.machine ?? '') ?? []),
    )
    return [{ machine, paths: boxes.map(({ path }) => path) }, ...invoked.flatMap(below)]
  }
}

/** The one that tells most of the conversation: the deepest that is more than a question. */
export function tellingMachine(charts: Charts, running: readonly Active[]): string {
  const telling = running.findLast(({ machine }) => !machine.label.endsWith('ask'))
  return (telling ?? running[0])?.machine.key ?? charts.root
}

/** The machines from the root down to one, as its key names them. */
export function wayTo(charts: Charts, key: string): readonly Machine[] {
  const parts = key.split('/')
  return parts.flatMap((_, index) => {
    const above = parts.slice(0, index + 1).join('/')
    return charts.machines.find((machine) => machine.key === above) ?? []
  })
}
