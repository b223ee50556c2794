import * as z from 'zod'
import { document, id, isoDate, text } from './value.ts'

const phone = z.looseObject({
  type: text('the kind of phone, such as "CE"').default('CE'),
  number: text('a phone number, with or without a mask'),
  main: z.boolean().default(false),
  note: text('a note').default(''),
  idd: text('a country code, such as "+55"').default('+55'),
})

const address = z.looseObject({
  type: text('the kind of address, such as "R"').default('R'),
  streetName: text('a street').nullish(),
  number: text('a number').nullish(),
  complement: text('a complement').nullish(),
  neighborhood: text('a neighbourhood').nullish(),
  cityId: id.nullish(),
  city: text('a city').nullish(),
  state: text('a state, such as "SC"').nullish(),
  zipCode: text('a CEP').nullish(),
  mail: z.boolean().default(false),
})

/** A customer of the scenario. Fields that are not known here pass, and come back in the answers. */
export const customer = z.looseObject({
  id,
  personType: z.enum(['F', 'J']).optional(),
  name: text('a name'),
  cpf: document('a CPF: 11 digits', /^\d{11}$/).optional(),
  cnpj: document('a CNPJ: 12 letters or digits and 2 digits', /^[\dA-Z]{12}\d{2}$/).optional(),
  email: text('an e-mail address, or null for none').nullish(),
  phones: z.array(phone).default([]),
  addresses: z.array(address).default([]),
  socialName: text('a name').nullish(),
  foreigner: z.enum(['S', 'N']).optional(),
  internationalId: text('an id').nullish(),
  birthDate: isoDate.nullish(),
  civilStatus: text('a civil status').nullish(),
  sex: text('a sex').nullish(),
  nationality: text('a nationality').nullish(),
  mailingAddress: text('the kind of address that gets mail').nullish(),
  clientType: text('a kind of client').nullish(),
  subTypes: z.array(z.unknown()).optional(),
  createdAt: isoDate.optional(),
  modifiedAt: isoDate.optional(),
  modifiedAtDateTime: text('a time such as "2022-04-02 10:30:45.123"').optional(),
  fantasyName: text('a name').nullish(),
  contactName: text('a name').nullish(),
  agents: z.array(z.unknown()).optional(),
  site: text('a page').nullish(),
  stateRegistrationNumber: text('a registration').nullish(),
  activityId: id.nullish(),
  procurators: z.unknown().optional(),
  spouse: z.unknown().optional(),
  familyIncome: z.array(z.unknown()).optional(),
  note: text('a note').nullish(),
})
export type ScenarioCustomer = z.output<typeof customer>
