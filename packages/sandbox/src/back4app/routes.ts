/** What the simulator answers, as the journal and the faults name it. */
export const back4appRoutes = ['POST /functions/installments'] as const
