/** What the simulator answers, as the journal and the faults name it. */
export const bothubRoutes = ['POST /v2/parse', 'POST /parse'] as const
