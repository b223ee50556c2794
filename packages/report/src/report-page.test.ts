import { expect, it } from 'vitest'

import { reportPage } from './report-page.ts'

it('is one file that loads nothing', async () => {
  const page = await reportPage({ version: 1, seed: 1, suites: [] })
  expect(page).toMatch(/^<!doctype html>/)
})
