import type { Contender } from '../contenders/contender.ts'
import { balanceText, cardTalk, cardTexts, findDocument, fourDigits } from '../talks/card-dialogue.ts'
import { peerModule } from './peer-module.ts'

interface RiveScript {
  setSubroutine(name: string, run: Subroutine): void
  stream(source: string): void
  sortReplies(): void
  reply(user: string, text: string, scope: Scope): Promise<string>
  getUservar(user: string, name: string): Promise<string>
  setUservars(user: string, values: Readonly<Record<string, string>>): Promise<void>
}

/** What a subroutine has as `this`: the bot's own `currentUser()` is whoever wrote last. */
interface Scope {
  readonly user: string
}

type Subroutine = (this: Scope, self: RiveScript, words: readonly string[]) => Promise<string>

/**
 * One reply in a million, before any subroutine is called: it chooses by `parseInt(Math.random() * 1)`, which is not 0
 * for a number so small that it is written with an exponent.
 */
const lostReply = 'ERR: No Reply Found'

/** Every topic hands all that was typed to a subroutine of the same name. */
const source = `! version = 2.0
+ *
- <call>start</call>
${['menu', 'document', 'digits', 'done'].map((topic) => `> topic ${topic}\n+ *\n- <call>${topic} <star></call>\n< topic`).join('\n')}
`

export const rivescript: Contender = {
  title: 'RiveScript 2.2.1, topics and subroutines, sessions in memory',
  talk: cardTalk,
  open(world) {
    const library = peerModule(world, 'rivescript', 'rivescript') as new (options: object) => RiveScript
    const bot = new library({ utf8: true })
    for (const [name, run] of Object.entries(subroutines(world.lookup))) bot.setSubroutine(name, run)
    bot.stream(source)
    bot.sortReplies()
    const reply = (contact: string, text: string) => bot.reply(contact, text, { user: contact })
    return {
      async turn(contact, text) {
        const words = await reply(contact, text)
        return words === lostReply ? reply(contact, text) : words
      },
    }
  },
}

function subroutines(lookup: number): Readonly<Record<string, Subroutine>> {
  return {
    start(self) {
      return go(self, this.user, 'menu', cardTexts.menu)
    },
    async menu(self, [typed = '']) {
      return /^[12]$/.test(typed) ? go(self, this.user, 'document', cardTexts.askDocument) : cardTexts.unknown
    },
    async document(self, words) {
      const document = await findDocument(words.join(''), lookup)
      if (document === null) return cardTexts.badDocument
      return go(self, this.user, 'digits', cardTexts.askDigits, { document })
    },
    async digits(self, [typed = '']) {
      const digits = fourDigits(typed)
      if (digits === null) return cardTexts.badDigits
      return go(self, this.user, 'done', balanceText(await self.getUservar(this.user, 'document'), digits))
    },
    done(self, [typed = '']) {
      if (typed === '1') return go(self, this.user, 'menu', cardTexts.menu)
      return go(self, this.user, 'random', cardTexts.bye)
    },
  }
}

async function go(
  bot: RiveScript,
  user: string,
  topic: string,
  words: string,
  values: Readonly<Record<string, string>> = {},
): Promise<string> {
  await bot.setUservars(user, { ...values, topic })
  return words
}
