/** What the simulator answers, as the journal and the faults name it. */
export const siengeRoutes = [
  'GET /customers',
  'GET /customer-financial-statements',
  'POST /customer-financial-statements',
  'GET /payment-slip-notification',
  'POST /payment-slip-notification',
  'GET /accounts-receivable/receivable-bills',
  'GET /accounts-receivable/receivable-bills/{id}',
  'GET /accounts-receivable/receivable-bills/{id}/installments',
  'GET /accounts-receivable/{id}/budget-categories',
  'GET /sienge/visualizar-relatorio',
] as const
