import type { CodeTable } from '../diagnostics.ts';

/** Problems with files and folders. Each has the fact `file`, `folder` or `name`, as shown to the user. */
export const IO_CODES = {
  'io/no-such-file': 'error',
  'io/folder-not-found': 'error',
  'io/is-directory': 'error',
  'io/not-readable': 'error',
  'io/too-large': 'error',
  'io/outside-folder': 'error',
  'io/unknown-template': 'error',
  'io/no-templates': 'error',
  'io/no-template-folder': 'error',
  'io/resource-missing': 'error',
  'io/target-exists': 'error',
  'io/target-is-folder': 'error',
  'io/not-a-folder': 'error',
  'io/no-such-folder': 'error',
  'io/read-only': 'error',
  'io/not-writable': 'error',
  'io/disk-full': 'error',
  'io/name-too-long': 'error',
  'io/write-failed': 'error',
} as const satisfies CodeTable;

export type IoCode = keyof typeof IO_CODES;
