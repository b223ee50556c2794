import { MailError, type MailErrorReason } from './mail-error.ts'

/**
 * What an error of the connection means. Its words stay unread, for servers quote addresses in them; only its
 * codes are told.
 *
 * @param handedOver - whether the whole mail was on its way by then
 */
export function mailFailure(error: unknown, handedOver: boolean): MailError {
  const { code, originalCode, command, responseCode } = marksOf(error)
  if (responseCode !== undefined) {
    const reason = answerReason(responseCode, code, command)
    const step = command === undefined || command === 'CONN' || command === 'API' ? '' : ` to ${command}`
    return new MailError(reason, `The mail server answered ${responseCode}${step}. ${advice[reason]}`.trim())
  }
  const reason = handedOver ? 'unknownOutcome' : silenceReason(code, originalCode)
  const marks = [originalCode, code].filter((mark) => mark !== undefined)
  const detail = marks.length === 0 ? '' : ` (${marks.join(', ')})`
  return new MailError(
    reason,
    `${what[reason] ?? 'The mail did not leave'}${detail}. ${advice[reason]}`.trim(),
  )
}

/** Any answer, even after the mail was handed over, says what became of it. */
function answerReason(
  status: number,
  code: string | undefined,
  command: string | undefined,
): MailErrorReason {
  if (status >= 400 && status < 500) return 'postponed'
  if (status < 400 || status >= 600) return 'unexpectedResponse'
  if (command === 'STARTTLS') return 'insecure'
  return code === 'EAUTH' || status === 530 || status === 535 ? 'unauthorized' : 'refused'
}

function silenceReason(code: string | undefined, originalCode: string | undefined): MailErrorReason {
  if (originalCode !== undefined && /CERT|SELF_SIGNED|^UNABLE_TO_|^ERR_(TLS|SSL)/.test(originalCode))
    return 'insecure'
  switch (code) {
    case 'ETLS':
      return 'insecure'
    case 'EAUTH':
      return 'unauthorized'
    case 'EPROTOCOL':
      return 'unexpectedResponse'
    case 'EENVELOPE':
    case 'EMESSAGE':
      return 'refused'
    default:
      return 'unavailable'
  }
}

const what: Readonly<Partial<Record<MailErrorReason, string>>> = {
  unavailable: 'The connection to the mail server could not be opened, or was lost',
  insecure: 'The connection to the mail server could not be made safe',
  unexpectedResponse: 'What answered is no mail server',
  unknownOutcome: 'The mail was handed over, and the answer was lost',
}

const advice: Readonly<Record<MailErrorReason, string>> = {
  unavailable: '',
  postponed: 'It may take the mail later.',
  unauthorized: 'Check the user and the password, and that the server lets them send.',
  insecure: 'Check the host’s name and certificate; give `ca` for a private authority.',
  refused: 'Check that it lets this sender write to this recipient.',
  invalid: '',
  unexpectedResponse: 'Check the host and the port.',
  unknownOutcome: 'It may have left; do not repeat it.',
}

interface Marks {
  readonly code: string | undefined
  readonly originalCode: string | undefined
  readonly command: string | undefined
  readonly responseCode: number | undefined
}

function marksOf(error: unknown): Marks {
  const given: object = typeof error === 'object' && error !== null ? error : {}
  const responseCode = 'responseCode' in given ? given.responseCode : undefined
  return {
    code: 'code' in given ? word(given.code) : undefined,
    originalCode: 'originalCode' in given ? word(given.originalCode) : undefined,
    command: 'command' in given ? word(given.command) : undefined,
    responseCode: typeof responseCode === 'number' ? responseCode : undefined,
  }
}

/** Only what has the shape of a code or a command is let through. */
function word(value: unknown): string | undefined {
  return typeof value === 'string' && /^[A-Z][A-Z0-9_ -]*$/.test(value) ? value : undefined
}
