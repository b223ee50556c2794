import { describe, expect, it } from 'vitest'

import { creditCheck, fetching, trafficLight } from '../../test/paths/public-machines.paths.ts'
import { describePaths } from './describe-paths.ts'

for (const { machine, cases } of [fetching, trafficLight, creditCheck])
  describePaths({ describe, expect, it }, machine, cases)
