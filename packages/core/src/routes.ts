import { isConfident, thresholdsFor, type Organisation, type Understood } from '@cristal/dialogue'

/** Where an understood message goes. */
export type Route = 'greeting' | 'closing' | 'menu' | 'financial' | 'handoff' | 'others' | 'misunderstood'

const byIntent: ReadonlyMap<string, Route> = new Map([
  ['consultar', 'financial'],
  ['segunda_via', 'financial'],
  ['extrato', 'financial'],
  ['vencimento', 'financial'],
  ['atendimento', 'handoff'],
  ['lead', 'others'],
  ['privacidade', 'others'],
  ['encerrar', 'closing'],
  ['negativo', 'closing'],
  ['afirmativo', 'menu'],
  ['menu', 'menu'],
  ['negociar', 'others'],
  ['corretoria', 'others'],
  ['saldo_devedor', 'others'],
  ['contratacao', 'others'],
  ['antecipar', 'others'],
  ['assistencia', 'others'],
])

/** Intenções: greetings and farewells need more confidence than the rest, which needs enough. */
export function routeOf(understood: Understood, organisation: Organisation): Route {
  const { name, confidence } = understood.intent
  if (name === 'greeting' || name === 'farewell') {
    if (confidence < thresholdsFor(understood, organisation).leaving) return 'misunderstood'
    return name === 'greeting' ? 'greeting' : 'closing'
  }
  return isConfident(understood, organisation) ? (byIntent.get(name) ?? 'misunderstood') : 'misunderstood'
}
