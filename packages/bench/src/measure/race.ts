import { setTimeout } from 'node:timers/promises'

import type { Contender, World } from '../contenders/contender.ts'
import type { Raced } from './orders.ts'

/** How long the document is looked up: long enough that the second message comes meanwhile. */
const lookup = 20
const patience = 2000

/** Sends the four digits while the document before them is still being looked up, then the digits once more. */
export async function race(contender: Contender, world: World): Promise<Raced> {
  const subject = await contender.open({ ...world, lookup })
  const contact = 'r'
  const replies: string[] = []
  const send = async (text: string) => {
    const words = await Promise.race([answer(text), setTimeout(patience, '(no reply)')])
    replies.push(words)
    return words
  }
  const heard = async () => (await subject.heard?.(contact)) ?? replies.filter((words) => words !== '')
  await send('oi')
  await send('1')
  const before = (await heard()).length
  await Promise.all([send('529.982.247-25'), send('4821')])
  const said = (await heard()).slice(before)
  await send('4821')
  const repeated = (await heard()).slice(before + said.length)
  await subject.close?.()
  return { said, repeated }

  async function answer(text: string): Promise<string> {
    try {
      return await subject.turn(contact, text)
    } catch (error) {
      return `(error: ${error instanceof Error ? error.message.slice(0, 80) : String(error)})`
    }
  }
}
