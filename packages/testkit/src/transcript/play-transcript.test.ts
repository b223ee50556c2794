import { expect, it } from 'vitest'

import { parseTranscript } from './parse-transcript.ts'
import { playTranscript } from './play-transcript.ts'
import type { Stage, TalkEvent } from './stage.ts'
import { talkLine } from './talk-line.ts'

const passing: readonly (readonly [string, string])[] = [
  ['the next that fits', '> oi\n< *dia*\n< *menu* [Sim] [Não]'],
  ['the very next', '> oi\n<= bom dia\n<= menu'],
  ['messages may be passed over', '> oi\n< menu'],
  ['none fits', '> oi\n!< *tchau*'],
  [
    'a mail and calls',
    '> boleto\n< *pronto*\n@mail a@b.c | boleto | *outubro*\n@upstream POST /slip ×1\n@upstream GET /x ×0',
  ],
  ['a mail that did not leave', '> oi\n< *\n@mail * | * | * ×0'],
  ['an option by its title', '> oi\n< *menu*\n> [sim]\n< tocou 1.sim'],
  ['an option by its id', '> oi\n< *menu*\n> [#nao]\n< tocou 1.nao'],
  ['an id that was not shown', '> [#velha]\n< tocou velha'],
  ['the clock', '> oi\n< menu\n* +15m\n< *encerrado*'],
  ['what was said before the clock moved is over', '> oi\n< bom dia\n* +1m\n!< *menu*'],
  ['unless nothing was looked at before', '> oi\n* +1m\n< *menu*'],
  ['a restart keeps the turn', '> oi\n* restart\n< bom dia\n< menu'],
  ['two quick messages', '>> oi\n> boleto\n< bom dia\n< *pronto*\n@upstream POST /slip ×1'],
  ['the second does not wait', '> boleto\n>> oi\n< *momento*\n< *pronto*\n< bom dia'],
  ['a kill in the middle of our work', '>> boleto\n< *momento*\n* restart\n!< *pronto*'],
  ['a kill where the next answer is awaited', '>> boleto\n* restart\n!< *momento*'],
  ['exactly so many', '> oi\n< *dia* ×1\n< * ×2\n< *tchau* ×0'],
  ['the last message once more', '> oi\n< *\n* again\n< bom dia'],
  ['a system that fails', '> oi\n< *\n* fail slips ×2\n> boleto\n< *falhou 2*'],
  ['one while we work', '> boleto\n< *momento*\n>> oi\n<= pronto\n<= bom dia'],
]

it.each(passing)('matches: %s', async (_what, text) => {
  expect((await played(text)).mismatches).toEqual([])
})

const failing: readonly (readonly [string, string, number, readonly string[]])[] = [
  ['not said', '> oi\n< *tchau*', 2, ['< bom dia', '< menu [Sim] [Não]']],
  ['in another order', '> oi\n< menu\n< *dia*', 3, []],
  ['not the very next', '> oi\n<= menu', 2, ['< bom dia']],
  ['said after all', '> oi\n!< *dia*', 2, ['< bom dia']],
  ['passed over and yet said', '> oi\n< menu\n!< *dia*', 3, ['< bom dia']],
  ['said in an earlier turn', '> oi\n< menu\n> boleto\n< bom dia', 4, ['< só um momento', '< pronto']],
  ['other options', '> oi\n< menu [Sim]', 2, ['< bom dia', '< menu [Sim] [Não]']],
  [
    'another mail',
    '> boleto\n< pronto\n@mail a@b.c | * | *novembro*',
    3,
    ['@mail a@b.c | boleto | o de outubro'],
  ],
  ['a mail of an earlier turn', '> boleto\n< pronto\n> oi\n< *\n@mail * | * | *', 5, []],
  ['too many mails', '> boleto\n< pronto\n@mail * | * | * ×2', 3, ['@mail a@b.c | boleto | o de outubro']],
  ['more than so many', '> oi\n< * ×1', 2, ['< bom dia', '< menu [Sim] [Não]']],
  ['nothing to come again', '* again', 1, ['nothing was sent that could come again']],
  ['a system that is not there', '* fail desk', 1, ['desk cannot fail here']],
  ['called once only', '> boleto\n< pronto\n@upstream POST /slip ×2', 3, ['@upstream POST /slip ×1']],
  ['an option that was not shown', '> oi\n< menu\n> [Talvez]\n!< tocou*', 3, ['< menu [Sim] [Não]']],
  ['before the clock moved', '> oi\n< bom dia\n* +1m\n< menu', 4, []],
]

it.each(failing)('does not match: %s', async (_what, text, line, came) => {
  const { mismatches } = await played(text)
  expect(mismatches).toMatchObject([{ line, came, state: ['bot.waiting'] }])
})

it('sends what does not wait where the message before it was said', async () => {
  const { talk } = await played('> boleto\n< *momento*\n>> oi\n< pronto')
  expect(
    talk
      .map((event) => event.text)
      .filter((text) => text !== 'POST /slip')
      .slice(1, 3),
  ).toEqual(['só um momento', 'oi'])
})

it('goes on after a mismatch', async () => {
  const { mismatches, talk } = await played('> oi\n< *x*\n> boleto\n< pronto\n< *y*')
  expect(mismatches.map((mismatch) => mismatch.line)).toEqual([2, 5])
  expect(talk.at(-1)?.text).toBe('pronto')
})

it('prints a talk that can be played again', async () => {
  const first = await played('> oi\n< *\n> estrela\n< *\n* +15m\n< *')
  const lines = first.talk.map(talkLine)
  expect(lines).toEqual([
    '> oi',
    '< bom dia',
    '< menu [Sim] [Não]',
    '> estrela',
    String.raw`< \*brilha\* \[aqui] / sempre`,
    '* +15m',
    '< encerrado',
  ])
  expect((await played(lines.join('\n'))).mismatches).toEqual([])
})

it('lets a human act at the desk, and looks at what reached it', async () => {
  expect(
    (await played('> oi\n< *\n@agent Olá, sou a Bia\n<= Olá, sou a Bia\n@desk chegou')).mismatches,
  ).toEqual([])
  const { mismatches } = await played('> oi\n< *\n@agent close\n@desk foi embora')
  expect(mismatches.map(({ came }) => came)).toEqual([['no room is open at the desk'], []])
})

it('looks at what is remembered of the person', async () => {
  const facts = '@contact name | B*\n@contact satisfaction | 5\n@contact room | -'
  expect((await played(`> oi\n< *\n${facts}`)).mismatches).toEqual([])
  const { mismatches } = await played('> oi\n< *\n@contact name | Ana\n@contact room | *')
  expect(mismatches.map(({ came }) => came)).toEqual([['@contact name | Bia'], ['@contact room | -']])
})

it('knows the options of a turn that nothing was expected of, in a talk that is only printed', async () => {
  const steps = parseTranscript('> oi\n> [sim]', 'talk.md', { checked: false }).steps
  const { talk } = await playTranscript(steps, tinyStage())
  expect(talk.at(-1)?.text).toBe('tocou 1.sim')
})

function played(text: string): ReturnType<typeof playTranscript> {
  return playTranscript(parseTranscript(text, 'talk.md').steps, tinyStage())
}

/** A bot of three answers; "boleto" takes until it is settled, and says so on the way. */
function tinyStage(): Stage {
  const talk: TalkEvent[] = []
  const queue: string[] = []
  const tell = (who: TalkEvent['who'], text: string, more: Partial<TalkEvent> = {}): void =>
    void talk.push({
      who,
      text,
      options: [],
      state: ['bot.waiting'],
      at: '2026-11-21T09:00:00-03:00',
      ...more,
    })
  const option = (id: string, title: string): TalkEvent['options'][number] => ({
    id,
    title,
    token: `1.${id}`,
  })
  const answers: Record<string, readonly (() => void)[]> = {
    oi: [
      () => tell('bot', 'bom dia'),
      () => tell('bot', 'menu', { options: [option('sim', 'Sim'), option('nao', 'Não')] }),
    ],
    estrela: [() => tell('bot', '*brilha* [aqui]\nsempre')],
    boleto: [
      () => tell('upstream', 'POST /slip'),
      () => tell('bot', 'só um momento'),
      () =>
        tell('mail', 'a@b.c | boleto | o de outubro', {
          mail: { to: 'a@b.c', subject: 'boleto', body: 'o de outubro' },
        }),
      () => tell('bot', failures > 0 ? `falhou ${failures}` : 'pronto'),
    ],
  }
  let doing: (() => void)[] = []
  let last: string | undefined
  let failures = 0
  const next = (): boolean => {
    const text = doing.length === 0 ? queue.shift() : undefined
    if (text !== undefined) doing = [...(answers[text] ?? [() => tell('bot', text)])]
    doing.shift()?.()
    return doing.length > 0 || queue.length > 0
  }
  return {
    talk,
    states: ['bot.waiting'],
    get busy() {
      return doing.length > 0 || queue.length > 0
    },
    async send(content, shownAs) {
      tell('person', shownAs)
      last = 'text' in content ? content.text : `tocou ${content.option}`
      queue.push(last)
    },
    async contact() {
      return { name: 'Bia', satisfaction: 5 }
    },
    async act(act, shownAs) {
      if (act.does !== 'say') return false
      tell('agent', shownAs)
      tell('desk', 'chegou')
      tell('bot', act.text)
      return true
    },
    async begin() {
      if (doing.length > 0) return
      next()
      while (doing.length > 0 && queue.length === 0 && talk.at(-1)?.who !== 'upstream') next()
    },
    async settle(until = () => false) {
      while (!until() && next());
    },
    async advance(ms) {
      tell('clock', ms === 900_000 ? '+15m' : '+1m')
      if (ms === 900_000) tell('bot', 'encerrado')
    },
    async restart() {
      doing = []
      tell('clock', 'restart')
    },
    async redeliver() {
      if (last !== undefined) queue.push(last)
      return last !== undefined
    },
    async fail(upstream, times) {
      failures = times
      return upstream === 'slips'
    },
  }
}
