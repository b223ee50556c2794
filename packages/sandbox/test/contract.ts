import * as z from 'zod'

/*
 * SIENGE's answers as its public descriptions and captures of real ones give them, written by hand and apart
 * from the simulator. Strict: a field that is not known of the real service is a mistake of the simulator.
 */

const date = z.iso.date()
const wholeNumber = z.int()
const text = z.string()

function envelope<T extends z.ZodType>(result: T) {
  return z.strictObject({
    resultSetMetadata: z.strictObject({ count: wholeNumber, offset: wholeNumber, limit: wholeNumber }),
    results: z.array(result),
  })
}

const anyPerson = {
  id: wholeNumber,
  foreigner: z.enum(['S', 'N']),
  email: text.nullable(),
  clientType: text,
  subTypes: z.array(z.unknown()),
  createdAt: date,
  modifiedAt: date,
  modifiedAtDateTime: z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}$/),
  phones: z.array(z.strictObject({ number: text, main: z.boolean(), type: text, note: text, idd: text })),
  addresses: z.array(
    z.strictObject({
      type: text,
      streetName: text,
      number: text,
      complement: text.nullable().optional(),
      neighborhood: text,
      cityId: wholeNumber,
      city: text,
      state: text,
      zipCode: text,
      mail: z.boolean(),
    }),
  ),
}

export const customers = envelope(
  z.discriminatedUnion('personType', [
    z.strictObject({
      ...anyPerson,
      personType: z.literal('F'),
      name: text,
      socialName: text.nullable(),
      cpf: z.string().regex(/^\d{11}$/),
      birthDate: date.nullable(),
      civilStatus: text.nullable(),
      sex: text.nullable(),
      nationality: text,
      mailingAddress: text,
    }),
    z.strictObject({
      ...anyPerson,
      personType: z.literal('J'),
      name: text,
      cnpj: z.string().regex(/^[\dA-Z]{12}\d\d$/),
      fantasyName: text.nullable(),
      contactName: text.nullable(),
      agents: z.array(z.strictObject({ id: wholeNumber })),
      site: text.nullable(),
      stateRegistrationNumber: text.nullable(),
      activityId: wholeNumber.nullable(),
      note: text.nullable(),
    }),
  ]),
)

const receipt = z.strictObject({
  calculationDate: date,
  receiptDate: date,
  receiptValue: z.number(),
  interestValue: z.number(),
  additionalValue: z.number(),
  discountValue: z.number(),
  administrativeFee: z.number(),
  netReceiptValue: z.number(),
  receiptType: z.enum([
    'Recebimento',
    'Abatimento de Adiantamento',
    'Reparcelamento',
    'Substituição',
    'Cancelamento',
    'Adiantamento',
    'Distrato',
    'Outros',
    'Bonificação',
    'Repactuação',
    'Outros com Resíduo',
  ]),
  insuranceAmount: z.number(),
  bankMovements: z.array(z.unknown()),
  accountNumber: text,
  creditDate: date.nullable(),
})

/** The statement's bill, with or without its cost centre. */
export function statement(shape: { readonly list: boolean; readonly costCenterId: boolean }) {
  const bill = z.strictObject({
    billReceivableId: wholeNumber,
    ...(shape.costCenterId && { costCenterId: wholeNumber }),
    finePercent: z.number(),
    interestPercent: z.number(),
    documentId: text,
    documentCode: text,
    subJudice: z.boolean(),
    installments: z.array(
      z.strictObject({
        installmentId: wholeNumber,
        installmentNumber: z.string().regex(/^\d+\/\d+$/),
        dueDate: date,
        conditionType: z.enum(['AT', 'PM', 'PI', 'CH', 'PP', 'PR', 'RC', 'ME', 'RP', 'FI']),
        originalValue: z.number(),
        currentBalance: z.number().min(0),
        interestPercent: z.number(),
        generatedBillet: z.boolean(),
        receipts: z.array(receipt),
      }),
    ),
  })
  return envelope(z.strictObject({ billsReceivable: shape.list ? z.tuple([bill]) : bill }))
}

export function slip(shape: { readonly digits: number; readonly fileName: boolean }) {
  return envelope(
    z.strictObject({
      urlReport: z.url(),
      digitableNumber: z.string().regex(new RegExp(`^\\d{${shape.digits}}$`)),
      ...(shape.fileName && { fileName: text }),
      parameter1207: text,
    }),
  )
}

const receivableBill = {
  customerId: wholeNumber,
  receivableBillId: wholeNumber,
  documentId: text,
  documentNumber: text,
  issueDate: date,
  receivableBillValue: z.number(),
  companyId: wholeNumber,
  defaulting: z.boolean(),
  subjudice: z.boolean(),
  note: text,
  unityName: text,
  payOffDate: date.nullable(),
}
export const receivableBills = envelope(z.strictObject(receivableBill))
export const oneReceivableBill = z.strictObject({
  ...receivableBill,
  normal: z.boolean(),
  inBilling: z.boolean(),
})

export function receivableInstallments(shape: { readonly flag: string; readonly condition: string }) {
  return envelope(
    z.strictObject({
      receivableBillId: wholeNumber,
      installmentId: wholeNumber,
      carrierId: wholeNumber,
      [shape.condition]: text,
      dueDate: date,
      balanceDue: z.number().min(0),
      [shape.flag]: z.boolean(),
    }),
  )
}

export const budgetCategories = envelope(z.strictObject({ costCenterId: wholeNumber }))

export const error = z.strictObject({
  status: wholeNumber.min(100).max(599),
  developerMessage: text.min(1).max(1000),
  clientMessage: text.min(1).max(1000),
  errors: z
    .array(z.strictObject({ field: text.min(1), message: text.min(1) }))
    .min(1)
    .max(100)
    .optional(),
})
