import type { Log } from '@cristal/runtime'

import type { Terminal } from '../terminal.ts'

/** Shows what went wrong inside the host, which the person in the talk only hears an apology for. */
export function failureLog(terminal: Terminal): Log {
  return (entry) => {
    if (entry.level === 'error') terminal.err(JSON.stringify(entry))
  }
}
