import type * as z from 'zod'
import { knownRoutes } from '../known-routes.ts'
import { routeMatches, splitRoute } from '../route.ts'
import { fault, type Fault } from './fault.ts'
import { misnamed } from './misnamed.ts'
import { nearMiss } from './near-miss.ts'
import { member, type Problem, problemOf, ScenarioError } from './problem.ts'
import { type Scenario, scenario } from './scenario.ts'

/**
 * Checks a scenario and fills in what it leaves out. Only `now` and `sienge` are required.
 *
 * @throws {@link ScenarioError} that names each wrong field: where it is, what was found, what is expected.
 *
 * @example
 * const world = parseScenario(JSON.parse(readFileSync('scenario.json', 'utf8')))
 */
export function parseScenario(json: unknown): Scenario {
  const { data, problems } = checked(scenario, json)
  const all = [
    ...problems,
    ...(data === undefined ? [] : [...references(data), ...faultProblems(data.faults, 'faults')]),
  ]
  if (data === undefined || all.length > 0) throw new ScenarioError(all)
  return data
}

/**
 * Checks faults that are added while the sandbox runs: one, or a list of them.
 *
 * @throws {@link ScenarioError} as {@link parseScenario} does.
 */
export function parseFaults(json: unknown): Fault[] {
  const list: unknown[] = Array.isArray(json) ? json : [json]
  const found = list.map((item) => checked(fault, item))
  const faults = found.flatMap(({ data }) => data ?? [])
  const all = [...found.flatMap(({ problems }) => problems), ...faultProblems(faults, '')]
  if (all.length > 0) throw new ScenarioError(all, 'The fault')
  return faults
}

function checked<T extends z.ZodType>(schema: T, json: unknown): { data?: z.output<T>; problems: Problem[] } {
  const result = schema.safeParse(json)
  const problems = misnamed(schema, json)
  if (result.success) return { data: result.data, problems }
  return {
    problems: [
      ...result.error.issues.map((issue) => suggested(problemOf(issue, json), issue, json)),
      ...problems,
    ],
  }
}

/** Adds "did you mean" where a word was given that is close to one of those that may stand there. */
function suggested(problem: Problem, issue: z.core.$ZodIssue, root: unknown): Problem {
  const value = issue.path.reduce<unknown>(member, root)
  if (issue.code !== 'invalid_value' || typeof value !== 'string') return problem
  const meant = nearMiss(
    value,
    issue.values.filter((candidate) => typeof candidate === 'string'),
  )
  return meant === undefined
    ? problem
    : { ...problem, expected: `${problem.expected} (did you mean "${meant}"?)` }
}

function references({ sienge }: Scenario): Problem[] {
  const customers = new Set(sienge.customers.map(({ id }) => id))
  const unknown = (id: number, path: string): Problem[] =>
    customers.has(id) ? [] : [{ path, found: String(id), expected: 'the id of a customer of this scenario' }]

  return [
    ...repeated(sienge.customers, 'id', 'sienge.customers'),
    ...repeated(sienge.bills, 'billReceivableId', 'sienge.bills'),
    ...sienge.bills.flatMap((bill, index) => [
      ...unknown(bill.customerId, `sienge.bills[${index}].customerId`),
      ...bill.holders.flatMap((holder, at) => unknown(holder, `sienge.bills[${index}].holders[${at}]`)),
      ...repeated(bill.installments, 'installmentId', `sienge.bills[${index}].installments`),
    ]),
  ]
}

function repeated<Field extends string>(
  items: readonly Record<Field, number>[],
  field: Field,
  path: string,
): Problem[] {
  const seen = new Set<number>()
  return items.flatMap((item, index) => {
    const id = item[field]
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [
      { path: `${path}[${index}].${field}`, found: String(id), expected: 'an id that is not used twice' },
    ]
  })
}

function faultProblems(faults: readonly Fault[], path: string): Problem[] {
  return faults.flatMap((item, index) => {
    const at = `${path}[${index}]`.replace(/^\[0\]$/, '')
    return [...idle(item, at), ...nowhere(item, at === '' ? 'route' : `${at}.route`)]
  })
}

function idle(item: Fault, path: string): Problem[] {
  const { status, body, delayMs, reset, truncate } = item
  if (status !== undefined || body !== undefined || delayMs !== undefined || reset || truncate) return []
  return [
    { path, found: 'a fault that does nothing', expected: 'one of status, body, delayMs, reset, truncate' },
  ]
}

function nowhere({ upstream, route }: Fault, path: string): Problem[] {
  const routes = knownRoutes[upstream]
  if (routes === undefined || routes.some((known) => routeMatches(route, known))) return []
  const { method, path: written } = splitRoute(route)
  const asked = method === '*' ? written : `${method} ${written}`
  const known = method === '*' ? routes.map((one) => splitRoute(one).path) : routes
  const meant = nearMiss(asked, known)
  const expected =
    meant === undefined ? `one of ${routes.join(', ')}, or *` : `"${meant}" (did you mean that?)`
  return [{ path, found: JSON.stringify(route), expected }]
}
