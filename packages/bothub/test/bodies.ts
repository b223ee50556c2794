/** An answer of the present API, as its sources and tests describe it. */
export const present = {
  intent: { name: 'segunda_via', confidence: 0.9312 },
  intent_ranking: [
    { name: 'segunda_via', confidence: 0.9312 },
    { name: 'consultar', confidence: 0.0417 },
    { name: 'bias', confidence: 0.0121 },
  ],
  group_list: ['other'],
  entities_list: ['atrasada'],
  entities: {
    other: [{ entity: 'atrasada', start: 30, end: 38, value: 'atrasado', extractor: 'DIETClassifierCustom' }],
  },
  text: 'quero a segunda via do boleto atrasado',
  repository_version: 23456,
  language: 'pt_br',
}

/** One of the generation before May 2020. */
export const former = {
  intent: { name: 'consultar', confidence: 0.71 },
  intent_ranking: [{ name: 'consultar', confidence: 0.71 }],
  labels_list: ['periodo'],
  entities_list: ['proxima'],
  entities: { periodo: [{ value: 'proxima', entity: 'proxima', confidence: 0.88 }] },
  text: 'minha proxima parcela',
  update_id: 4321,
  language: 'pt_br',
}

/** An answer with nothing but an intent. */
export function plainly(name: string | null, confidence: number): object {
  return { ...present, intent: { name, confidence }, intent_ranking: [], entities_list: [], entities: {} }
}
