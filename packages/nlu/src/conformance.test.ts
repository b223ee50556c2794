import { understandingContract } from '@cristal/dialogue/testing'
import { describe, expect, it } from 'vitest'
import { embeddedUnderstanding } from './embedded-understanding.ts'

understandingContract({ describe, it, expect }, 'embedded', async () => ({
  understanding: embeddedUnderstanding({ phrases: { 'Meus boletos': 'segunda_via' } }),
  knows: {
    oi: 'greeting',
    sim: 'afirmativo',
    'falar com atendente': 'atendimento',
    'quero a segunda via das atrasadas': 'segunda_via',
    'meus boletos': 'segunda_via',
  },
}))
