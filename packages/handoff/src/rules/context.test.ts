import type { Contact, Organisation, TopicInput } from '@cristal/dialogue'
import { describe, expect, it } from 'vitest'

import { contextOf } from './context.ts'
import { visitorOf } from './visitor.ts'

const masking = { menu: [{ id: 'segunda_via', title: 'Segunda via' }] } as unknown as Organisation
const showing = { ...masking, desk: { shows: 'full' } } as Organisation
const registered: Contact = {
  name: 'Marina Lopes Prado',
  document: '52998224725',
  phone: '48999994821',
  email: 'marina@exemplo.com',
  customerId: '57',
  lastLogin: '2026-11-23T09:00:00-03:00',
}

function told(contact: Contact, organisation = masking, rest: Partial<TopicInput> = {}): readonly string[] {
  const request = { intent: 'atendimento', periods: [], months: [] }
  return contextOf({ contact, organisation, request, story: [], ...rest }).split('\n')
}

describe('what a human is told before the first word', () => {
  it('says who it is, with document and phone masked, and never the digits that a login asks for', () => {
    const lines = told(registered)
    expect(lines).toEqual([
      'Quem: Marina Lopes Prado',
      'Cadastro: conferido com documento e telefone',
      'Documento: •••.982.247-••',
      'Telefone do cadastro: (48) •••••-••21',
      'Pedido: atendimento',
      'Antes disto, a pessoa não pediu nada nesta conversa.',
    ])
    expect(lines.join()).not.toContain('4821')
  })

  it('masks a CNPJ too', () => {
    expect(told({ document: '11222333000181' })).toContain('Documento: ••.222.333/••••-••')
  })

  it('shows all where the organisation wants that', () => {
    const lines = told(registered, showing, {
      request: { intent: 'atendimento', periods: [], months: [], handoff: note('meu CPF é 529.982.247-25') },
    })
    expect(lines).toContain('Documento: 52998224725')
    expect(lines).toContain('Telefone do cadastro: 48999994821')
    expect(lines).toContain('Nas palavras da pessoa: “meu CPF é 529.982.247-25”')
  })

  it('says that nobody checked who it is, or that they keep it to themselves', () => {
    expect(told({ givenName: 'Bia' }).slice(0, 2)).toEqual(['Quem: Bia', 'Cadastro: não conferido'])
    expect(told({ customerId: '57' })[1]).toBe('Cadastro: não conferido')
    expect(told({ lastLogin: '2026-11-23T09:00:00-03:00' })[1]).toBe('Cadastro: não conferido')
    expect(told({})[0]).toBe('Quem: não informou o nome')
    const anonymous = told({ ...registered, anonymous: true })
    expect(anonymous[0]).toBe('Quem: prefere não se identificar')
    expect(anonymous.join()).not.toMatch(/Marina|982/)
  })

  it('tells what is wanted, in the person’s words, and what the bot did', () => {
    const request = {
      intent: 'atendimento',
      periods: [],
      months: [],
      handoff: { ...note('quero um de dois quartos\n“já”'), department: 'Vendas', purpose: 'saldo_devedor' },
    }
    const story: TopicInput['story'] = [
      { intent: 'segunda_via', outcome: 'served', text: 'manda o boleto do 529.982.247-25' },
      { intent: 'bias', outcome: 'misunderstood', text: 'xpto' },
      { intent: 'segunda_via', outcome: 'digressed', text: '' },
    ]
    expect(told(registered, masking, { request, story }).slice(4)).toEqual([
      'Pedido: atendimento',
      'Finalidade: saldo devedor',
      'Nas palavras da pessoa: “quero um de dois quartos “já””',
      'O que aconteceu nesta conversa:',
      '- Segunda via “manda o boleto do •••”: atendido',
      '- Mensagem “xpto”: não foi entendido',
      '- Segunda via: interrompido por outro assunto',
    ])
  })

  it.each([
    [200, 'a'.repeat(200)],
    [201, `${'a'.repeat(200)}…`],
  ])('quotes of %i letters no more than two hundred', (length, quote) => {
    const handoff = note('a'.repeat(length))
    const lines = told({}, masking, {
      request: { intent: 'atendimento', periods: [], months: [], handoff },
    })
    expect(lines).toContain(`Nas palavras da pessoa: “${quote}”`)
  })

  it('stays short enough to be read', () => {
    const story = Array.from({ length: 50 }, () => ({
      intent: 'segunda_via',
      outcome: 'served' as const,
      text: 'a'.repeat(5000),
    }))
    expect(
      contextOf({
        contact: registered,
        organisation: masking,
        request: { intent: 'atendimento', periods: [], months: [] },
        story,
      }).length,
    ).toBeLessThan(4000)
  })
})

describe('whom the desk is told of', () => {
  it('is as the person said, before what SIENGE registered', () => {
    const given = { givenName: 'Mari', givenEmail: 'mari@exemplo.com', givenPhone: '48988887777' }
    expect(visitorOf({ ...registered, ...given }, masking)).toEqual({
      name: 'Mari',
      email: 'mari@exemplo.com',
      phone: '48988887777',
    })
  })

  it('shows a registered phone only where humans see all', () => {
    expect(visitorOf(registered, masking)).toEqual({
      name: 'Marina Lopes Prado',
      email: 'marina@exemplo.com',
    })
    expect(visitorOf(registered, showing)).toMatchObject({ phone: '48999994821' })
  })

  it('knows of who is anonymous only what they gave', () => {
    const anonymous = { ...registered, anonymous: true, givenPhone: '48988887777' }
    expect(visitorOf(anonymous, showing)).toEqual({ email: 'marina@exemplo.com', phone: '48988887777' })
  })
})

function note(text: string) {
  return { confirmed: true, note: text }
}
