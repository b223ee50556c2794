/**
 * What comes of paths, as one HTML file that QA reads.
 *
 * @packageDocumentation
 */
export { reportPage } from './report-page.ts'
