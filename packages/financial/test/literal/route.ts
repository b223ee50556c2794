/** From which size on a statement is too large for the flows, which then ask the function. */
export const limits = {
  /** What the flows' text says, in characters. */
  written: 640,
  /** What their engine does, in bytes. */
  engine: 10_000,
} as const

/** How many monthly installments, all open, make a statement too large. */
export function tooManyAt(limit: number): number {
  const fits = (count: number): boolean => JSON.stringify(statementOf(count)).length < limit
  let count = 1
  while (fits(count)) count++
  return count
}

/** A statement in the shape in which it comes. */
function statementOf(count: number): object {
  const installments = Array.from({ length: count }, (_, index) => ({
    installmentId: index + 1,
    installmentNumber: `${index + 1}/${count}`,
    dueDate: '2026-06-10',
    conditionType: 'PM',
    originalValue: 1250,
    currentBalance: 1287.5,
    interestPercent: 0,
    generatedBillet: true,
    receipts: [],
  }))
  const bill = {
    billReceivableId: 11045,
    costCenterId: 8,
    finePercent: 2,
    interestPercent: 1,
    documentId: 'VIND-101',
  }
  const billsReceivable = [{ ...bill, documentCode: 'CT', subJudice: false, installments }]
  return { resultSetMetadata: { count: 1, offset: 0, limit: 1 }, results: [{ billsReceivable }] }
}
