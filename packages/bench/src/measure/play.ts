import type { Contender, Subject } from '../contenders/contender.ts'
import { checkWords } from '../talks/talk.ts'
import type { PlayOrder, Slice } from './orders.ts'

/** Plays talks, every one with a new contact, and checks each word that is said. */
export async function play(
  { title, talk }: Contender,
  subject: Subject,
  { contacts, milliseconds, talks }: PlayOrder,
): Promise<Slice> {
  const turnTimes: number[] = []
  const talkTimes: number[] = []
  let played = 0
  const used = process.cpuUsage()
  const begun = performance.now()
  await Promise.all(Array.from({ length: contacts }, goOn))
  const wall = performance.now() - begun
  const { user, system } = process.cpuUsage(used)
  return {
    talks: talkTimes.length,
    turns: turnTimes.length,
    steps: subject.steps?.() ?? 0,
    wall,
    cpu: (user + system) / 1000,
    turnTimes,
    talkTimes,
    stepTimes: subject.stepTimes?.all ?? [],
    deepStepTimes: subject.stepTimes?.deep ?? [],
  }

  async function goOn(): Promise<void> {
    do await playOne(`p${played++}`)
    while (performance.now() - begun < milliseconds || played < talks)
  }

  async function playOne(contact: string): Promise<void> {
    let whole = 0
    for (const turn of talk.turns) {
      const sent = performance.now()
      const answer = subject.turn(contact, turn.typed)
      const words = typeof answer === 'string' ? answer : await answer
      const time = performance.now() - sent
      turnTimes.push(time)
      whole += time
      checkWords(title, turn, words)
    }
    talkTimes.push(whole)
  }
}
