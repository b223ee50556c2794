import { expect, test } from 'vitest'

import { jsonLog } from './json-log.ts'

test('writes one line of JSON for each entry, without personal data', () => {
  const lines: string[] = []
  const log = jsonLog((line) => lines.push(line))
  log({
    level: 'warn',
    event: 'workFailed',
    message: 'GET /customers?cpf=529.982.247-25\nana@x.com',
    attempts: 3,
  })
  log({ level: 'info', event: 'other' })
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    { level: 'warn', event: 'workFailed', message: 'GET /customers?cpf=•••\n•••', attempts: 3 },
    { level: 'info', event: 'other' },
  ])
  expect(lines.join('')).not.toContain('\n')
})
