/**
 * What most commands need, loaded at once when the first of them runs: a cold process finds one
 * larger file sooner than forty small ones.
 */
export * as pipeline from '../generate.ts';
export { checkCommand } from './check.ts';
export { generateCommand } from './generate.ts';
export { report, reportJson } from './report.ts';
