import type { CodeTable } from '../diagnostics.ts';

/** Problems of reading a file and of fitting it to a schema; single values: `engagement/codes.ts`. */
export const INPUT_CODES = {
  // the file as a whole
  'input/empty-file': 'error',
  'input/too-large': 'error',
  'input/binary-file': 'error',
  'input/bad-encoding': 'error',
  'input/unmarked-encoding': 'error',
  'input/several-documents': 'error',
  'input/not-a-map': 'error',
  // its writing
  'input/tab-indent': 'error',
  'input/bad-indent': 'error',
  'input/colon-in-text': 'error',
  'input/missing-colon': 'error',
  'input/not-closed': 'error',
  'input/text-after-quote': 'error',
  'input/reserved-character': 'error',
  'input/bad-escape': 'error',
  'input/yaml-syntax': 'error',
  'input/bad-json-value': 'error',
  'input/unknown-tag': 'error',
  'input/duplicate-key': 'error',
  'input/key-not-text': 'error',
  'input/reserved-key': 'error',
  'input/merge-key': 'error',
  'input/unknown-alias': 'error',
  'input/circular-alias': 'error',
  'input/too-many-aliases': 'error',
  'input/too-deep': 'error',
  'input/forbidden-character': 'error',
  'input/empty-value': 'warning',
  'input/comment-cuts-value': 'warning',
  // its fields
  'input/unknown-field': 'error',
  'input/not-in-house-file': 'error',
  'input/missing-field': 'error',
  'input/wrong-type': 'error',
  'input/not-one-of': 'error',
  'input/empty-list': 'error',
  'input/bad-value': 'error',
  // a list of clients
  'input/row-length': 'error',
  'input/unknown-column': 'warning',
  'input/missing-column': 'error',
  'input/empty-cell': 'error',
  'input/bad-period': 'error',
} as const satisfies CodeTable;

export type InputCode = keyof typeof INPUT_CODES;
