/** What survives `JSON.stringify` unchanged. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** Fields of {@link Json}. */
export type JsonObject = { readonly [key: string]: Json }
