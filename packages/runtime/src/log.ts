/** One line of the log: what happened, in fields without personal data. */
export interface LogEntry {
  readonly level: 'info' | 'warn' | 'error'
  readonly event: string
  readonly [field: string]: string | number | boolean | undefined
}

export type Log = (entry: LogEntry) => void
