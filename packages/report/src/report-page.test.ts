import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { manyResults, sampleResults } from '../test/sample-results.ts'
import type { ReportData } from './page-data.ts'
import { reportPage } from './report-page.ts'

/** A file that cannot be written: nothing is kept from one run of the tests to the next. */
const cache = join(tmpdir(), 'no-such-folder\0', 'layouts.json')

it('is one file that loads nothing and runs nothing but its own script', async () => {
  const page = await reportPage(sampleResults(), { cache })
  const policy = /content="(default-src [^"]*)"/.exec(page)?.[1] ?? ''
  const [script = '', style = ''] = [inside(page, 'script type="module"'), inside(page, 'style')]
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain(`script-src 'sha256-${hash(script)}'`)
  expect(policy).toContain(`style-src 'sha256-${hash(style)}'`)
  expect(policy).not.toContain('unsafe')
  expect(page).not.toMatch(/(?:src|href)="[^#"]/)
  expect(style).not.toMatch(/url\((?!data:)/)
})

it('holds words that look like the end of a script as words', async () => {
  const data = dataOf(await reportPage(sampleResults(), { cache }))
  const lines = data.suites.flatMap(({ paths }) =>
    paths.flatMap(({ steps }) => steps.flatMap((step) => step.lines)),
  )
  expect(lines.map(({ text }) => text)).toContain('Até </script><script>document.title = 1</script>')
})

it('is made of no results, too', async () => {
  expect(dataOf(await reportPage({ version: 1, seed: 3, suites: [] }, { cache }))).toEqual({
    seed: 3,
    suites: [],
  })
})

it('says what many paths have in common once', async () => {
  const results = manyResults(900)
  const page = await reportPage(results, { cache })
  const data = dataOf(page)
  expect(data.suites).toHaveLength(30)
  expect(JSON.stringify(data.suites.map(({ paths }) => paths)).length).toBeLessThan(
    JSON.stringify(results.suites.map(({ paths }) => paths)).length * 0.8,
  )
})

function inside(page: string, tag: string): string | undefined {
  const [name] = tag.split(' ')
  const begin = page.indexOf(`<${tag}>`) + tag.length + 2
  return page.slice(begin, page.indexOf(`</${name}>`, begin))
}

function dataOf(page: string): ReportData {
  return JSON.parse(inside(page, 'script type="application/json" id="data"') ?? '') as ReportData
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
