import * as z from 'zod'
import { bill } from './bill.ts'
import { customer } from './customer.ts'
import { desk } from './desk.ts'
import { fault } from './fault.ts'
import { hours } from './hours.ts'
import { shape } from './shape.ts'
import { understanding } from './understanding.ts'
import { id, isoTime, latency, text } from './value.ts'

const costCenter = z.union([id, text('a cost centre')], 'a cost centre: a number')

const organisation = z.looseObject({
  id: text('an id').optional(),
  name: text('a name').optional(),
  costCenterId: z.union([costCenter, z.array(costCenter)], 'a cost centre: a number, or a list').optional(),
  contracted: z.array(text('the name of an intent')).default([]),
  /** Services that the organisation serves itself: the department that each goes to, by intent. */
  services: z
    .partialRecord(
      z.enum(['negociar', 'corretoria', 'saldo_devedor', 'contratacao', 'antecipar', 'assistencia']),
      text('the name of a department'),
    )
    .optional(),
  mailbox: text('an e-mail address').optional(),
  sector: z.looseObject({ name: text('a name'), contact: text('a phone, an address or a page') }).optional(),
  slipMail: z.looseObject({ subject: text('a subject'), body: text('a body') }).optional(),
  disclosure: z.enum(['monthAndYear', 'full']).optional(),
  /** Whether people are reminded of installments that fall due. */
  reminders: z.boolean().optional(),
  timeZone: text('an IANA name, such as "America/Sao_Paulo"').optional(),
})

const bytes = 'bytes, from 1 on'
const limit = z.int('how many requests, from 0 on').min(0, 'how many requests, from 0 on')

const sienge = z.looseObject({
  tenant: text('a subdomain, such as "horizonte"')
    .regex(/^[a-z0-9-]+$/i, 'a subdomain: letters, digits and hyphens')
    .default('construtora'),
  shape: shape.prefault({}),
  /** Requests allowed to the tenant: in any 60 seconds, and in a day (absent: no daily quota). */
  rate: z
    .looseObject({
      perMinute: limit.default(200),
      perDay: limit.optional(),
      retryAfter: z.boolean().default(false),
    })
    .prefault({}),
  maintenance: z.union([z.boolean(), z.literal('nightly')], 'true, false or "nightly"').default(false),
  latency,
  customers: z.array(customer).default([]),
  bills: z.array(bill).default([]),
})

const billing = z.looseObject({
  route: z.enum(['auto', 'sienge', 'back4app']).default('auto'),
  /** Bytes of a statement from which `auto` asks Back4app instead, and `sienge` nobody. */
  largest: z.int(bytes).min(1, bytes).default(10_000),
  /** Of Back4app's answers. */
  latency,
})

/** The world that a conversation meets, as a scenario file describes it. */
export const scenario = z.looseObject({
  now: isoTime,
  organisation: organisation.prefault({}),
  sienge,
  billing: billing.prefault({}),
  understanding: understanding.prefault({}),
  desk: desk.prefault({}),
  channel: z.enum(['web', 'whatsapp', 'sms']).default('web'),
  hours: hours.nullable().default(null),
  faults: z.array(fault).default([]),
  /** What is known of a contact who was here before. */
  contact: z
    .record(z.string(), z.union([z.string(), z.boolean(), z.number().transform(String)], 'a text'))
    .optional(),
})

export type Scenario = z.output<typeof scenario>
/** A scenario as people write it: what has a default may be left out. */
export type ScenarioInput = z.input<typeof scenario>
