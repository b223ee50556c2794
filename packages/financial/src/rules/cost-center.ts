import type { Bill } from '../ports/billing.ts'

/**
 * Whether a bill is of these cost centres; all bills are where none is named. A bill whose cost centre the billing
 * system does not tell is left out where some are named: it cannot be shown to be theirs.
 */
export function isOfCostCenters(
  { costCenter }: Pick<Bill, 'costCenter'>,
  costCenters: readonly string[],
): boolean {
  return costCenters.length === 0 || (costCenter !== undefined && costCenters.includes(costCenter))
}
