/** An answer of Rocket.Chat that says no; routes throw it. */
export class RocketChatRefusal extends Error {
  override readonly name = 'RocketChatRefusal'
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>

  constructor(error: string | undefined, rest: { readonly status?: number; readonly type?: string } = {}) {
    super(`Rocket.Chat refuses: ${error ?? 'it does not say why'}.`)
    this.status = rest.status ?? 400
    this.body = {
      success: false,
      ...(error !== undefined && { error }),
      ...(rest.type !== undefined && { errorType: rest.type }),
    }
  }
}

/** A refusal with a code beside its sentence. */
export function coded(sentence: string, type: string, status = 400): RocketChatRefusal {
  return new RocketChatRefusal(`${sentence} [${type}]`, { status, type })
}
