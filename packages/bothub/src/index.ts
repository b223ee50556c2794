/**
 * Understanding by a Bothub repository.
 *
 * @packageDocumentation
 */
export {}
