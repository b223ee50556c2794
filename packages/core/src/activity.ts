const byState = [
  ['core.resting', 'fim'],
  ['core.open', 'menu'],
  ['core.receiving', 'classificacao'],
  ['core.classifying', 'classificacao'],
  ['core.routing', 'classificacao'],
  ['core.routed', 'classificacao'],
  ['core.welcoming', 'boas-vindas'],
  ['financial.loggingIn', 'login'],
  ['financial.coolingDown', 'login'],
  ['core.serving.financial', 'financeiro'],
  ['core.serving.handoff', 'atendimento'],
  ['core.serving.misunderstanding', 'baixa-conviccao'],
  ['core.serving.offeringReturn', 'retorno'],
  ['core.serving', 'outros'],
  ['core.closing', 'encerramento'],
  ['core.inactive', 'inatividade'],
] as const

/** What a contact is doing, in one word; `fim` means that nothing is going on. */
export type Activity = (typeof byState)[number][1]

/**
 * The activity of a conversation, from all its active states. A topic that is not Cristal's own is `outros`; a
 * conversation that has not begun is at its `fim`.
 *
 * @example
 * ```ts
 * activityOf(engine.states(envelope)) // 'login'
 * ```
 */
export function activityOf(states: readonly string[]): Activity {
  return byState.find(([state]) => states.includes(state))?.[1] ?? 'fim'
}
