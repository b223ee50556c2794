import * as z from 'zod'

/** Where public descriptions of SIENGE and its real answers disagree: which of the two the simulator gives. */
export const shape = z.looseObject({
  billsReceivable: z.enum(['array', 'object']).default('array'),
  /** `false`: the statement leaves out the cost centre; the budget categories still tell it. */
  costCenterId: z.boolean().default(true),
  /** Digits of a slip's line: 47, or the 44 of its bar code. */
  digitableNumber: z.literal([47, 44]).default(47),
  installmentsOrder: z.enum(['dueDate', 'installmentId', 'shuffled']).default('dueDate'),
  /** What `…/installments` calls the flag that a slip is registered. */
  slipFlag: z.enum(['generatedTicket', 'generatedBoleto', 'generatedBillet']).default('generatedTicket'),
  /** What `…/installments` calls the kind of an installment. */
  condition: z.enum(['conditionTypeId', 'conditionType']).default('conditionTypeId'),
  /** Whether a slip names its file. */
  fileName: z.boolean().default(true),
  /** `false`: `GET /customers` ignores `cpf` and `cnpj`, and answers with everybody. */
  documentFilter: z.boolean().default(true),
})
