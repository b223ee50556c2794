import type { SuiteResult } from '@cristal/testkit'

type Model = NonNullable<SuiteResult['model']>

/** A machine that takes an order, taken apart. */
export const orderModel: Model = {
  description: 'Pedido: pergunta o que a pessoa quer e prepara.',
  states: [
    state('ordering', 'compound', 'Pedido: enquanto dura.'),
    state('ordering.asking', 'atomic', 'Pedido: pergunta o que vai ser.', ['waiting']),
    state('ordering.brewing', 'atomic', 'Pedido: prepara o café.', ['working']),
    state('served', 'final', 'Pedido: entregue.'),
    state('left', 'final', 'Pedido: a pessoa se calou.'),
    state('burnt', 'final', 'Pedido: o café queimou.'),
  ],
  transitions: [
    way('ordering.asking', 'on message.received [isDrink]', 'ordering.brewing', 'isDrink'),
    way('ordering.asking', 'after patience', 'left'),
    way('ordering.brewing', 'brew done', 'served'),
    way('ordering.brewing', 'brew failed', 'burnt'),
  ],
  invokes: [{ id: 'brew', src: 'brew', state: 'order.ordering.brewing' }],
  starts: [
    { state: 'order', target: 'order.ordering' },
    { state: 'order.ordering', target: 'order.ordering.asking' },
  ],
}

function state(
  name: string,
  type: Model['states'][number]['type'],
  description: string,
  tags: readonly string[] = [],
): Model['states'][number] {
  return { id: `order.${name}`, name, description, tags, type }
}

function way(from: string, when: string, to: string, guard?: string): Model['transitions'][number] {
  return { id: `${from} › ${when}`, state: `order.${from}`, event: when, guard, targets: [`order.${to}`] }
}
