import { Hono } from 'hono'
import * as z from 'zod'
import type { ScenarioCustomer } from '../scenario/customer.ts'
import { page } from './page.ts'
import { paging, read } from './read.ts'
import type { World } from './world.ts'

const query = paging.extend({ cpf: z.string().optional(), cnpj: z.string().optional() })

export function customerRoutes({ sienge }: World): Hono {
  return new Hono().get('/customers', (c) => {
    const { cpf, cnpj, ...asked } = read(query, c.req.query())
    const filter = sienge.shape.documentFilter ? { cpf, cnpj } : {}
    const found = sienge.customers
      .filter((customer) => fits(customer.cpf, filter.cpf) && fits(customer.cnpj, filter.cnpj))
      .toSorted((a, b) => a.id - b.id)
    return c.json(page(found.map(answer), asked))
  })
}

function fits(registered: string | undefined, asked: string | undefined): boolean {
  return asked === undefined || registered === asked
}

function answer({ id, personType, email, ...known }: ScenarioCustomer): object {
  const legal = personType === undefined ? known.cnpj !== undefined : personType === 'J'
  return {
    id,
    personType: legal ? 'J' : 'F',
    ...(legal ? legalPerson : naturalPerson),
    email: email ?? null,
    createdAt: '2021-02-10',
    modifiedAt: '2022-04-02',
    modifiedAtDateTime: '2022-04-02 10:30:45.123',
    ...known,
  }
}

const naturalPerson = {
  foreigner: 'N',
  socialName: null,
  birthDate: null,
  civilStatus: null,
  sex: null,
  nationality: 'Brasileiro',
  mailingAddress: 'R',
  clientType: 'Pessoa Física',
  subTypes: [],
}

const legalPerson = {
  foreigner: 'N',
  fantasyName: null,
  contactName: null,
  agents: [],
  site: null,
  stateRegistrationNumber: null,
  activityId: null,
  clientType: 'Pessoa Jurídica',
  subTypes: [],
  note: null,
}
