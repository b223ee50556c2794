import { talksIn } from '@cristal/testkit'

import { aboutBills } from './about-bills.ts'
import { atTheDesk } from './at-the-desk.ts'
import { manyTopics } from './many-topics.ts'
import { whenThingsFail } from './when-things-fail.ts'

export const cristal = talksIn('cristal', [...manyTopics, ...atTheDesk, ...aboutBills, ...whenThingsFail], {
  allowed: {
    'says core.apology': 'The host says it where a step fails, and none does.',
    'says dialogue.moment': 'The host says it where work takes long; on a walk, time stands still.',
    'says handoff.calling':
      'The host says it where the opening of a room takes long; on a walk, time stands still.',
    'says core.notHere':
      'It stands in for a topic that is not bound, and the whole bot binds every topic but the desk.',
  },
})
