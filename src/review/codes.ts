import type { CodeTable } from '../diagnostics.ts';
import type { ToneGroup } from '../language/tone-rules.ts';

/** A letter with one of the errors harms whoever sends it; the warnings are for them to weigh. */
export const TONE_CODES = {
  'tone/blame': 'warning',
  'tone/diagnosis': 'warning',
  'tone/admission': 'warning',
  'tone/threat': 'warning',
  'tone/promise': 'warning',
  'tone/withholding': 'error',
  'tone/tipping-off': 'error',
  'tone/placeholder': 'error',
  'tone/form': 'warning',
} as const satisfies CodeTable & Readonly<Record<`tone/${ToneGroup}`, unknown>>;
