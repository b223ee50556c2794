import { requestOf, type AskLeft, type PeriodRequest, type TopicRequest } from '@cristal/dialogue'

/** A wish for installments; `day` is the day of the month on which they fall due, where that was said. */
export interface InstallmentsRequest extends TopicRequest {
  readonly day?: number
}

/** What an answer to "De qual período?" says; `null` for what it does not say. */
export interface RequestPart extends PeriodRequest {
  readonly day: number | null
  readonly intent: string | null
}

/** What the financial topic can do for a person. */
export type Service = 'installments' | 'statement' | 'dueDay'

/** The service that an intent asks for; `undefined` where it is none of ours. */
export function serviceOf(intent: string): Service | undefined {
  return services.get(intent)
}

/** Whether an intent asks for installments. */
export function asksForInstallments(intent: string): boolean {
  return serviceOf(intent) === 'installments'
}

const services: ReadonlyMap<string, Service> = new Map([
  ['consultar', 'installments'],
  ['segunda_via', 'installments'],
  ['extrato', 'statement'],
  ['vencimento', 'dueDay'],
])

/** An answer narrows the request; it raises it to a second copy, but never lowers it. */
export function narrowed(request: InstallmentsRequest, part: RequestPart): InstallmentsRequest {
  return { ...stretchOf(part), intent: part.intent === 'segunda_via' ? part.intent : request.intent }
}

/** An answer that is a request of its own; where it names no service, the one before goes on. */
export function renewed(request: InstallmentsRequest, part: RequestPart): InstallmentsRequest {
  return { ...stretchOf(part), intent: part.intent ?? request.intent }
}

/** What a question was left for; `undefined` where the person wants nothing in its place. */
export function requestFrom(left: AskLeft | null): TopicRequest | undefined {
  return left?.understood && requestOf(left.understood)
}

function stretchOf({
  periods,
  months,
  day,
}: RequestPart): Pick<InstallmentsRequest, 'periods' | 'months' | 'day'> {
  return { periods, months, ...(day === null ? {} : { day }) }
}
