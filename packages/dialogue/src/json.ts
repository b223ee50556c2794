/** What survives `JSON.stringify` unchanged: all that a context, an event or an output may hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
