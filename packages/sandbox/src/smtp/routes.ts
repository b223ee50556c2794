/** What a client of the mail server does, as faults and the journal name it: all of one mail is one step. */
export const smtpRoute = 'SMTP /mail'
