/**
 * Mails over SMTP.
 *
 * @packageDocumentation
 */
export {}
