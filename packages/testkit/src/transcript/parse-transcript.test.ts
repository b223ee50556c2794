import { expect, it } from 'vitest'

import { parseTranscript } from './parse-transcript.ts'

it('reads what each line does', () => {
  const { steps, title, scenario } = parseTranscript(
    [
      '# segunda via',
      '# cenário: ../scenarios/x.json',
      '',
      '> oi',
      '>> [Segunda via]',
      '> [#extrato]',
      '< *bom dia*',
      '<= exato',
      '!< *setembro*',
      '@mail marina@exemplo.com.br | * | corpo | com barra ×2',
      '@upstream get /payment-slip-notification ×0',
      '* +1h30m',
      '* restart',
    ].join('\r\n'),
    'talk.md',
  )
  expect(title).toBe('segunda via')
  expect(scenario).toBe('../scenarios/x.json')
  expect(steps).toMatchObject([
    { line: 4, does: 'send', content: { text: 'oi' }, waits: true },
    { line: 5, does: 'send', content: { optionTitle: 'Segunda via' }, waits: false },
    { line: 6, does: 'send', content: { optionId: 'extrato' }, waits: true },
    { line: 7, does: 'expectMessage', which: 'some' },
    { line: 8, does: 'expectMessage', which: 'next' },
    { line: 9, does: 'expectMessage', which: 'none' },
    {
      line: 10,
      does: 'expectMail',
      to: { source: 'marina@exemplo.com.br' },
      body: { source: 'corpo | com barra' },
      times: 2,
    },
    { line: 11, does: 'expectCalls', route: 'GET /payment-slip-notification', times: 0 },
    { line: 12, does: 'advance', ms: 5_400_000 },
    { line: 13, does: 'restart' },
  ])
})

it('sends brackets and braces literally when they are escaped', () => {
  const { steps } = parseTranscript('> \\[Segunda via]\n< *', 'talk.md')
  expect(steps[0]).toMatchObject({ content: { text: '[Segunda via]' } })
})

it.each([
  ['oi', 'talk.md:1: `oi` says nothing here'],
  ['>', 'talk.md:1: write what the person sends after `>`'],
  ['> oi\n<', 'talk.md:2: write the words that are expected'],
  ['* +15', 'talk.md:1: `* +15` moves nothing; write `* +30s`'],
  ['* depois', 'moves nothing'],
  ['@mail marina', 'write `@mail TO | SUBJECT | BODY`'],
  ['@upstream GET /customers', 'write `@upstream METHOD /route ×n`'],
  ['@upstream customers ×1', 'write `@upstream METHOD /route ×n`'],
  ['> oi\n> de novo\n< *', 'talk.md:1: nothing is expected after `> oi`'],
  ['> oi\n@upstream GET /x ×1', 'talk.md:1: nothing is expected after `> oi`'],
])('refuses %j', (text, message) => {
  expect(() => parseTranscript(text, 'talk.md')).toThrow(message)
})

it('names every mistake at once', () => {
  expect(() => parseTranscript('um\n\ndois', 'talk.md')).toThrow(/talk\.md:1: [^\n]*\ntalk\.md:3: /)
})

it('expects one answer to what was sent together', () => {
  for (const together of ['>> a\n> b\n< *', '> a\n>> b\n< *', '> a\n>> b\n>> c\n!< *']) {
    expect(parseTranscript(together, 'talk.md').steps).toHaveLength(together.split('\n').length)
  }
})

it('expects nothing of a talk that is only printed', () => {
  expect(parseTranscript('> oi\n> tchau', 'talk.md', { checked: false }).steps).toHaveLength(2)
})

it('reads files, and what happens at the desk', () => {
  const { steps } = parseTranscript(
    [
      '> {image: https://exemplo/x.png} meu comprovante',
      '< *',
      '@agent Posso ajudar?',
      '@agent {file: https://exemplo/boleto.pdf}',
      '@agent take',
      '@agent close',
      '@agent forward Rui Sá',
      '@agent next',
      '@desk *comprovante*',
      '@contact givenName | Ana *',
      '> ""',
      '!< *',
    ].join('\n'),
    'talk.md',
  )
  expect(
    steps.map((step) => ('content' in step ? step.content : 'act' in step ? step.act : step.does)),
  ).toEqual([
    { media: { kind: 'image', url: 'https://exemplo/x.png' }, text: 'meu comprovante' },
    'expectMessage',
    { does: 'say', text: 'Posso ajudar?' },
    { does: 'say', media: { kind: 'file', url: 'https://exemplo/boleto.pdf' }, text: '' },
    { does: 'take' },
    { does: 'close' },
    { does: 'forward', to: 'Rui Sá' },
    { does: 'next' },
    'expectAtDesk',
    'expectFact',
    { text: '' },
    'expectMessage',
  ])
})

it.each([
  ['> {sticker: https://exemplo/x}\n< *', 'image, audio, video, file'],
  ['> oi\n< *\n@agent', 'what the agent says'],
  ['> oi\n< *\n@desk', 'should have received'],
  ['> oi\n< *\n@contact room', '@contact FACT | VALUE'],
])('says what is wrong with %j', (text, mending) => {
  expect(() => parseTranscript(text, 'talk.md')).toThrow(mending)
})
