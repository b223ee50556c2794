/**
 * The upstreams of Cristal as honest local HTTP servers, driven by a scenario file.
 *
 * @packageDocumentation
 */
export {}
