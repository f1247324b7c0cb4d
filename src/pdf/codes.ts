import type { CodeTable } from '../diagnostics.ts';

/** Problems the PDF writer reports. */
export const PDF_CODES = {
  /** No face has the character. Facts: `character`, `codePoint` (`U+1F600`). */
  'pdf/missing-glyph': 'error',
  /** A figure names a picture that was not given. Facts: `asset`. */
  'pdf/missing-asset': 'error',
  /** The picture is no PNG or JPEG, damaged, or of a kind archival PDF cannot hold. Facts: `asset`, `found`. */
  'pdf/unusable-picture': 'error',
} as const satisfies CodeTable;
