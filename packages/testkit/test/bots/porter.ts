import { reading, work, type Bot } from '@cristal/dialogue'

import { kiosk } from './kiosk.ts'
import { porterMachine } from './porter-machine.ts'

/** A bot of two machines: it asks who somebody is, and looks whether a parcel has come for them. */
export function porter(flaw: 'none' | 'trusting' = 'none'): Bot {
  return {
    ...kiosk(),
    machine: porterMachine.provide({
      actors: {
        look: work(reading, ({ name }: { name: string }) =>
          Promise.resolve({ parcels: name === 'Ana' ? 1 : 0 }),
        ),
      },
      guards: {
        // It takes a failure that it does not know for an answer.
        isFailure: (_, { error }) => flaw === 'none' || (error as { reason?: string }).reason === 'failed',
      },
    }),
    apology: 'porter.never',
    moment: 'porter.never',
    texts: {
      'porter.who': 'Quem é?',
      'porter.one': 'Chegou um pacote.',
      'porter.none': 'Não chegou nada.',
      'porter.unsure': 'Não consegui ver agora.',
      'porter.bye': 'Até logo!',
      'porter.never': 'Desculpe, algo deu errado.',
    },
  }
}
