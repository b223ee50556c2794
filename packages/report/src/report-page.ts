import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

import { chartStyles, pageFont, pageScript } from '@cristal/chart'
import type { PathResults } from '@cristal/testkit'

import { htmlOf } from './html-of.ts'
import { reportData } from './report-data.ts'

const folder = new URL('../page/', import.meta.url)
const sheets = ['frame', 'overview', 'suite', 'talk', 'print'] as const

/** How a report is made. */
export interface ReportOptions {
  /** The file in which the drawings' places are kept for the next report. Absent: below `node_modules`, where there is one. */
  readonly cache?: string
}

/**
 * Makes the page that shows what comes of paths: one HTML file with everything in it, for a browser without a server or
 * a network.
 *
 * @example
 * ```ts
 * await writeFile('paths-report/index.html', await reportPage({ version: 1, seed: 1, suites }))
 * ```
 */
export async function reportPage(results: PathResults, options: ReportOptions = {}): Promise<string> {
  const [data, script, styles] = await Promise.all([
    reportData(results, options.cache),
    pageScript(fileURLToPath(new URL('main.tsx', folder))),
    stylesOf(),
  ])
  return htmlOf({ data, script, styles, hash: sha256 })
}

async function stylesOf(): Promise<string> {
  const font = (await readFile(pageFont)).toString('base64')
  const face = `@font-face{font-family:'Inter Variable';src:url(data:font/woff2;base64,${font}) format('woff2');font-weight:100 900;font-display:block}`
  const own = sheets.map((name) => readFile(new URL(`styles/${name}.css`, folder), 'utf8'))
  return [face, await chartStyles(), ...(await Promise.all(own))].join('\n')
}

function sha256(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
