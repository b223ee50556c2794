import type { Contender } from '../contenders/contender.ts'
import { cardTalk } from '../talks/card-dialogue.ts'
import { cardWaterfall } from './card-waterfall.ts'
import type { AdapterBase, DialogsLibrary, HostingLibrary } from './dialogs-library.ts'
import { peerModule } from './peer-module.ts'

interface ActivityLibrary {
  readonly Activity: { fromObject(plain: object): object }
}

export const agents: Contender = {
  title: 'Microsoft 365 Agents SDK 1.8.1, dialogs, memory storage',
  talk: cardTalk,
  open(world) {
    const hosting = peerModule(world, 'agents', '@microsoft/agents-hosting') as HostingLibrary & {
      BaseAdapter: AdapterBase
    }
    const dialogs = peerModule(world, 'agents', '@microsoft/agents-hosting-dialogs') as DialogsLibrary
    const { Activity } = peerModule(world, 'agents', '@microsoft/agents-activity') as ActivityLibrary
    const activity = (plain: object) => Activity.fromObject(plain)
    return cardWaterfall({ hosting, dialogs, base: hosting.BaseAdapter, activity }, world)
  },
}
