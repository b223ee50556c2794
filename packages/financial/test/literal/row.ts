/** One installment, with what the flows look at. */
export interface Row {
  readonly id: number
  /** `YYYY-MM-DD` */
  readonly due: string
  readonly open: boolean
}

/** What the flows call the stretch of time that a person asks for ("intervalopesquisa"). */
export type Category = 'recentes' | 'atrasadas' | 'futuras' | 'atual'
