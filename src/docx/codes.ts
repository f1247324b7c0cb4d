import type { CodeTable } from '../diagnostics.ts';

/** Problems the DOCX writer reports. */
export const DOCX_CODES = {
  /** A figure names a picture that was not given. Facts: `asset`. */
  'docx/missing-asset': 'error',
  /** The picture is no PNG or JPEG, or its size cannot be read. Facts: `asset`. */
  'docx/unusable-picture': 'error',
} as const satisfies CodeTable;
