import { localCloud, ParseError, type Surroundings } from '../src/cloud/index.ts'
import { token } from './asked.ts'

/** Parameters that the function accepts. */
export const parameters = {
  customerId: '57',
  billReceivableId: '11045',
  domain: 'minhaconstrutora',
  token,
  afterDate: '2022-03-01',
  beforeDate: '2022-04-30',
}

/** Calls the deployed function before a SIENGE at this address. */
export async function installments(
  url: string,
  params: Record<string, unknown>,
  surroundings: Partial<Surroundings> = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const env = { SIENGE_URL: url, ...surroundings.env }
  const found = localCloud({ ...surroundings, env }).get('installments')
  if (found === undefined) throw new Error('The cloud code defines no installments.')
  return found({ params, headers })
}

/** What the function throws, as code and words. */
export async function refusal(calling: Promise<unknown>): Promise<readonly [number, string]> {
  const error = await calling.then(
    () => new Error('It did not fail.'),
    (reason: unknown) => reason,
  )
  if (error instanceof ParseError) return [error.code, error.message]
  throw error
}

/** A statement as SIENGE answers it, with these installments of the bill that is asked for. */
export function statementOf(...changes: readonly object[]): { readonly body: string } {
  return { body: JSON.stringify({ results: [{ billsReceivable: [billOf(...changes)] }] }) }
}

export function billOf(...changes: readonly object[]): object {
  return { billReceivableId: 11045, installments: changes.map((change) => ({ ...open, ...change })) }
}

const open = {
  installmentId: 4,
  installmentNumber: '4/60',
  dueDate: '2022-04-10',
  conditionType: 'PM',
  originalValue: 1250,
  currentBalance: 1287.5,
  generatedBillet: true,
  receipts: [],
}
