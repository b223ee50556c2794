import { sameRoute } from './route.ts'
import { onOneLine } from './pattern.ts'
import { shown } from './message-pattern.ts'
import type { Stage, TalkEvent } from './stage.ts'
import type { PersonContent, Step } from './transcript.ts'
import { Turn } from './turn.ts'

/** Something that was expected and did not come. */
export interface Mismatch {
  readonly line: number
  /** The line of the transcript. */
  readonly expected: string
  /** What came instead, as a transcript shows it; empty when nothing did. */
  readonly came: readonly string[]
  readonly state: readonly string[]
}

export interface Played {
  readonly talk: readonly TalkEvent[]
  readonly mismatches: readonly Mismatch[]
}

export interface PlayOptions {
  /** Told of each mismatch as it is found. */
  readonly onMismatch?: (mismatch: Mismatch) => void
}

/**
 * Plays a talk on a stage and checks it. It goes on after a mismatch, so that the whole talk is seen.
 *
 * `>` first waits until all that came before is answered. `>>` does not: when it follows another line of the
 * person, or comes before one, the host has taken the first message in and is as far as it can get without
 * an answer from another system; when it follows a `<`, the host is where that message was said. So is a host
 * that `* restart` kills after a `>>`.
 */
export async function playTranscript(
  steps: readonly Step[],
  stage: Stage,
  options: PlayOptions = {},
): Promise<Played> {
  const mismatches: Mismatch[] = []
  const turn = new Turn(stage)
  for (const [index, step] of steps.entries()) {
    const came = await play(step, turn, steps.slice(index + 1))
    if (came === undefined) continue
    const mismatch = { line: step.line, expected: step.source, came, state: [...stage.states] }
    mismatches.push(mismatch)
    options.onMismatch?.(mismatch)
  }
  await stage.settle()
  return { talk: stage.talk, mismatches }
}

/** Plays one step. Answers with what came instead when it did not match. */
async function play(
  step: Step,
  turn: Turn,
  following: readonly Step[],
): Promise<readonly string[] | undefined> {
  switch (step.does) {
    case 'send':
      return send(step, turn)
    case 'advance':
      await turn.advance(step.ms)
      return undefined
    case 'restart':
      await turn.restart()
      return undefined
    case 'redeliver':
      await turn.begin(true)
      return (await turn.stage.redeliver?.()) ? undefined : ['nothing was sent that could come again']
    case 'fail':
      return (await turn.fail(step.upstream, step.times)) ? undefined : [`${step.upstream} cannot fail here`]
    case 'expectMessage':
      return expectMessage(step, turn, following)
    case 'expectMail': {
      await turn.settle()
      const mails = turn.mails()
      const fitting = mails.filter((mail) => mailFits(step, mail)).length
      const right = step.times === undefined ? fitting > 0 : fitting === step.times
      return right ? undefined : mails.map((mail) => `@mail ${onOneLine(mail.text)}`)
    }
    case 'expectCalls': {
      await turn.settle()
      const calls = turn.calls().map((call) => call.text)
      const count = calls.filter((call) => sameRoute(step.route, call)).length
      return count === step.times ? undefined : counted(calls)
    }
    case 'expectFact': {
      await turn.settle()
      const value = (await turn.stage.contact())[step.fact]
      const fits = value === undefined ? step.pattern.source === '-' : step.pattern.matches(String(value))
      return fits ? undefined : [`@contact ${step.fact} | ${value ?? '-'}`]
    }
    case 'act':
      return (await turn.act(step.act, step.source)) ? undefined : ['no room is open at the desk']
    case 'expectAtDesk': {
      await turn.settle()
      const received = turn.atDesk()
      return received.some((event) => step.pattern.matches(event))
        ? undefined
        : received.map((event) => `@desk ${shown(event)}`)
    }
  }
}

async function send(step: Step & { does: 'send' }, turn: Turn): Promise<readonly string[] | undefined> {
  await turn.begin(step.waits)
  const content = tapped(step.content, turn.stage.talk)
  if (content === undefined) return offered(turn.stage.talk)
  await turn.stage.send(content, step.source.replace(/^>+\s*/, ''))
  return undefined
}

async function expectMessage(
  step: Step & { does: 'expectMessage' },
  turn: Turn,
  following: readonly Step[],
): Promise<readonly string[] | undefined> {
  const { pattern, which } = step
  if (which === 'none') {
    await turn.settle()
    const fitting = turn.messages().filter((message) => pattern.matches(message))
    turn.looked = true
    return fitting.length === 0 ? undefined : fitting.map(asLine)
  }
  if (step.times !== undefined) {
    await turn.settle()
    turn.looked = true
    const fitting = turn.messages().filter((message) => pattern.matches(message))
    return fitting.length === step.times ? undefined : turn.messages().map(asLine)
  }
  const fits = (): boolean => turn.find(which, pattern) !== undefined
  await turn.settle(turn.endsHere(following) ? fits : undefined)
  const ahead = turn.ahead()
  const found = turn.find(which, pattern)
  turn.pass(found, which)
  return found === undefined ? (which === 'next' ? ahead.slice(0, 1) : ahead).map(asLine) : undefined
}

/** What tapping sends: the token of the latest option so titled, or an id. `undefined`: no such option was shown. */
function tapped(
  content: PersonContent,
  talk: readonly TalkEvent[],
): Parameters<Stage['send']>[0] | undefined {
  if ('text' in content) return content
  const options = talk.toReversed().flatMap((event) => event.options)
  if ('optionId' in content) {
    return { option: options.find((option) => option.id === content.optionId)?.token ?? content.optionId }
  }
  const wanted = content.optionTitle.toLowerCase()
  const token = options.find((option) => option.title.trim().toLowerCase() === wanted)?.token
  return token === undefined ? undefined : { option: token }
}

function offered(talk: readonly TalkEvent[]): readonly string[] {
  return talk
    .filter((event) => event.options.length > 0)
    .slice(-1)
    .map(asLine)
}

function mailFits(step: Step & { does: 'expectMail' }, { mail }: TalkEvent): boolean {
  if (mail === undefined) return false
  return step.to.matches(mail.to) && step.subject.matches(mail.subject) && step.body.matches(mail.body)
}

function counted(calls: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const call of calls) counts.set(call, (counts.get(call) ?? 0) + 1)
  return [...counts].map(([call, count]) => `@upstream ${call} ×${count}`)
}

function asLine(message: TalkEvent): string {
  return `< ${shown(message)}`
}
