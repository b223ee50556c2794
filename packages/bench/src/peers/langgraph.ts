import type { Contender } from '../contenders/contender.ts'
import { balanceText, cardTalk, cardTexts, findDocument, fourDigits } from '../talks/card-dialogue.ts'
import { peerModule } from './peer-module.ts'

interface CardState {
  readonly document?: string
  readonly prompt?: string
}

interface Library {
  readonly StateGraph: new (state: object) => Graph
  readonly Annotation: { (): object; Root(fields: Readonly<Record<string, object>>): object }
  readonly MemorySaver: new () => object
  readonly Command: new (command: {
    readonly goto?: string
    readonly update?: CardState
    readonly resume?: string
  }) => object
  readonly interrupt: (words: string) => string
  readonly START: string
  readonly END: string
}

interface Graph {
  addNode(
    name: string,
    run: (state: CardState) => object | Promise<object>,
    options: { readonly ends: readonly string[] },
  ): Graph
  addEdge(from: string, to: string): Graph
  compile(options: { readonly checkpointer: object }): {
    invoke(
      input: object,
      options: object,
    ): Promise<CardState & { readonly __interrupt__?: readonly { readonly value: string }[] }>
  }
}

export const langgraph: Contender = {
  title: 'LangGraph.js 1.7.3, interrupts, MemorySaver',
  talk: cardTalk,
  open(world) {
    const library = peerModule(world, 'langgraph', '@langchain/langgraph') as Library
    const graph = cardGraph(library, world.lookup).compile({ checkpointer: new library.MemorySaver() })
    const running = new Set<string>()
    return {
      async turn(contact, text) {
        const thread = { configurable: { thread_id: contact } }
        const input = running.has(contact) ? new library.Command({ resume: text }) : {}
        running.add(contact)
        const { __interrupt__: interrupts, prompt } = await graph.invoke(input, thread)
        if (interrupts?.[0]) return interrupts[0].value
        running.delete(contact)
        return prompt ?? ''
      },
    }
  },
}

function cardGraph(
  { StateGraph, Annotation, Command, interrupt, START, END }: Library,
  lookup: number,
): Graph {
  const fields = { document: Annotation(), prompt: Annotation() }
  const go = (goto: string, update: CardState = {}) => new Command({ goto, update })
  return new StateGraph(Annotation.Root(fields))
    .addNode(
      'askMenu',
      ({ prompt }) =>
        /^[12]$/.test(interrupt(prompt ?? cardTexts.menu))
          ? go('askDocument', { prompt: cardTexts.askDocument })
          : go('askMenu', { prompt: cardTexts.unknown }),
      { ends: ['askDocument', 'askMenu'] },
    )
    .addNode(
      'askDocument',
      async ({ prompt }) => {
        const document = await findDocument(interrupt(prompt ?? ''), lookup)
        return document === null
          ? go('askDocument', { prompt: cardTexts.badDocument })
          : go('askDigits', { document, prompt: cardTexts.askDigits })
      },
      { ends: ['askDocument', 'askDigits'] },
    )
    .addNode(
      'askDigits',
      ({ prompt, document }) => {
        const digits = fourDigits(interrupt(prompt ?? ''))
        return digits === null
          ? go('askDigits', { prompt: cardTexts.badDigits })
          : go('tell', { prompt: balanceText(document ?? '', digits) })
      },
      { ends: ['askDigits', 'tell'] },
    )
    .addNode(
      'tell',
      ({ prompt }) =>
        interrupt(prompt ?? '') === '1'
          ? go('askMenu', { prompt: cardTexts.menu })
          : go(END, { prompt: cardTexts.bye }),
      { ends: ['askMenu', END] },
    )
    .addEdge(START, 'askMenu')
}
