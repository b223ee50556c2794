import type { MessagePattern } from './message-pattern.ts'
import type { Stage, TalkEvent } from './stage.ts'
import type { AgentAct, Step } from './transcript.ts'

/** What a transcript may look at: all that happened since the person last wrote, and how far it has looked. */
export class Turn {
  readonly stage: Stage
  /** Something was expected since the person last wrote. */
  looked = true
  /** Where the messages of this turn begin in the talk. */
  #start = 0
  /** The messages of the talk before this place were matched or passed over. */
  #cursor = 0
  /** Where the mails and calls of this turn begin. */
  #doings = 0
  /** The person sent the last message without waiting. */
  #hurried = false

  constructor(stage: Stage) {
    this.stage = stage
  }

  /** Lets what came before be answered, or only begun, as the next line of the person asks for. */
  async begin(waits: boolean): Promise<void> {
    const adjacent = !this.looked && (this.#hurried || !waits)
    if (adjacent) await this.stage.begin()
    else if (waits) await this.stage.settle()
    if (!adjacent) {
      this.#start = waits ? this.stage.talk.length : Math.max(this.#start, this.#cursor)
      if (waits || !this.stage.busy) this.#doings = this.stage.talk.length
    }
    this.#cursor = Math.max(this.#cursor, this.#start)
    this.looked = false
    this.#hurried = !waits
  }

  async advance(ms: number): Promise<void> {
    if (!this.#hurried || this.looked) await this.stage.settle()
    if (this.looked) this.#start = this.#cursor = this.stage.talk.length
    await this.stage.advance(ms)
  }

  /** A human at the desk does something: what comes of it is a turn of its own where something was looked at. */
  async act(act: AgentAct, shownAs: string): Promise<boolean> {
    const wait = () => (this.#hurried ? this.stage.begin() : this.stage.settle())
    await wait()
    if (this.looked) this.#start = this.#cursor = this.stage.talk.length
    const done = await this.stage.act(act, shownAs)
    await wait()
    return done
  }

  /** What was begun before is not hit by it. */
  async fail(upstream: string, times: number): Promise<boolean> {
    if (!this.#hurried || this.looked) await this.stage.settle()
    return (await this.stage.fail?.(upstream, times)) ?? false
  }

  async restart(): Promise<void> {
    if (this.#hurried) await this.stage.begin()
    else await this.stage.settle()
    await this.stage.restart()
  }

  /** Whether what is expected last before the next doing is all that this turn waits for. */
  endsHere(following: readonly Step[]): boolean {
    const next = following.find((step) => step.does !== 'expectMessage')
    if (next?.does === 'send') return !next.waits
    return this.#hurried && (next?.does === 'restart' || next?.does === 'act')
  }

  async settle(until?: () => boolean): Promise<void> {
    await this.stage.settle(until)
  }

  /** Every message of this turn. */
  messages(): readonly TalkEvent[] {
    return this.#since(this.#start, 'bot')
  }

  /** The messages that were neither matched nor passed over. */
  ahead(): readonly TalkEvent[] {
    return this.#since(this.#cursor, 'bot')
  }

  find(which: 'some' | 'next', pattern: MessagePattern): TalkEvent | undefined {
    const ahead = which === 'next' ? this.ahead().slice(0, 1) : this.ahead()
    return ahead.find((message) => pattern.matches(message))
  }

  /** Goes on behind a message; where the very next one was wrong, behind that. */
  pass(found: TalkEvent | undefined, which: 'some' | 'next'): void {
    this.looked = true
    const passed = found ?? (which === 'next' ? this.ahead()[0] : undefined)
    if (passed !== undefined) this.#cursor = this.stage.talk.lastIndexOf(passed) + 1
  }

  mails(): readonly TalkEvent[] {
    return this.#since(this.#doings, 'mail')
  }

  /** What reached the desk since the person last wrote. */
  atDesk(): readonly TalkEvent[] {
    return this.#since(this.#doings, 'desk')
  }

  calls(): readonly TalkEvent[] {
    return this.#since(this.#doings, 'upstream')
  }

  #since(place: number, who: TalkEvent['who']): readonly TalkEvent[] {
    return this.stage.talk.slice(place).filter((event) => event.who === who)
  }
}
