import { judge, type Verdict } from '../paths-mutations/judge.ts'
import type { Suite } from '../paths-mutations/suites.ts'
import type { SeededFault } from './seeded-faults.ts'

/** What notices a fault: which generated path, or which finding of the walk. */
export function notice({ fault, machine, make }: SeededFault, suites: readonly Suite[]): Verdict {
  const suite = suites.find(({ report }) => report.name === machine)
  if (suite === undefined) throw new TypeError(`There are no paths of "${machine}".`)
  return judge(suite, { name: fault, places: [[]], marks: [], change: make })
}
