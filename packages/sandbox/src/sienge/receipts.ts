import type { ScenarioInstallment } from '../scenario/bill.ts'

/** The receipts of an installment. One that is settled and lists none was paid in full on its due date. */
export function receiptsOf({
  receipts,
  currentBalance,
  originalValue,
  dueDate,
}: ScenarioInstallment): object[] {
  const listed = receipts ?? (currentBalance === 0 ? [paidInFull] : [])
  return listed.map((receipt) => {
    const receiptDate = receipt.receiptDate ?? dueDate
    const receiptValue = receipt.receiptValue ?? originalValue
    return {
      ...receipt,
      calculationDate: receipt.calculationDate ?? receiptDate,
      receiptDate,
      receiptValue,
      netReceiptValue: receipt.netReceiptValue ?? receiptValue,
    }
  })
}

const paidInFull = {
  calculationDate: undefined,
  receiptDate: undefined,
  receiptValue: undefined,
  netReceiptValue: undefined,
  interestValue: 0,
  additionalValue: 0,
  discountValue: 0,
  administrativeFee: 0,
  receiptType: 'Recebimento',
  insuranceAmount: 0,
  bankMovements: [],
  accountNumber: 'COBBANCO',
  creditDate: null,
}
