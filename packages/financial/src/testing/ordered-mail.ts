import type { SlipMail, StatementMail } from '../ports/billing.ts'

/** Whatever the billing system was told to mail. */
export type OrderedMail = SlipMail | StatementMail
