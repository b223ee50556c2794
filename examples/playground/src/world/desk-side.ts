import type { Media } from '@cristal/dialogue'
import type { DeskAgents, DeskRoom, LeftMessage } from '@cristal/sandbox'

/** What the humans at the desk can do. */
export type DeskAct =
  | { readonly act: 'take'; readonly room: string; readonly agent: string }
  | {
      readonly act: 'say'
      readonly room: string
      readonly agent: string
      readonly text: string
      readonly media?: Media
    }
  | { readonly act: 'close'; readonly room: string }
  | { readonly act: 'next' }
  | { readonly act: 'online'; readonly online: boolean }

/** The desk of a world, seen from its humans' chairs. */
export interface DeskSide {
  /** Somebody serves. */
  readonly online: boolean
  rooms(): readonly DeskRoom[]
  left(): readonly LeftMessage[]
  /** @throws TypeError that says why it cannot be done */
  act(act: DeskAct): void
}

/** Puts the page in the place of the humans; `changed` hears of what they did. */
export function deskSide(agents: DeskAgents, begins: { online: boolean }, changed: () => void): DeskSide {
  let { online } = begins
  return {
    get online() {
      return online
    },
    rooms: () => agents.rooms(),
    left: () => agents.left(),
    act(act) {
      does(act)
      changed()
    },
  }

  function does(act: DeskAct): void {
    switch (act.act) {
      case 'take':
        return agents.take(act.room, act.agent)
      case 'say': {
        const { room, agent, text, media } = act
        if (agents.rooms().find((each) => each.room === room)?.state === 'queued') agents.take(room, agent)
        agents.say(room, text, media)
        return
      }
      case 'close':
        return agents.close(act.room)
      case 'next':
        return agents.letNext()
      case 'online':
        online = act.online
        return agents.setOnline(online)
    }
  }
}
