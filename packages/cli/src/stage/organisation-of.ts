import type { Organisation } from '@cristal/dialogue'
import type { Scenario } from '@cristal/sandbox'

/** The organisation that a scenario describes; what it leaves out gets a plain default. */
export function organisationOf(scenario: Scenario): Organisation {
  const { organisation, sienge, billing, hours, desk } = scenario
  const name = organisation.name ?? 'Construtora Exemplo'
  return {
    id: organisation.id ?? sienge.tenant,
    name,
    costCenters: [organisation.costCenterId ?? []].flat().map(String),
    sector: organisation.sector ?? {
      name: 'setor financeiro',
      contact: organisation.mailbox ?? 'a recepção da construtora',
    },
    menu,
    ...(organisation.mailbox === undefined ? {} : { mailbox: organisation.mailbox }),
    contracted: organisation.contracted,
    slipMail: organisation.slipMail ?? {
      subject: `Segunda via do seu boleto — ${name}`,
      body: `Olá! Segue a segunda via do boleto que você pediu no atendimento da ${name}.`,
    },
    disclosure: organisation.disclosure ?? 'monthAndYear',
    thresholds: { intent: 0.6, leaving: 0.9 },
    billing: { route: routes[billing.route] },
    ...(organisation.reminders && { reminders: true }),
    ...(hours && { hours }),
    desk: { ...(desk.survey && { survey: true }), ...(desk.shows && { shows: desk.shows }) },
    timeZone: organisation.timeZone ?? 'America/Sao_Paulo',
  }
}

const routes = { auto: 'auto', sienge: 'statement', back4app: 'function' } as const

const menu = [
  { id: 'consultar', title: 'Consultar parcelas' },
  { id: 'segunda_via', title: 'Segunda via' },
  { id: 'extrato', title: 'Extrato' },
  { id: 'atendimento', title: 'Falar com atendente' },
]
