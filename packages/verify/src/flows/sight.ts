/** What a talk comes by, as a text that can be compared and sent between threads. */
export type Sight = `${'state' | 'text' | 'taken'} ${string}`

/** A state was entered, such as `login.askingDocument`. */
export function stateSight(name: string): Sight {
  return `state ${name}`
}

/** A text was said. */
export function textSight(key: string): Sight {
  return `text ${key}`
}

/** A transition was taken: the one so many places down the list of a state's event. */
export function takenSight(name: string, when: string, index: number): Sight {
  return `taken ${name} ${when} ${index}`
}

/** Something was learned of the contact, or forgotten, in a state. */
export interface FactSight {
  readonly fact: string
  readonly state: string
  readonly forgotten: boolean
}
