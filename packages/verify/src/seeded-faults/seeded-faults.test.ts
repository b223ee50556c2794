import { describe, expect, it } from 'vitest'

import { findSuites } from '../paths-mutations/suites.ts'
import { notice } from './notice.ts'
import { seededFaults } from './seeded-faults.ts'

const suites = await findSuites()
const noticed = seededFaults.map((one) => ({ ...one, ...notice(one, suites) }))

describe('a mistake is noticed by a generated path or a finding', () => {
  it.each(noticed)('$machine: $fault', ({ killedBy }) => {
    expect(killedBy).toBeDefined()
  })
})

it('docs/seeded-faults.md says by which', async () => {
  const rows = noticed.map(({ fault, machine, how }) => `| ${fault} | ${machine} | ${how} |`)
  const page = `${beginning}\n${rows.join('\n')}\n`
  await expect(page).toMatchFileSnapshot('../../../../docs/seeded-faults.md')
})

it('a fault that changes nothing would be told', () => {
  const none = { fault: 'nothing', machine: 'login', make: () => undefined }
  expect(notice(none, suites).killedBy).toBeUndefined()
})

const beginning = `# Mistakes made on purpose

Mistakes of the kind that people make, each made in one of our machines as it is, and what notices it: the generated path
that goes elsewhere, and where; or what the walk finds wrong. They stand in
\`packages/verify/src/seeded-faults/seeded-faults.ts\`; \`npm test -- packages/verify/src/seeded-faults\` makes them, and
\`--update\` renews this page. [Mutations](mutations.md) break everything else, one thing at a time.

| mistake | machine | noticed by |
| ------- | ------- | ---------- |`
