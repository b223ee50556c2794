import { parseScenario, type ScenarioInput } from '@cristal/sandbox'
import { parseTranscript, playTranscript, type TalkEvent } from '@cristal/testkit'
import { afterEach, expect, it } from 'vitest'

import { receptionist } from '../../test/receptionist.ts'
import { world } from '../../test/world.ts'
import { createStage, type ScenarioStage } from './create-stage.ts'

const stages: ScenarioStage[] = []

afterEach(async () => {
  for (const stage of stages.splice(0)) await stage.close()
})

it('asks the upstream over HTTP and says what it answered', async () => {
  await plays(`
> 52998224725
<= Encontrei você, Marina Lopes Prado.
@upstream GET /customers ×1
> 11144477735
< Não encontrei ninguém.
@upstream GET /customers ×1`)
})

it('lets back-off and time-outs pass by themselves, and tells the person to wait once', async () => {
  const faults = [
    { route: 'GET /customers', status: 503 },
    { route: 'GET /customers', delayMs: 60_000 },
  ]
  const stage = await plays(
    `
> 52998224725
<= *só um momento*
<= Encontrei você*
!< *não consegui*
@upstream GET /customers ×3`,
    { faults },
  )
  const [asked, answered] = [stage.talk.at(0), stage.talk.at(-1)].map((event) => Date.parse(event?.at ?? ''))
  expect((answered ?? 0) - (asked ?? 0)).toBeGreaterThan(15_000)
})

it('delivers a message twice, and lets a system fail for some calls', async () => {
  await plays(`
> oi
< Bom dia*
* again
!< *
* fail sienge ×3
> 52998224725
< Não consegui consultar agora.
* fail sienge ×1
> 52998224725
< Encontrei você*`)
})

it('fires the deadlines of the person only when the clock is moved', async () => {
  await plays(`
> oi
< Bom dia, visitante! Digite o seu CPF. / Ou escolha: [Boleto] [Nada]
!< *encerramos*
* +14m
!< *encerramos*
* +1m
< *encerramos*`)
})

it('keeps what was typed while it worked, in order', async () => {
  const stage = await plays(
    `
> 52998224725
< *só um momento*
>> oi
<= Encontrei você*
<= Bom dia*`,
    { faults: [{ route: 'GET /customers', delayMs: 5000 }] },
  )
  const order = stage.talk.map((event) => event.who).join(' ')
  expect(order).toBe('person upstream bot person bot bot')
})

it('has the first request under way when the next message hurries after', async () => {
  const stage = await plays(`
>> 52998224725
> oi
<= Encontrei você*
<= Bom dia*`)
  expect(stage.talk.map((event) => event.who)).toEqual(['person', 'upstream', 'person', 'bot', 'bot'])
})

it('goes on with what it was doing when it was killed', async () => {
  await plays(`
>> 52998224725
* restart
<= Encontrei você*
!< *desculpe*
@upstream GET /customers ×2
> oi
< Bom dia*`)
})

it('does not order a mail again that may have left before it was killed', async () => {
  await plays(`
>> boleto
* restart
<= *não consegui*
@upstream POST /payment-slip-notification ×1
@mail marina@exemplo.com.br | Boleto | Segue. ×1`)
})

it('says what it had not sent yet when it was killed, and no more than once', async () => {
  await plays(
    `
>> 52998224725
< *só um momento*
* restart
<= Encontrei você*
!< *desculpe*`,
    { faults: [{ route: 'GET /customers', delayMs: 5000 }] },
  )
})

it('keeps deadlines across a restart', async () => {
  await plays(`
> oi
< Bom dia*
* restart
* +15m
< *encerramos*`)
})

it('taps options, also old ones', async () => {
  await plays(`
> oi
< *[Boleto]*
> [nada]
<= Você tocou em nada.
> oi
< Bom dia*
> [boleto]
<= Você tocou em boleto.
> mais
< Bom dia* [Outra]
> [Boleto]
<= Você tocou em boleto (velha).
> [#nada]
<= Você tocou em nada (velha).
> [Outra]
<= Você tocou em outra.`)
})

it('shows a mail when it leaves, and the state with each line', async () => {
  const stage = await plays(`
> boleto
< Boleto enviado.
@mail marina@exemplo.com.br | Boleto | Segue.
@mail outro@exemplo.com.br | * | * ×0`)
  expect(stage.talk.map(({ who, text, state }) => ({ who, text, state }))).toEqual([
    { who: 'person', text: 'boleto', state: [] },
    { who: 'upstream', text: 'POST /payment-slip-notification', state: ['desk.mailing'] },
    { who: 'mail', text: 'marina@exemplo.com.br | Boleto | Segue.', state: ['desk.mailing'] },
    { who: 'bot', text: 'Boleto enviado.', state: ['desk.waiting'] },
  ])
  expect(stage.talk[0]?.at).toMatch(/^2026-11-21T09:00:00(\.000)?-03:00$/)
})

it('knows a contact who was here before', async () => {
  await plays('> oi\n< Bom dia, Marina!*', { contact: { name: 'Marina' } })
})

it('numbers the options in the text where the channel has no buttons', async () => {
  await plays('> oi\n< *Ou escolha: / 1. Boleto / 2. Nada', { channel: 'sms' })
})

it('tells what its host does, with the states after each step', async () => {
  const told: string[] = []
  const stage = await createStage(parseScenario(world), {
    bot: receptionist,
    observe: (happening) => {
      told.push(happening.type === 'stepped' ? happening.states.join(' ') : happening.type)
    },
  })
  stages.push(stage)
  await playTranscript(parseTranscript('> oi\n< Bom dia*', 'talk.md').steps, stage)
  expect(told).toEqual(['received', 'desk.waiting', 'desk.waiting', 'said'])
})

it('leaves nothing open when the bot cannot be bound', async () => {
  const unbound = (): never => {
    throw new TypeError('no bot')
  }
  const before = process.getActiveResourcesInfo().filter((name) => name === 'TCPServerWrap').length
  await expect(createStage(parseScenario(world), { bot: unbound })).rejects.toThrow('no bot')
  expect(process.getActiveResourcesInfo().filter((name) => name === 'TCPServerWrap')).toHaveLength(before)
})

it('goes the same way each time', async () => {
  const text = '>> 52998224725\n> oi\n< *\n* +15m\n< *encerramos*'
  const faults = [{ route: 'GET /customers', delayMs: 3000 }]
  const [first, second] = [await plays(text, { faults }), await plays(text, { faults })]
  expect(first.talk.map(fixed)).toEqual(second.talk.map(fixed))
  expect(first.path).toEqual(second.path)
  expect(first.path[0]).toBe('desk.waiting message.received desk.finding')
})

async function plays(transcript: string, more: Partial<ScenarioInput> = {}): Promise<ScenarioStage> {
  const scenario = parseScenario({ ...world, ...more })
  const stage = await createStage(scenario, { bot: receptionist })
  stages.push(stage)
  const { mismatches } = await playTranscript(parseTranscript(transcript, 'talk.md').steps, stage)
  expect(mismatches).toEqual([])
  return stage
}

function fixed({ who, text, at, state }: TalkEvent): unknown {
  return { who, text, at, state }
}
