/** What is used of `botbuilder-dialogs`, and of the dialogs of the Agents SDK, which were ported from it. */
export interface DialogsLibrary {
  readonly DialogSet: new (state: object) => DialogSet
  readonly WaterfallDialog: new (id: string, steps: readonly WaterfallStep[]) => object
  readonly TextPrompt: new (id: string, validate?: (prompt: PromptContext) => Promise<boolean>) => object
  readonly DialogTurnStatus: { readonly empty: string }
}

export type WaterfallStep = (step: StepContext) => Promise<unknown>

export interface StepContext {
  readonly context: TurnContext
  readonly result: string
  readonly values: Record<string, string>
  prompt(id: string, words: { readonly prompt: string; readonly retryPrompt?: string }): Promise<unknown>
  replaceDialog(id: string): Promise<unknown>
  endDialog(): Promise<unknown>
}

export interface PromptContext {
  readonly context: TurnContext
  readonly attemptCount: number
  readonly recognized: { readonly value?: string }
}

export interface TurnContext {
  readonly turnState: { get(key: string): unknown; set(key: string, value: unknown): void }
  sendActivity(text: string): Promise<unknown>
}

interface DialogSet {
  add(dialog: object): void
  createContext(context: TurnContext): Promise<{
    continueDialog(): Promise<{ readonly status: string }>
    beginDialog(id: string): Promise<unknown>
  }>
}

/** What is used of `botbuilder`, and of `@microsoft/agents-hosting`. */
export interface HostingLibrary {
  readonly TurnContext: new (adapter: object, activity: object) => TurnContext
  readonly MemoryStorage: new () => object
  readonly ConversationState: new (storage: object) => ConversationState
}

/** The base of every adapter, which both libraries export under a name of their own. */
export type AdapterBase = new () => {
  runMiddleware(context: TurnContext, turn: () => Promise<void>): Promise<void>
}

interface ConversationState {
  createProperty(name: string): object
  load(context: TurnContext, force: boolean): Promise<unknown>
  saveChanges(context: TurnContext, force: boolean): Promise<void>
}
