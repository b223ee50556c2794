import type * as z from 'zod'

/** One thing that is wrong in a scenario. */
export interface Problem {
  /** Such as `sienge.customers[0].phones`. Empty: the whole. */
  readonly path: string
  /** What stands there, without personal data. */
  readonly found: string
  readonly expected: string
}

/** Thrown for a scenario that cannot be used; its message names each wrong field. */
export class ScenarioError extends TypeError {
  override readonly name = 'ScenarioError'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[], what = 'The scenario') {
    const lines = problems.map(
      ({ path, found, expected }) => `  ${path || '(all)'}: found ${found}; expected ${expected}`,
    )
    super(
      `${what} has ${problems.length === 1 ? 'a mistake' : `${problems.length} mistakes`}:\n${lines.join('\n')}`,
    )
    this.problems = problems
  }
}

export function problemOf(issue: z.core.$ZodIssue, root: unknown): Problem {
  const value = issue.path.reduce<unknown>(member, root)
  return { path: pathText(issue.path), found: shown(value, issue.path.at(-1)), expected: expectation(issue) }
}

export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${String(part)}`))
    .join('')
}

/** The member of anything; `undefined` where there is none. */
export function member(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined
}

/** A value as a message may show it: of texts that may be personal, only the length. */
function shown(value: unknown, key?: PropertyKey): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'an object'
  const open = publicText.has(String(key))
  if (typeof value === 'number') return open ? String(value) : 'a number'
  if (typeof value !== 'string')
    return typeof value === 'boolean' || value === null ? `${value}` : typeof value
  return open && value.length <= 40 ? JSON.stringify(value) : `a text of ${value.length} characters`
}

const publicText = new Set(
  [
    'now',
    'tenant',
    'billsReceivable',
    'costCenterId',
    'digitableNumber',
    'installmentsOrder',
    'slipFlag',
  ].concat(
    [
      'condition',
      'fileName',
      'documentFilter',
      'personType',
      'foreigner',
      'dueDate',
      'issueDate',
      'payOffDate',
    ],
    [
      'receiptDate',
      'calculationDate',
      'creditDate',
      'currentBalance',
      'originalValue',
      'route',
      'provider',
      'latency',
    ],
    [
      'channel',
      'upstream',
      'disclosure',
      'maintenance',
      'times',
      'status',
      'delayMs',
      'online',
      'generatedBillet',
    ],
    [
      'installmentId',
      'billReceivableId',
      'customerId',
      'id',
      'perMinute',
      'perDay',
      'reset',
      'truncate',
      'after',
    ],
  ),
)

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return issue.values.map((value) => JSON.stringify(value)).join(' or ')
  if (issue.code !== 'invalid_type') return issue.message
  return issue.message.startsWith('Invalid input') ? (types[issue.expected] ?? issue.expected) : issue.message
}

const types: Partial<Record<string, string>> = {
  object: 'an object',
  array: 'a list',
  boolean: 'true or false',
  number: 'a number',
  record: 'an object',
}
