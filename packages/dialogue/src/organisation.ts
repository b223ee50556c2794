import type { Option } from './options.ts'

/** Where a person can turn to when the bot cannot help. */
export interface Sector {
  readonly name: string
  /** A phone, an address or a page, as the person should read it. */
  readonly contact: string
}

/**
 * Whom the bot speaks for. It is part of a conversation's key and of each port call, and is never closed
 * over, so that one host may serve several.
 */
export interface Organisation {
  readonly id: string
  readonly name: string
  /** The cost centres whose bills the bot may speak of. Empty means any. */
  readonly costCenters: readonly string[]
  /** Where the person is sent when the bot cannot help. */
  readonly sector: Sector
  /** What the main menu offers; an id is the intent it stands for. */
  readonly menu: readonly Option[]
  /** Who reads the messages that the bot did not understand. Absent: nobody. */
  readonly mailbox?: string
  /** Intents, beyond the built-in ones, that the host serves. */
  readonly contracted: readonly string[]
  readonly slipMail: { readonly subject: string; readonly body: string }
  /** Absent: the billing system's own words. */
  readonly statementMail?: { readonly subject: string; readonly body: string }
  /** Where installments are asked for. Absent: `auto`, which is the statement, and the function where that is too large. */
  readonly billing?: { readonly route: 'auto' | 'statement' | 'function' }
  /** Offers to remind of the next installment. Absent: no. */
  readonly reminders?: boolean
  /** When people serve. Absent: always. */
  readonly hours?: Hours
  readonly desk?: {
    /** Asks how the service was. Absent: no. */
    readonly survey?: boolean
    /** Whether people at the desk see documents and phones whole. Absent: `masked`. */
    readonly shows?: 'masked' | 'full'
  }
  /** `monthAndYear` never tells a day or an amount. */
  readonly disclosure: 'monthAndYear' | 'full'
  /** From which confidence on an intent counts; those that end the talk or greet need more. */
  readonly thresholds: Thresholds & {
    /** By the source that understood, where sources differ. */
    readonly bySource?: Readonly<Record<string, Thresholds>>
  }
  /** An IANA name, such as `America/Sao_Paulo`. */
  readonly timeZone: string
}

/** From which confidence on an intent counts; `leaving` is for those that end the talk or greet. */
export interface Thresholds {
  readonly intent: number
  readonly leaving: number
}

/** A day of the week. */
export type Day = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'

/** When people serve, in the organisation's time zone. */
export interface Hours {
  /** From and to, `HH:MM`, for each stretch of a day. A day that is left out is closed. */
  readonly weekly: { readonly [Weekday in Day]?: readonly (readonly [from: string, to: string])[] }
  /** `YYYY-MM-DD`: closed all day. */
  readonly holidays?: readonly string[]
}
