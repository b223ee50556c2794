import {
  render,
  capabilities,
  type Bot,
  type Channel,
  type ChannelName,
  type Organisation,
} from '@cristal/dialogue'
import type { Engine, JsonObject } from '@cristal/engine'

import type { Clock } from './clock.ts'
import type { Conversation } from './conversation.ts'
import type { Setting } from './setting.ts'
import { HostError } from './host-error.ts'
import { isoAt } from './iso-at.ts'

export interface SettingOptions {
  readonly bot: Bot
  readonly engine: Engine
  readonly clock: Clock
  readonly channels: Partial<Record<ChannelName, Channel>>
}

/** What the conversations of each organisation are stepped with. */
export interface Settings {
  /** `undefined` when the organisation is not served (any more). */
  of(conversation: Conversation): Setting | undefined
  timeZone(organisation: string): string
  /**
   * The organisation that is meant: the named one, or the only one.
   *
   * @throws HostError `unknownOrganisation`
   */
  named(organisation: string | undefined): string
}

/**
 * Checks the bot's organisations and its words for when things go wrong, before anybody meets them.
 *
 * @throws TypeError that says what to mend.
 */
export function settings({ bot, engine, clock, channels }: SettingOptions): Settings {
  for (const text of [bot.apology, bot.moment]) {
    render({ type: 'said', text }, bot.texts, capabilities.web, 0)
  }
  const served = new Map(bot.organisations.map((each) => [each.id, checked(each)]))
  const names = [...served.keys()].join(', ')

  return {
    of(conversation) {
      const organisation = served.get(conversation.organisation)
      if (!organisation) return undefined
      const sender = channels[conversation.channel]?.capabilities
      return { bot, engine, ...organisation, sender, now: clock.now() }
    },
    timeZone: (organisation) => served.get(organisation)?.timeZone ?? 'UTC',
    named(organisation) {
      const only = served.size === 1 ? [...served.keys()][0] : undefined
      const id = organisation ?? only
      if (id !== undefined && served.has(id)) return id
      const given = id === undefined ? 'No organisation was given' : `There is no organisation "${id}"`
      throw new HostError('unknownOrganisation', `${given}; this bot serves ${names || 'none'}.`)
    },
  }
}

function checked(organisation: Organisation): Pick<Setting, 'organisation' | 'timeZone'> {
  const { id, timeZone } = organisation
  try {
    isoAt(0, timeZone)
  } catch (cause) {
    const message = `The organisation "${id}" has the time zone "${timeZone}"; use a name such as America/Sao_Paulo.`
    throw new TypeError(message, { cause })
  }
  return { timeZone, organisation: JSON.parse(JSON.stringify(organisation)) as JsonObject }
}
