import { dialogueTexts, type Ambient, type AskInput } from '@cristal/dialogue'
import type { AnyStateMachine } from 'xstate'

import { casesFor, type MachineCases } from '../machine-cases.ts'
import { askCases, type AskSayings } from './ask-cases.ts'

/** What is asked with, besides what surrounds it. */
export type QuestionSayings = Omit<AskSayings, 'input'> & Pick<AskInput, 'values' | 'options'>

/**
 * The questions that a machine asks, each with what a person may say to it. That a question is covered whole is shown
 * once, by {@link aQuestion}; these show that each has its own words and can be answered.
 *
 * @example
 * ```ts
 * questionsOf(loginMachine, around, texts, { askDocument: { answer: '529.982.247-25', malformed: '123' } })
 * ```
 *
 * @throws TypeError when the machine asks a question that is not here, or asks none of that name.
 */
export function questionsOf(
  machine: AnyStateMachine,
  around: Ambient,
  texts: Readonly<Record<string, string>>,
  sayings: Readonly<Record<string, QuestionSayings>>,
): readonly MachineCases[] {
  const actors = Object.entries(machine.implementations.actors as Readonly<Record<string, unknown>>)
  const questions = new Map(
    actors.flatMap(([name, logic]) => (isQuestion(logic) ? [[name, logic] as const] : [])),
  )
  const missing = [...questions.keys()].filter((name) => !Object.hasOwn(sayings, name))
  if (missing.length > 0)
    throw new TypeError(`Say what is answered to ${missing.join(', ')} of ${machine.id}.`)
  return Object.entries(sayings).map(([name, { values, options, ...own }]) => {
    const question = questions.get(name)
    if (question === undefined) throw new TypeError(`The machine ${machine.id} asks no ${name}.`)
    const { now, organisation } = around
    return casesFor(question, {
      ...askCases({
        input: { now, organisation, ...(values && { values }), ...(options && { options }) },
        ...own,
      }),
      name: `${machine.id}.${name}`,
      ambient: around,
      partial: true,
      texts: { ...dialogueTexts, ...texts },
    })
  })
}

function isQuestion(logic: unknown): logic is AnyStateMachine {
  return typeof logic === 'object' && logic !== null && 'root' in logic && 'id' in logic && logic.id === 'ask'
}
