import { aQuestion } from '@cristal/testkit'

import { around } from './around.ts'

export const question = aQuestion(around)
