import type { Understanding } from '@cristal/dialogue'
import { embeddedUnderstanding } from '@cristal/nlu'

/** Whole messages that mean one thing to our customers, whatever the model makes of them. */
const embedded = embeddedUnderstanding({ phrases: { 'Feirão Horizonte': 'negociar' } })

/** A rule of our own before the embedded understanding; a model of your own, or a remote one, goes in the same way. */
export const understanding: Understanding = {
  async understand(utterance, call) {
    const understood = await embedded.understand(utterance, call)
    if (!/\bacordo\b/i.test(utterance.text)) return understood
    const intent = { name: 'negociar', confidence: 0.95 }
    const others = understood.ranking.filter(({ name }) => name !== 'negociar')
    const less = others.map(({ name, confidence }) => ({ name, confidence: confidence * 0.05 }))
    return { ...understood, intent, ranking: [intent, ...less], source: 'rules' }
  },
}
