/** `node packages/verify/src/failures/main.ts`: fails each call in each way, and says that `docs/failures.md` says so, too. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { root } from '../workspace.ts'
import { billingCalls } from './billing-calls.ts'
import { otherCalls } from './other-calls.ts'
import { pageOf, pagePath } from './page.ts'
import { type PlayedCase, playCase } from './play-case.ts'
import { problemsOf } from './problems-of.ts'

const { values } = parseArgs({ options: { update: { type: 'boolean', default: false } } })

const cases: PlayedCase[] = []
for (const call of [...billingCalls, ...otherCalls]) {
  for (const fault of call.faults) cases.push(await playCase(call, fault))
}
const page = pageOf(cases)
const file = join(root, pagePath)
if (values.update) writeFileSync(file, page)
const isRight = existsSync(file) && readFileSync(file, 'utf8') === page
const problems = [
  ...problemsOf(cases),
  ...(isRight ? [] : [`${pagePath} is not what happens. To renew it: npm run verify -- failures --update`]),
]

if (problems.length > 0) {
  console.error(problems.join('\n'))
  process.exitCode = 1
} else {
  console.log(`note: ${cases.length} failures of ${billingCalls.length + otherCalls.length} calls`)
}
