import { deskContract } from '@cristal/handoff/testing'
import { describe, expect, it } from 'vitest'

import { againstSandbox } from '../test/against-sandbox.ts'

deskContract({ describe, it, expect }, 'Livechat', () => againstSandbox('livechat'))
deskContract({ describe, it, expect }, 'the connector', () => againstSandbox('core'))
