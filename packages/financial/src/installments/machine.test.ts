import { expect, it } from 'vitest'

import { talkOf } from '../../test/talk.ts'

it('asks for the period again when another installment is wanted', async () => {
  const talk = await talkOf({ intent: 'consultar', request: { months: ['2026-09'] } })
  expect(talk.keys).toEqual(['financial.answer.paid', 'financial.installments.another'])
  expect(await talk.tap('outra')).toEqual(['financial.installments.askPeriod'])
})
