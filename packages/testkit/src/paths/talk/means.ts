import type { Understood } from '@cristal/dialogue'

/** What an understanding makes of a text that means an intent. */
export function means(intent: string, confidence = 0.95, more: Partial<Understood> = {}): Understood {
  return {
    intent: { name: intent, confidence },
    ranking: [],
    periods: [],
    months: [],
    source: 'case',
    ...more,
  }
}
