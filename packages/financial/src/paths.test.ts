import { describePaths, pathsText, unsaidTexts } from '@cristal/testkit'
import { describe, expect, it } from 'vitest'

import { another } from '../test/paths/another.paths.ts'
import { answer } from '../test/paths/answer.paths.ts'
import { bills } from '../test/paths/bills.paths.ts'
import { delivery } from '../test/paths/delivery.paths.ts'
import { dueDay } from '../test/paths/due-day.paths.ts'
import { financial } from '../test/paths/financial.paths.ts'
import { installments } from '../test/paths/installments.paths.ts'
import { login } from '../test/paths/login.paths.ts'
import { mailing } from '../test/paths/mailing.paths.ts'
import { reminder } from '../test/paths/reminder.paths.ts'
import { statementMail } from '../test/paths/statement-mail.paths.ts'
import { telling } from '../test/paths/telling.paths.ts'
import { questions } from '../test/paths/questions.paths.ts'
import { financialTexts } from './texts/pt-BR.ts'

const all = [
  financial,
  login,
  installments,
  bills,
  answer,
  telling,
  delivery,
  mailing,
  another,
  reminder,
  dueDay,
  statementMail,
]
const reports = all.map(({ machine, cases }) => describePaths({ describe, expect, it }, machine, cases))
const asked = questions.map(({ machine, cases }) => describePaths({ describe, expect, it }, machine, cases))

it.each(reports)('$name does what is written', async (report) => {
  await expect(pathsText(report)).toMatchFileSnapshot(`../test/paths/told/${report.name}.txt`)
})

it('says each of its texts on some path', () => {
  expect(unsaidTexts(financialTexts, [...reports, ...asked])).toEqual([])
})
