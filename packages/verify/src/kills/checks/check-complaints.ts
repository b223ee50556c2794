/**
 * What a host may say on its stderr: that it gave up work whose end a kill hid. Everything else is a violation.
 */
export function checkComplaints(stderr: string): readonly string[] {
  return stderr
    .split('\n')
    .filter((line) => line !== '' && !isUnknownOutcome(line))
    .map((line) => `the host complained: ${line}`)
}

function isUnknownOutcome(line: string): boolean {
  try {
    const { event, reason } = JSON.parse(line) as Readonly<Record<string, unknown>>
    return event === 'workFailed' && reason === 'unknownOutcome'
  } catch {
    return false
  }
}
