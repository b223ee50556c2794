import {
  activityOf,
  coreMachine,
  coreTexts,
  erasureActors,
  mailboxActors,
  topic,
  type Erasure,
  type Mailbox,
  type Service,
  type Topic,
} from '@cristal/core'
import {
  bind,
  dialogueTexts,
  isRestart,
  understandingActors,
  type Bot,
  type Organisation,
  type Understanding,
} from '@cristal/dialogue'
import { billingActors, financialMachine, financialTexts, type Billing } from '@cristal/financial'
import { deskActors, handoffMachine, handoffTexts, type Desk } from '@cristal/handoff'

/** Every text of the bot. */
export const texts = { ...dialogueTexts, ...coreTexts, ...financialTexts, ...handoffTexts }

/** The ports of the whole bot, and what it says. */
export interface BotOptions extends Billing {
  /** Whom the bot speaks for: one, or several that share the host. */
  readonly organisations: readonly Organisation[]
  readonly understanding: Understanding
  /** Where humans serve. Absent: nowhere; a person who asks for one is told where to turn to. */
  readonly desk?: Desk
  /** Where messages that were not understood are reported. Absent: nowhere. */
  readonly mailbox?: Mailbox
  /**
   * Machines of the host's own, by the intent that they serve, for organisations that contracted it:
   * `{ negociar: topic(negotiation) }`.
   */
  readonly services?: { readonly [Intent in Service]?: Topic }
  /** Words in place of the usual ones, by text key, with the same blanks. */
  readonly texts?: { readonly [Key in keyof typeof texts]?: string }
}

/**
 * The whole Cristal bot: the core conversation, the financial topic and human service, bound to their ports.
 *
 * @example
 * ```ts
 * const host = createHost({ bot: bot({ organisations, understanding, customers, statements, slips, limiter }), store })
 * ```
 */
export function bot(options: BotOptions): Bot {
  const {
    organisations,
    understanding,
    desk,
    mailbox = noMailbox,
    services,
    texts: own,
    ...billing
  } = options
  const core = bind(coreMachine, {
    financial: topic(bind(financialMachine, billingActors(billing))),
    ...(desk && { handoff: topic(bind(handoffMachine, deskActors(desk))) }),
    ...services,
  })
  return {
    machine: bind(core, {
      ...understandingActors(understanding),
      ...mailboxActors(mailbox),
      ...erasureActors(desk ?? noErasure),
    }),
    version: '2',
    texts: { ...texts, ...own },
    apology: 'core.apology',
    moment: 'dialogue.moment',
    organisations,
    activity: activityOf,
    urgent: (event) => isRestart(event) || event.type.startsWith('desk.'),
  }
}

/** An organisation without a mailbox is never reported to. */
const noMailbox: Mailbox = { send: () => Promise.resolve() }

/** Nobody else holds anything. */
const noErasure: Erasure = { erase: () => Promise.resolve() }
