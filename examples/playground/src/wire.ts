import type { Drawing } from '@cristal/chart'

/** All that the page shows of one contact: sent whole when it connects, then what changed. */
export interface PageState {
  /** The contact's id, as in the path of the API. */
  readonly contact: string
  readonly talk: readonly TalkLine[]
  /** Raised by each step that is kept: all that is shown is at least as new. 0: nobody wrote yet. */
  readonly revision: number
  /** Something is queued or running for this contact. */
  readonly busy: boolean
  /** Every active state, such as `financial.login.askingDigits`. */
  readonly states: readonly string[]
  readonly facts: readonly Fact[]
  readonly waits: readonly Wait[]
  /** The last steps, oldest first. */
  readonly steps: readonly StepLine[]
  readonly journal: readonly Call[]
  readonly mails: readonly Letter[]
  /** Humans serve. */
  readonly deskOnline: boolean
  /** Of every contact, oldest first. */
  readonly rooms: readonly DeskRoom[]
  /** Left while nobody was there, oldest first. */
  readonly leftMessages: readonly LeftMessage[]
  readonly faults: readonly string[]
  readonly clock: ClockState
  readonly scenario: string
  readonly scenarios: readonly ScenarioName[]
  /** Whom one can be in this scenario. */
  readonly people: readonly Person[]
  /** What could be written first in this scenario. */
  readonly suggestions: readonly string[]
  /** Raised by each restart of the host. */
  readonly run: number
}

/** What changed: whole values, and for lists how many items stay and what follows them. */
export type Patch = {
  readonly [Key in keyof PageState]?: PageState[Key] extends readonly (infer Item)[]
    ? Tail<Item>
    : PageState[Key]
}

export interface Tail<Item> {
  /** So many items stay as they are. */
  readonly keep: number
  readonly items: readonly Item[]
}

export interface TalkLine {
  /** The id of a person's message, the key of a bot's. */
  readonly key: string
  readonly who: 'person' | 'bot' | 'agent'
  /** Empty for a file alone. */
  readonly text: string
  /** `null`: words alone. */
  readonly media: Attachment | null
  /** The name of the human who speaks, empty where the desk does not tell it. `null`: no human does. */
  readonly agent: string | null
  readonly options: readonly { readonly id: string; readonly title: string; readonly token: string }[]
  /** ISO, with the offset of the organisation's time zone. */
  readonly at: string
  /** Of a person's message: it still waits in the inbox. */
  readonly waiting: boolean
}

/** A file that goes with words. */
export interface Attachment {
  readonly kind: 'image' | 'audio' | 'video' | 'file'
  /** Where it is. Empty: nowhere that a page should lead to. */
  readonly url: string
  /** This server gives it, so that the page may show it; else it can only be linked to. */
  readonly here: boolean
  readonly name: string | null
  /** In bytes. `null`: not known. */
  readonly size: number | null
}

/** A room at the desk, as its humans see it. */
export interface DeskRoom {
  readonly id: string
  /** As the visitor gave it. `null`: not given. */
  readonly name: string | null
  /** It is of the contact whose page this is. */
  readonly own: boolean
  readonly department: string
  /** `null`: none in particular, or it is over. */
  readonly purpose: string | null
  readonly state: 'queued' | 'taken' | 'closed'
  /** 1 is next. `null`: there is no queue, or the room is in it no more. */
  readonly position: number | null
  /** `null`: nobody yet. */
  readonly agent: string | null
  /** What the bot told before the first word. */
  readonly context: string | null
  readonly lines: readonly DeskLine[]
}

export interface DeskLine {
  readonly key: string
  readonly who: 'visitor' | 'agent' | 'system'
  readonly agent: string | null
  /** Empty for a file alone. */
  readonly text: string
  readonly media: Attachment | null
  /** ISO with offset. */
  readonly at: string
}

export interface LeftMessage {
  readonly name: string
  readonly email: string
  readonly department: string
  readonly text: string
  /** ISO with offset. */
  readonly at: string
}

export interface Fact {
  readonly name: string
  readonly value: string
}

/** What the conversation waits for besides the person. */
export interface Wait {
  readonly kind: 'deadline' | 'work'
  /** Of a deadline its name, such as `patience`; of work its source, such as `core/understand`. */
  readonly name: string
  /** Milliseconds since 1970. `null`: work has no time. */
  readonly due: number | null
}

/** One step, and what it said. */
export interface StepLine {
  readonly key: string
  readonly at: string
  readonly event: string
  readonly transitions: readonly {
    readonly from: string
    readonly event: string
    readonly to: readonly string[]
  }[]
  /** Text keys. */
  readonly said: readonly string[]
}

/** A request that an upstream received. */
export interface Call {
  readonly at: string
  readonly upstream: 'sienge' | 'back4app' | 'bothub' | 'rocketchat' | 'smtp'
  readonly route: string
  readonly query: string
  /** `null`: not answered yet. 0: never. */
  readonly status: number | null
  readonly durationMs: number | null
  readonly fault: boolean
}

export interface Letter {
  readonly at: string
  readonly from: 'sienge' | 'bot'
  readonly to: string
  readonly subject: string
  readonly body: string
}

export interface ClockState {
  /** Milliseconds since 1970, when this was sent. */
  readonly now: number
  /** How often it was moved: two states of one clock that runs on are the same. */
  readonly moves: number
  readonly timeZone: string
}

export interface ScenarioName {
  readonly id: string
  /** A variant of a file: the page has words for it. Absent: the id is the file's name. */
  readonly variant?: string
}

/** Somebody of a scenario, with what a login asks for. */
export interface Person {
  readonly name: string
  /** With its mask. */
  readonly document: string
  /** The last four of the main phone. `null`: there is no main phone. */
  readonly digits: string | null
}

/** The machines, laid out. */
export interface Charts {
  /** The key of the machine that is not invoked by another. */
  readonly root: string
  readonly machines: readonly Machine[]
  readonly texts: Readonly<Record<string, string>>
}

/** One machine's drawing. */
export interface Machine extends Drawing {
  /** The sources down to it, such as `core/financial/login/askDocument`. */
  readonly key: string
  /** What its active states begin with, such as `financial.login.ask`. */
  readonly label: string
  /** Its name among its siblings, such as `askDocument`. */
  readonly name: string
  readonly description: string
  /** Transitions that any of its states takes. */
  readonly everywhere: readonly string[]
}
