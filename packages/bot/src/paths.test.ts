import { describePaths } from '@cristal/testkit'
import { describe, expect, it } from 'vitest'

import { cristal } from '../test/paths/cristal.paths.ts'

describePaths({ describe, expect, it }, cristal.machine, cristal.cases)
