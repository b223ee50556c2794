import type { ShownOption } from '@cristal/dialogue'

import { parseLine } from '../transcript/parse-line.ts'
import { playTranscript } from '../transcript/play-transcript.ts'
import type { Step } from '../transcript/transcript.ts'
import { keptSize } from './kept-size.ts'
import { walkPromises } from './promises/walk-promises.ts'
import type { Screen } from './screen.ts'
import { WalkBreach } from './walk-breach.ts'
import type { WalkOptions } from './walk-options.ts'
import type { Moment, Standing } from './walk-promise.ts'
import type { WalkStage } from './walk-stage.ts'
import { Watching } from './watching.ts'

const longestRound = 3

/** Takes a walk step by step, as a transcript is played, and looks at every promise after each. */
export class Walker {
  /** Every step so far, and what came of it. */
  readonly moments: Moment[] = []
  readonly #stage: WalkStage
  readonly #watching: Watching
  readonly #options: WalkOptions
  readonly #sizes = new Map<string, readonly number[]>()

  private constructor(stage: WalkStage, watching: Watching, options: WalkOptions) {
    this.#stage = stage
    this.#watching = watching
    this.#options = options
  }

  static async open(options: WalkOptions): Promise<Walker> {
    const watching = new Watching()
    return new Walker(await options.open(watching), watching, options)
  }

  get screen(): Screen {
    const messages = this.moments.flatMap(({ said }) => said)
    const last = messages.at(-1)
    const due = Object.values(this.#conversation?.envelope?.deadlines ?? {}).map((deadline) => deadline.due)
    const ahead = due.filter((time) => time > this.#stage.now)
    return {
      sayings: this.#options.sayings?.[last?.said.text ?? ''] ?? [],
      options: last?.options ?? [],
      oldOptions: distinct(messages.slice(0, -1).flatMap(({ options }) => options)),
      hasWritten: this.#stage.talk.some(({ who }) => who === 'person'),
      round: roundOf(this.moments),
      untilDeadline: ahead.length > 0 ? Math.min(...ahead) - this.#stage.now : undefined,
    }
  }

  /**
   * Does what some lines of a transcript say. What cannot be done now is passed over, and is no step.
   *
   * @throws WalkBreach when a promise is broken
   */
  async take(lines: readonly string[]): Promise<void> {
    const steps = lines.map((source, index) => stepOf(source, index + 1))
    const before = this.moments.at(-1)?.after ?? (await this.#standing())
    const from = this.#stage.talk.length
    this.#watching.begin()
    let unfinished: string | undefined
    try {
      const { mismatches } = await playTranscript(steps, this.#stage)
      if (mismatches.length > 0) return
    } catch (error) {
      unfinished = error instanceof Error ? error.message : String(error)
    }
    const after = await this.#standing()
    const { said, answers, failures, logged, kept } = this.#watching
    const moment: Moment = {
      lines,
      before,
      after,
      came: this.#stage.talk.slice(from),
      said,
      answers: [...answers.values()],
      failures,
      logged,
      kept,
      conversation: kept.at(-1) ?? this.#conversation,
      sizes: this.#sizes.get(after.states.join(' ')) ?? [],
      unfinished,
    }
    this.moments.push(moment)
    this.#measure(moment)
    for (const promise of [...walkPromises, ...(this.#options.promises ?? [])]) {
      const broken = promise(moment, this.#options)
      if (broken) throw new WalkBreach(broken, this.moments)
    }
  }

  async close(): Promise<void> {
    await this.#stage.close()
  }

  get #conversation(): Moment['conversation'] {
    return this.moments.at(-1)?.conversation
  }

  async #standing(): Promise<Standing> {
    return { states: [...this.#stage.states], contact: await this.#stage.contact() }
  }

  #measure({ after, sizes, conversation }: Moment): void {
    this.#sizes.set(after.states.join(' '), [...sizes, keptSize(conversation)])
  }
}

function stepOf(source: string, line: number): Step {
  const parsed = parseLine({ line, source })
  if (typeof parsed === 'string') throw new TypeError(`A walk cannot do \`${source}\`: ${parsed}`)
  return parsed
}

/** The shortest way round, if it is short and a person took it. */
function roundOf(moments: readonly Moment[]): readonly (readonly string[])[] {
  const here = moments.at(-1)?.after.states.join(' ')
  const before = moments.slice(0, -1).findLastIndex(({ after }) => after.states.join(' ') === here)
  const round = before === -1 ? [] : moments.slice(before + 1).map(({ lines }) => lines)
  const isTalk =
    round.flat().every((line) => /^[>@]/.test(line)) && round.flat().some((line) => line.startsWith('> '))
  return isTalk && round.length <= longestRound ? round : []
}

function distinct(options: readonly ShownOption[]): readonly ShownOption[] {
  return [...new Map(options.map((option) => [option.id, option])).values()]
}
