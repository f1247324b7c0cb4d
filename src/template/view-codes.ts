import type { CodeTable } from '../diagnostics.ts';

/** Problems of the facts when they are put into one language. */
export const VIEW_CODES = {
  'view/missing-language': 'error',
  'template/unknown-place': 'error',
  'template/no-such-document': 'error',
  'template/no-consent': 'error',
} as const satisfies CodeTable;
