/** Asks the playground to change something. */
export type Ask = (path: 'clock' | 'fault' | 'scenario', body: object) => Promise<void>
