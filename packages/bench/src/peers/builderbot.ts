import type { Contender } from '../contenders/contender.ts'
import { balanceText, cardTalk, cardTexts, findDocument, fourDigits } from '../talks/card-dialogue.ts'
import { peerModule } from './peer-module.ts'

interface Tools {
  readonly fallBack: (words: string) => void
  readonly endFlow: (words: string) => void
  readonly flowDynamic: (words: string) => Promise<void>
  readonly state: {
    get(name: string): string
    update(values: Readonly<Record<string, string>>): Promise<void>
  }
}

type Step = (context: { readonly body: string }, tools: Tools) => Promise<unknown>

interface Flow {
  addAnswer(words: string, options: { readonly capture: true }, step: Step): Flow
  addAction(options: { readonly capture: true }, step: Step): Flow
}

interface Saved {
  readonly from: string
  readonly answer?: string
  readonly options?: { readonly capture?: boolean }
}

interface Library {
  createBot(parts: {
    readonly flow: object
    readonly database: object
    readonly provider: object
  }): Promise<unknown>
  createFlow(flows: readonly Flow[]): object
  createProvider<Provider>(kind: new () => Provider): Provider
  readonly addKeyword: (word: string) => Flow
  readonly TestTool: { readonly TestProvider: new () => { emit(event: string, message: object): void } }
  readonly MemoryDB: new () => { save(row: Saved): Promise<void> }
}

/** What a contact was sent, and who waits for the bot to wait for them again. */
interface Talk {
  readonly sent: string[]
  seen: number
  done?: ((words: string) => void) | undefined
}

export const builderbot: Contender = {
  title: 'BuilderBot 1.3.13, TestProvider, MemoryDB',
  talk: cardTalk,
  async open(world) {
    const library = peerModule(world, 'builderbot', '@builderbot/bot') as Library
    const talks = new Map<string, Talk>()
    const provider = library.createProvider(providerOn(library, talkOf))
    const Database = databaseOn(library, settle)
    await library.createBot({
      flow: library.createFlow([cardFlow(library, world.lookup)]),
      database: new Database(),
      provider,
    })
    return {
      turn: (contact, text) =>
        new Promise((resolve) => {
          talkOf(contact).done = resolve
          provider.emit('message', { from: contact, body: text, name: contact })
        }),
      heard: (contact) => talkOf(contact).sent,
    }

    function talkOf(contact: string): Talk {
      const talk = talks.get(contact) ?? { sent: [], seen: 0 }
      talks.set(contact, talk)
      return talk
    }

    /** A turn is over when its reply was sent, and the bot noted that it waits or that the flow ended. */
    function settle({ from, answer, options }: Saved): void {
      const talk = talkOf(from)
      const { done, sent, seen } = talk
      if (!done || sent.length === seen) return
      if (options?.capture !== true && answer !== '__end_flow__') return
      talk.done = undefined
      talk.seen = sent.length
      setImmediate(() => done(sent.slice(seen).join('\n')))
    }
  },
}

function cardFlow({ addKeyword }: Library, lookup: number): Flow {
  return addKeyword('oi')
    .addAnswer(cardTexts.menu, { capture: true }, async ({ body }, { fallBack }) => {
      if (!/^[12]$/.test(body)) return fallBack(cardTexts.unknown)
    })
    .addAnswer(cardTexts.askDocument, { capture: true }, async ({ body }, { fallBack, state }) => {
      const document = await findDocument(body, lookup)
      if (document === null) return fallBack(cardTexts.badDocument)
      await state.update({ document })
    })
    .addAnswer(cardTexts.askDigits, { capture: true }, async ({ body }, { fallBack, state, flowDynamic }) => {
      const digits = fourDigits(body)
      if (digits === null) return fallBack(cardTexts.badDigits)
      await flowDynamic(balanceText(state.get('document'), digits))
    })
    .addAction({ capture: true }, async (_, { endFlow }) => endFlow(cardTexts.bye))
}

function providerOn({ TestTool }: Library, talkOf: (contact: string) => Talk) {
  return class extends TestTool.TestProvider {
    async sendMessage(contact: string, words: string) {
      talkOf(contact).sent.push(words)
      return words
    }
  }
}

function databaseOn({ MemoryDB }: Library, settle: (row: Saved) => void) {
  return class extends MemoryDB {
    override async save(row: Saved) {
      await super.save(row)
      settle(row)
    }
  }
}
