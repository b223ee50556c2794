import { httpFaults } from './fault.ts'
import type { PortCall } from './port-call.ts'
import { inParts, plain, withoutEmail } from './scenarios.ts'

const document = '529.982.247-25'
const digits = '4821'
const overdue = 'quero a segunda via das atrasadas'
const next = 'consultar as próximas parcelas'
const answers = { 'financial.login.askDigits': [digits, document, digits] }
const results = { right: { results: [] }, wrongTypes: { results: 'nenhum' } }
const order = { right: {}, wrongTypes: { ok: 'talvez' } }

/** One installment that is overdue, and has a slip. */
const statement = {
  results: [
    {
      billsReceivable: {
        billReceivableId: 11045,
        costCenterId: 8,
        installments: [
          {
            installmentId: 3,
            dueDate: '2026-10-10',
            conditionType: 'PM',
            originalValue: 1250,
            currentBalance: 1287.5,
            generatedBillet: true,
          },
        ],
      },
    },
  ],
}

const common = { upstream: 'sienge', faults: httpFaults, scenario: plain, answers, wish: overdue } as const

/** The ports of the financial conversation. */
export const billingCalls: readonly PortCall[] = [
  {
    ...common,
    ...results,
    name: 'Customers.findByDocument',
    within: 3,
    route: 'GET /customers',
    before: [overdue],
    asks: document,
    served: { says: 'financial.delivery.line' },
    answered: { '404': 'nobody has this document, which nobody is told: the digits are asked all the same' },
  },
  {
    ...common,
    wrongTypes: results.wrongTypes,
    right: statement,
    name: 'Statements.billsOf',
    within: 1,
    route: 'GET /customer-financial-statements',
    before: [overdue, document],
    asks: digits,
    served: { says: 'financial.delivery.line' },
    answered: { '404': 'the customer has no bills' },
  },
  {
    ...common,
    ...results,
    scenario: inParts,
    name: 'Statements.bills',
    within: 1,
    route: 'GET /accounts-receivable/receivable-bills',
    before: [overdue, document],
    asks: digits,
    served: { says: 'financial.delivery.line' },
    answered: { '404': 'the customer has no bills' },
  },
  {
    ...common,
    scenario: inParts,
    right: { result: [] },
    wrongTypes: { result: [{ installmentId: [], dueDate: 10 }] },
    upstream: 'back4app',
    name: 'Installments.within',
    within: 1,
    route: 'POST /functions/installments',
    before: [overdue, document],
    asks: digits,
    served: { says: 'financial.delivery.line' },
  },
  {
    ...common,
    ...order,
    name: 'Statements.mail',
    within: 1,
    route: 'POST /customer-financial-statements',
    before: ['me manda o extrato', document],
    asks: digits,
    wish: 'me manda o extrato',
    served: { says: 'financial.statement.mailed' },
  },
  {
    ...common,
    right: { results: [] },
    wrongTypes: { results: [{ urlReport: 7 }] },
    name: 'Slips.slip',
    within: 1,
    scenario: withoutEmail,
    route: 'GET /payment-slip-notification',
    before: [next, document, digits],
    asks: 'sim',
    served: { says: 'financial.delivery.line' },
    answered: { '404': 'there is no such slip', '422': 'no slip is registered' },
  },
  {
    ...common,
    ...order,
    name: 'Slips.mail',
    within: 1,
    route: 'POST /payment-slip-notification',
    before: [next, document, digits],
    asks: 'sim',
    served: { says: 'financial.delivery.mailed' },
  },
]
