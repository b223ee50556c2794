import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

import type { ReportData } from '../src/page-data.ts'
import type { Address } from '../src/view/address.ts'
import type { Go } from './use-address.ts'

interface Report {
  readonly data: ReportData
  readonly address: Address
  readonly go: Go
}

/** What is shown, and where in it one is. */
export const ReportContext = createContext<Report>({
  data: { seed: 0, suites: [] },
  address: {},
  go: () => undefined,
})

export function useReport(): Report {
  return useContext(ReportContext)
}
