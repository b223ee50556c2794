/** A street, a birthday and a name hold months as well: "rua Sete de Setembro", "nasci em março", "meu nome é Maria Agosto". */
const heads =
  /\b(?:(?:rua|r\.|av\.?|avenida|praca|travessa|alameda|rodovia|ponte)(?:\s+[a-z0-9]+){0,4}|nasc\w+(?:\s+[a-z0-9]+){0,4}|aniversario(?:\s+[a-z0-9]+){0,2}|nome(?:\s+completo)?(?:\s+e|:)(?:\s+[a-z]+)?|me\s+chamo(?:\s+[a-z]+)?|sou\s+[oa](?:\s+[a-z]+)?)\s+$/

/** Whether what stands before a month tells that no installment of it is meant. */
export function isNoPeriod(before: string): boolean {
  return heads.test(before.slice(-60))
}
