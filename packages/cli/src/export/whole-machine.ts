import { bot } from '@cristal/bot'

/** The machine of the whole Cristal bot, to be looked at: what it would work with is not there. */
export function wholeMachine() {
  return bot({
    organisations: [],
    understanding: { understand: absent },
    customers: { findByDocument: absent },
    statements: { billsOf: absent, bills: absent, mail: absent },
    slips: { slip: absent, mail: absent },
    limiter: { blockedUntil: absent, fail: absent },
    mailbox: { send: absent },
    desk: { open: absent, send: absent, close: absent, leaveMessage: absent, erase: absent },
  }).machine
}

function absent(): Promise<never> {
  return Promise.reject(new Error('A machine that is exported does not run.'))
}
