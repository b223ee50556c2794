import type { Scenario } from '@cristal/sandbox'

import type { Person } from '../wire.ts'

const shown = 3

/** Whom one can be in a scenario, with what the login asks for. */
export function peopleOf({ sienge }: Scenario): readonly Person[] {
  return sienge.customers.slice(0, shown).map(({ name, cpf, cnpj, phones }) => {
    const main = phones.find((phone) => phone.main)
    const document = cpf ?? cnpj ?? ''
    return { name, document: masked(document), digits: main?.number.replace(/\D/g, '').slice(-4) ?? null }
  })
}

function masked(document: string): string {
  return document.length === 11
    ? document.replace(/^(.{3})(.{3})(.{3})(.{2})$/, '$1.$2.$3-$4')
    : document.replace(/^(.{2})(.{3})(.{3})(.{4})(.{2})$/, '$1.$2.$3/$4-$5')
}
