import type { Subject, World } from '../contenders/contender.ts'
import { balanceText, cardTexts, findDocument, fourDigits } from '../talks/card-dialogue.ts'
import type { AdapterBase, DialogsLibrary, HostingLibrary, TurnContext } from './dialogs-library.ts'

export interface Libraries {
  readonly hosting: HostingLibrary
  readonly dialogs: DialogsLibrary
  readonly base: AdapterBase
  /** An activity as its library wants it. */
  readonly activity: (plain: object) => object
}

/** The card dialogue as a waterfall of prompts with validators, its state in the library's own memory storage. */
export function cardWaterfall({ hosting, dialogs, base, activity }: Libraries, { lookup }: World): Subject {
  const state = new hosting.ConversationState(new hosting.MemoryStorage())
  const set = new dialogs.DialogSet(state.createProperty('dialog'))
  for (const dialog of cardDialogs(dialogs, lookup)) set.add(dialog)
  const adapter = new (adapterOn(base))()

  return {
    async turn(contact, text) {
      const context = new hosting.TurnContext(adapter, activity(message(contact, text)))
      const said: string[] = []
      context.turnState.set('said', said)
      await adapter.runMiddleware(context, async () => {
        await state.load(context, false)
        const dialog = await set.createContext(context)
        const { status } = await dialog.continueDialog()
        if (status === dialogs.DialogTurnStatus.empty) await dialog.beginDialog('root')
        await state.saveChanges(context, false)
      })
      return said.join('\n')
    },
  }
}

function cardDialogs({ TextPrompt, WaterfallDialog }: DialogsLibrary, lookup: number): readonly object[] {
  return [
    new TextPrompt('menu', async ({ recognized, attemptCount, context }) => {
      const chosen = /^[12]$/.test(recognized.value ?? '')
      if (!chosen && attemptCount > 0) await context.sendActivity(cardTexts.unknown)
      return chosen
    }),
    new TextPrompt(
      'document',
      async ({ recognized }) => (await findDocument(recognized.value ?? '', lookup)) !== null,
    ),
    new TextPrompt('digits', async ({ recognized }) => fourDigits(recognized.value ?? '') !== null),
    new TextPrompt('more'),
    new WaterfallDialog('root', [
      (step) => step.prompt('menu', { prompt: cardTexts.menu, retryPrompt: cardTexts.unknown }),
      (step) =>
        step.prompt('document', { prompt: cardTexts.askDocument, retryPrompt: cardTexts.badDocument }),
      (step) => {
        step.values['document'] = step.result.replace(/\D/g, '')
        return step.prompt('digits', { prompt: cardTexts.askDigits, retryPrompt: cardTexts.badDigits })
      },
      (step) => step.prompt('more', { prompt: balanceText(step.values['document'] ?? '', step.result) }),
      async (step) => {
        if (step.result === '1') return step.replaceDialog('root')
        await step.context.sendActivity(cardTexts.bye)
        return step.endDialog()
      },
    ]),
  ]
}

/** The least adapter: what is sent is collected, and everything else that a library wants does nothing. */
function adapterOn(base: AdapterBase) {
  return class extends base {
    async sendActivities(context: TurnContext, activities: readonly { type: string; text?: string }[]) {
      const said = context.turnState.get('said') as string[]
      for (const { type, text } of activities) if (type === 'message') said.push(text ?? '')
      return activities.map((_, index) => ({ id: String(index) }))
    }

    async updateActivity() {}
    async deleteActivity() {}
    async continueConversation() {}
    async continueConversationAsync() {}
  }
}

function message(contact: string, text: string): object {
  return {
    type: 'message',
    id: 'x',
    text,
    channelId: 'bench',
    serviceUrl: 'http://localhost',
    from: { id: contact },
    recipient: { id: 'bot' },
    conversation: { id: contact },
  }
}
