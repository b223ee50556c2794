import type { Contender } from '../contenders/contender.ts'
import { balanceText, cardTalk, cardTexts, findDocument, fourDigits } from '../talks/card-dialogue.ts'
import { peerModule } from './peer-module.ts'

interface CardState {
  readonly at: 'start' | 'menu' | 'document' | 'digits' | 'done'
  readonly document?: string
}

interface BottenderContext {
  readonly event: { readonly text: string }
  readonly state: CardState
  setState(state: CardState): void
  sendText(text: string): Promise<void>
}

interface Library {
  readonly Bot: new (options: object) => {
    setInitialState(state: CardState): void
    onEvent(handler: (context: BottenderContext) => Promise<void>): void
    createRequestHandler(): (body: object) => Promise<{ readonly text: string }>
  }
  readonly Context: new (options: object) => object
  readonly Store: new (cache: object, expires: number) => object
  readonly Cache: new (entries: number) => object
}

export const bottender: Contender = {
  title: 'Bottender 1.5.5, sessions in memory',
  talk: cardTalk,
  open(world) {
    const dist = (file: string) =>
      (peerModule(world, 'bottender', `bottender/dist/${file}`) as { readonly default: unknown }).default
    const { Bot, Context, Store, Cache } = {
      Bot: dist('bot/Bot'),
      Context: dist('context/Context'),
      Store: dist('session/CacheBasedSessionStore'),
      Cache: dist('cache/MemoryCacheStore'),
    } as Library
    const connector = connectorOf(Context)
    // The usual cache forgets all but the last 500 conversations.
    const bot = new Bot({ connector, sync: true, sessionStore: new Store(new Cache(200_000), 1e6) })
    bot.setInitialState({ at: 'start' })
    bot.onEvent((context) => answer(context, world.lookup))
    const handle = bot.createRequestHandler()
    return {
      turn: async (contact, text) => (await handle({ from: contact, text })).text,
    }
  },
}

async function answer(context: BottenderContext, lookup: number): Promise<void> {
  const { state, event } = context
  const { text } = event
  const go = (to: CardState, words: string) => {
    context.setState(to)
    return context.sendText(words)
  }
  switch (state.at) {
    case 'start':
      return go({ at: 'menu' }, cardTexts.menu)
    case 'menu':
      if (!/^[12]$/.test(text)) return context.sendText(cardTexts.unknown)
      return go({ at: 'document' }, cardTexts.askDocument)
    case 'document': {
      const document = await findDocument(text, lookup)
      if (document === null) return context.sendText(cardTexts.badDocument)
      return go({ at: 'digits', document }, cardTexts.askDigits)
    }
    case 'digits': {
      const digits = fourDigits(text)
      if (digits === null) return context.sendText(cardTexts.badDigits)
      return go({ at: 'done' }, balanceText(state.document ?? '', digits))
    }
    case 'done':
      return text === '1' ? go({ at: 'menu' }, cardTexts.menu) : go({ at: 'start' }, cardTexts.bye)
  }
}

/** The least connector: a request is one text, and what is sent is its response. */
function connectorOf(Context: Library['Context']): object {
  class BenchContext extends Context {
    response: { text?: string } = {}

    get platform() {
      return 'bench'
    }

    async sendText(text: string) {
      this.response = { text: this.response.text === undefined ? text : `${this.response.text}\n${text}` }
    }
  }
  return {
    platform: 'bench',
    getUniqueSessionKey: ({ from }: { from: string }) => from,
    updateSession: async () => undefined,
    mapRequestToEvents: (body: { text: string }) => [{ ...body, isText: true }],
    createContext: (options: object) => new BenchContext({ ...options, client: {} }),
  }
}
