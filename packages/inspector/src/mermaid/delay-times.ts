import type { AnyStateMachine } from 'xstate'

/** Says of a delay, by its name or in milliseconds, how long it is. Absent: a function decides. */
export type DelayTimes = (delay: string | number) => string | undefined

/** How long the delays of a machine are, such as `15 min`. */
export function delayTimes({ implementations }: AnyStateMachine): DelayTimes {
  const delays = implementations.delays as Readonly<Record<string, unknown>>
  return (delay) => {
    const time = typeof delay === 'number' ? delay : delays[delay]
    return typeof time === 'number' ? timeText(time) : undefined
  }
}

const units = [
  [86_400_000, 'd'],
  [3_600_000, 'h'],
  [60_000, 'min'],
  [1000, 's'],
] as const

function timeText(milliseconds: number): string {
  const unit = units.find(([size]) => milliseconds >= size && milliseconds % size === 0)
  return unit ? `${milliseconds / unit[0]} ${unit[1]}` : `${milliseconds} ms`
}
