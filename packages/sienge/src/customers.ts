import { BillingError, type Customer, type Customers } from '@cristal/financial'
import * as z from 'zod'

import type { SiengeApi } from './api.ts'
import { mainPhone, phones } from './phone.ts'
import { optionalText, text } from './text.ts'

const route = 'GET /customers'

/** Customers by document. SIENGE drops filters that it does not know, so what it answers is compared again. */
export function siengeCustomers(api: SiengeApi): Customers {
  return {
    async findByDocument(document, call) {
      const asked = unmasked(document)
      const kind = documentKind(asked)
      const request = { route, path: 'customers', query: { [kind]: asked }, none: [404], schema }
      const answer = await api.read(request, call)
      const found = answer?.results.find((each) => sameDocument(each[kind], asked))
      if (found === undefined) refuseUnfiltered(answer)
      return found && toCustomer(found, asked)
    },
  }
}

const customer = z.object({
  id: text,
  name: text,
  cpf: optionalText,
  cnpj: optionalText,
  email: optionalText,
  phones,
})

const metadata = z.object({ count: optionalText }).nullish()

const schema = z.object({ resultSetMetadata: metadata, results: z.array(customer) })

/** A page of others, with more to come, tells nothing: who was asked for may be on a later one. */
function refuseUnfiltered(answer: z.infer<typeof schema> | undefined): void {
  const page = answer?.results.length ?? 0
  if (page === 0 || Number(answer?.resultSetMetadata?.count ?? 0) <= page) return
  throw new BillingError(
    'unexpectedResponse',
    `${route}: SIENGE ignored the document and answered with others.`,
  )
}

function toCustomer(
  { id, name, email, phones: registered }: z.infer<typeof customer>,
  document: string,
): Customer {
  const phone = mainPhone(registered)
  return {
    id,
    name,
    document,
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
  }
}

function documentKind(document: string): 'cpf' | 'cnpj' {
  if (document.length === 11) return 'cpf'
  if (document.length === 14) return 'cnpj'
  throw new BillingError(
    'refused',
    `${route}: a document has 11 characters (CPF) or 14 (CNPJ); this one has ${document.length}.`,
  )
}

/** Leading zeros get lost where a document was once kept as a number. */
function sameDocument(answered: string | undefined, asked: string): boolean {
  return answered !== undefined && unmasked(answered).padStart(asked.length, '0') === asked
}

function unmasked(document: string): string {
  return document.replace(/[^0-9a-z]/gi, '').toUpperCase()
}
