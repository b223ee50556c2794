import { describePaths } from '@cristal/testkit'
import { describe, expect, it } from 'vitest'

import { attending } from '../test/paths/attending.paths.ts'
import { collecting } from '../test/paths/collecting.paths.ts'
import { handoff } from '../test/paths/handoff.paths.ts'
import { offline } from '../test/paths/offline.paths.ts'
import { service } from '../test/paths/service.paths.ts'

for (const { machine, cases } of [handoff, collecting, service, attending, offline])
  describePaths({ describe, expect, it }, machine, cases)
