import type { CodeTable } from '../diagnostics.ts';

/** Problems of a language pack or a message catalogue. */
export const LANGUAGE_CODES = {
  'language/unknown': 'error',
  'language/missing-key': 'error',
  'language/unknown-key': 'error',
  'language/bad-value': 'error',
  'language/bad-plural-rule': 'error',
  'language/bad-phrase': 'error',
  'language/unknown-placeholder': 'error',
  'language/unknown-form': 'error',
  'language/no-plain-wording': 'error',
  'language/plural-missing': 'error',
} as const satisfies CodeTable;
