/** What a slip's numbers are made from. */
export interface SlipFacts {
  readonly billReceivableId: number
  readonly installmentId: number
  /** `YYYY-MM-DD` */
  readonly dueDate: string
  /** In reais. */
  readonly value: number
}

/** The 47 digits that a person types to pay a slip (the linha digitável of FEBRABAN's boleto). */
export function slipLine(facts: SlipFacts): string {
  const code = barCode(facts)
  const free = code.slice(19)
  const fields = [code.slice(0, 4) + free.slice(0, 5), free.slice(5, 15), free.slice(15)]
  return fields.map((field) => field + mod10(field)).join('') + code.slice(4, 19)
}

/** The 44 digits of a slip's bar code. */
export function barCode({ billReceivableId, installmentId, dueDate, value }: SlipFacts): string {
  const cents = Math.round(value * 100)
  const free = digits(billReceivableId, 13) + digits(installmentId, 12)
  const tail = digits(dueFactor(dueDate), 4) + digits(cents, 10) + free
  const head = '0019'
  return head + mod11(head + tail) + tail
}

/** Days since 7 October 1997; since 22 February 2025, when four digits were used up, counted from 1000 anew. */
function dueFactor(dueDate: string): number {
  const due = day(dueDate)
  const restart = day('2025-02-22')
  return due < restart ? due - day('1997-10-07') : 1000 + ((due - restart) % 9000)
}

function day(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0').slice(-length)
}

/** Digits doubled in turn from the right, the digits of each product added. */
function mod10(text: string): string {
  const sum = fromRight(text).reduce((total, digit, index) => {
    const product = digit * (index % 2 === 0 ? 2 : 1)
    return total + (product > 9 ? product - 9 : product)
  }, 0)
  return String((10 - (sum % 10)) % 10)
}

/** Weights 2 to 9 from the right; 0, 10 and 11 become 1. */
function mod11(text: string): string {
  const sum = fromRight(text).reduce((total, digit, index) => total + digit * (2 + (index % 8)), 0)
  const check = 11 - (sum % 11)
  return String(check > 9 ? 1 : check)
}

function fromRight(text: string): number[] {
  return Array.from(text, Number).toReversed()
}
