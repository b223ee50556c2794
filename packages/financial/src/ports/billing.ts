import type { Call } from '@cristal/dialogue'

/** A customer as the billing system registered them. */
export interface Customer {
  readonly id: string
  readonly name: string
  /** CPF or CNPJ, without a mask. */
  readonly document: string
  /** Absent: no e-mail is registered. */
  readonly email?: string
  /** The main phone, digits only. Absent: none is registered, and the customer cannot log in. */
  readonly phone?: string
}

/** Who may log in. */
export interface Customers {
  /** Resolves to `undefined` when no customer has this document (CPF or CNPJ, without a mask). */
  findByDocument(document: string, call: Call): Promise<Customer | undefined>
}

/** One payment of a bill. */
export interface Installment {
  readonly billId: string
  /** Unique within its bill only. */
  readonly installmentId: string
  /** Such as `4/60`. Absent: the billing system does not say. */
  readonly number?: string
  /** What kind of installment it is: `PM` monthly, `PI` intermediate, `CH` keys, `AT` down payment… */
  readonly condition: string
  /** `YYYY-MM-DD` */
  readonly dueDate: string
  /** In reais; above zero means open. */
  readonly balance: number
  readonly originalValue: number
  /** A slip is registered for it. */
  readonly slip: boolean
  /** Something was received in cash: with a balance left, a partial payment. */
  readonly received: boolean
  /** Settled without money: renegotiated, cancelled, replaced. */
  readonly writtenOff: boolean
}

/** A contract and its installments; Brazilians call it a "título". */
export interface Bill {
  readonly id: string
  /** Absent: the billing system does not say. */
  readonly costCenter?: string
  /** By due date, then id. */
  readonly installments: readonly Installment[]
}

/** A mail with the statement of all that a customer has, which the billing system writes and sends by itself. */
export interface StatementMail {
  readonly customerId: string
  readonly to: string
  /** Absent: the billing system's own. */
  readonly subject?: string
  /** Absent: the billing system's own. */
  readonly body?: string
}

/** What customers owe, and have paid. */
export interface Statements {
  /**
   * Every bill of a customer, with its installments. Empty when there are none. Rejects with the reason `tooLarge`
   * when they are more than is read at once: {@link Statements.bills} and {@link Installments} serve then.
   */
  billsOf(customerId: string, call: Call): Promise<readonly Bill[]>
  /** The ids of the customer's bills of these cost centres; of all bills where none is named. */
  bills(customerId: string, costCenters: readonly string[], call: Call): Promise<readonly string[]>
  /** Orders the mail. It cannot be taken back, nor asked about: rejects with kind `unknown` when it may have left. */
  mail(mail: StatementMail, call: Call): Promise<void>
}

/** Which installment a slip is asked for. */
export interface SlipRequest {
  readonly billId: string
  readonly installmentId: string
}

/** A second copy: what it takes to pay. */
export interface Slip {
  /** Good for five minutes. */
  readonly link: string
  /**
   * What is typed to pay (FEBRABAN's "linha digitável" or the 44 digits of its barcode) as the billing system gave
   * it: with or without a mask, not yet checked. Absent: none.
   */
  readonly line?: string
}

/** A mail with a second copy, which the billing system sends by itself. */
export interface SlipMail extends SlipRequest {
  readonly to: string
  readonly subject: string
  readonly body: string
}

/** Second copies of payment slips ("boletos"). */
export interface Slips {
  /** Resolves to `undefined` when there is no slip to give: none registered, or nothing open. */
  slip(request: SlipRequest, call: Call): Promise<Slip | undefined>
  /** Orders the mail. It cannot be taken back, nor asked about: rejects with kind `unknown` when it may have left. */
  mail(mail: SlipMail, call: Call): Promise<void>
}

/** Which installments: of one bill, due from one day to another, both included. */
export interface InstallmentsRequest {
  readonly customerId: string
  readonly billId: string
  /** `YYYY-MM-DD` */
  readonly from: string
  /** `YYYY-MM-DD` */
  readonly to: string
}

/** Installments of a stretch of time, where whole statements are too large. */
export interface Installments {
  /** By due date, then id. Empty when none falls due then. */
  within(request: InstallmentsRequest, call: Call): Promise<readonly Installment[]>
}
