import { services, topic, type Service, type Topic } from '@cristal/core'
import type { TopicInput, TopicOutput } from '@cristal/dialogue'
import type { Scenario } from '@cristal/sandbox'
import { setup } from 'xstate'

/** A machine for each service that a scenario's organisation serves itself: it hands the person to a department. */
export function servicesOf({ organisation }: Scenario): { readonly [Intent in Service]?: Topic } {
  const served = services.flatMap((service) => {
    const department = organisation.services?.[service]
    return department === undefined ? [] : [[service, topic(handingTo(department))] as const]
  })
  return Object.fromEntries(served)
}

function handingTo(department: string) {
  return setup({
    types: { context: {} as TopicInput, input: {} as TopicInput, output: {} as TopicOutput },
  }).createMachine({
    id: 'ownService',
    description: 'Serviço da própria organização: leva a pessoa ao departamento que cuida dele.',
    context: ({ input }) => input,
    initial: 'handing',
    states: { handing: { type: 'final', description: 'Um atendente cuida disto.' } },
    output: ({ context }) => ({
      outcome: 'wantsPerson',
      handoff: { department, purpose: context.request.intent, confirmed: true },
    }),
  })
}
