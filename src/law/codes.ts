import type { CodeTable } from '../diagnostics.ts';

/** Problems of a jurisdiction file. */
export const LAW_CODES = {
  'law/bad-jurisdiction': 'error',
} as const satisfies CodeTable;
