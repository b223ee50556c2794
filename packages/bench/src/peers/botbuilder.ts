import type { Contender } from '../contenders/contender.ts'
import { cardTalk } from '../talks/card-dialogue.ts'
import { cardWaterfall } from './card-waterfall.ts'
import type { AdapterBase, DialogsLibrary, HostingLibrary } from './dialogs-library.ts'
import { peerModule } from './peer-module.ts'

export const botbuilder: Contender = {
  title: 'botbuilder 4.23.3, dialogs, memory storage',
  talk: cardTalk,
  open(world) {
    const hosting = peerModule(world, 'botbuilder', 'botbuilder') as HostingLibrary & {
      BotAdapter: AdapterBase
    }
    const dialogs = peerModule(world, 'botbuilder', 'botbuilder-dialogs') as DialogsLibrary
    return cardWaterfall({ hosting, dialogs, base: hosting.BotAdapter, activity: (plain) => plain }, world)
  },
}
