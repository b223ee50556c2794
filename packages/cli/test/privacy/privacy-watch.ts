import { openInspector } from '@cristal/inspector'
import type { Happening, LogEntry } from '@cristal/runtime'

import { readScenario } from '../../src/play/read-scenario.ts'
import { readTranscript, scenarioOf } from '../../src/play/read-transcript.ts'
import type { CreateStageOptions } from '../../src/stage/create-stage.ts'
import { wholeBot } from '../../src/stage/whole-bot.ts'
import { leaksIn, textsIn } from './leaks-in.ts'
import { type Secret, secretsOf, typedSecrets } from './secrets-of.ts'

/** Reads along with what a process tells others while it plays talks: its log, its mails, its inspector's wire. */
export interface PrivacyWatch {
  /** What a stage takes, so that one talk is read along with. */
  over(file: string): Promise<CreateStageOptions>
  /** What was told of people, and where: `file: the log tells a name`. Empty when nothing was. */
  leaks(): Promise<readonly string[]>
  /** How many different texts were read so far. */
  read(): { readonly log: number; readonly mails: number; readonly wire: number }
  close(): Promise<void>
}

interface Talk {
  readonly file: string
  readonly secrets: readonly Secret[]
  readonly log: string[]
  readonly mails: string[]
}

export async function privacyWatch(): Promise<PrivacyWatch> {
  const inspector = await openInspector({ port: 0 })
  const talks: Talk[] = []
  const wire = new Set<string>()
  const socket = new WebSocket(inspector.socketUrl)
  socket.addEventListener('message', ({ data }) => {
    for (const text of textsIn(JSON.parse(String(data)))) wire.add(text)
  })
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }))

  return {
    async over(file) {
      const transcript = await readTranscript(file, false)
      const scenario = await readScenario(scenarioOf(transcript))
      const typed = transcript.steps.flatMap((step) => typedSecrets(step.source))
      const talk: Talk = { file, secrets: [...secretsOf(scenario), ...typed], log: [], mails: [] }
      talks.push(talk)
      let observe: ((happening: Happening) => void) | undefined
      return {
        bot(parts) {
          const bot = wholeBot(parts)
          observe = inspector.observing(bot)
          return bot
        },
        observe: (happening) => observe?.(happening),
        log: (entry: LogEntry) => void talk.log.push(JSON.stringify(entry)),
        onEvent({ mail }) {
          if (mail) talk.mails.push(`${mail.subject}\n${mail.body}`)
        },
      }
    },
    async leaks() {
      await told()
      const everyone = talks.flatMap(({ secrets }) => secrets)
      return [
        ...talks.flatMap(({ file, log, mails, secrets }) => [
          ...found(`${file}: the log`, log, secrets),
          ...found(`${file}: a mail`, mails, secrets),
        ]),
        ...found('The inspector', [...wire], everyone),
      ]
    },
    read() {
      return {
        log: talks.flatMap(({ log }) => log).length,
        mails: talks.flatMap(({ mails }) => mails).length,
        wire: wire.size,
      }
    },
    async close() {
      socket.close()
      await inspector.close()
    },
  }

  /** What the inspector told last leaves it in a later turn of the loop, and comes in one after that. */
  async function told(): Promise<void> {
    for (let before = -1; before !== wire.size;) {
      before = wire.size
      for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => void setImmediate(resolve))
    }
  }
}

function found(place: string, texts: readonly string[], secrets: readonly Secret[]): readonly string[] {
  return leaksIn(texts, secrets).map((what) => `${place} tells ${what}`)
}
