import type { Clock } from '../clock.ts'

const lifetime = 5 * 60_000
const firstFile = 9_000_000_001

/** What a link shows, or why it shows nothing. */
export type Report = { readonly lines: readonly string[] } | 'expired' | 'unknown'

/** The links to slips: each lives for five minutes. */
export interface Reports {
  /** Makes a link's path, query included, to a document with these lines. */
  publish(lines: readonly string[]): string
  open(file: string | undefined): Report
}

export function reports(clock: Clock): Reports {
  const published: { readonly lines: readonly string[]; readonly expires: number }[] = []
  return {
    publish(lines) {
      const file = firstFile + published.length
      published.push({ lines, expires: clock.now() + lifetime })
      return `/sienge/visualizar-relatorio?arquivo=${file}&formato=pdf`
    },
    open(file) {
      const report = published[Number(file) - firstFile]
      if (report === undefined) return 'unknown'
      return clock.now() < report.expires ? { lines: report.lines } : 'expired'
    },
  }
}
