/**
 * The mails of Cristal over SMTP.
 *
 * @packageDocumentation
 */
export type { SmtpConnection } from './connection.ts'
export { MailError, type MailErrorReason } from './mail-error.ts'
export { smtp, type SmtpOptions } from './smtp.ts'
