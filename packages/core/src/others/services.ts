/** Intents that an organisation may contract, each bound to a machine of the host's own. */
export const services = [
  'negociar',
  'corretoria',
  'saldo_devedor',
  'contratacao',
  'antecipar',
  'assistencia',
] as const

/** One of {@link services}. */
export type Service = (typeof services)[number]
