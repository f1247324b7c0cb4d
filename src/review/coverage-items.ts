import type { DocumentKind } from '../document/document-kind.ts';
import type { CoverageItem } from './coverage-item.ts';
import { END_DATE_CONFIRMATION_ITEMS } from './items/end-date-confirmation.ts';
import { HANDOVER_SUMMARY_ITEMS } from './items/handover-summary.ts';
import { DECISION_RECORD_ITEMS, TALKING_POINTS_ITEMS } from './items/internal.ts';
import { TERMINATION_LETTER_ITEMS } from './items/termination-letter.ts';

/** What each document has to say; documents that are not here follow from these. */
export const COVERAGE_ITEMS = {
  'termination-letter': TERMINATION_LETTER_ITEMS,
  'handover-summary': HANDOVER_SUMMARY_ITEMS,
  'end-date-confirmation': END_DATE_CONFIRMATION_ITEMS,
  'talking-points': TALKING_POINTS_ITEMS,
  'decision-record': DECISION_RECORD_ITEMS,
} as const satisfies Partial<Record<DocumentKind, readonly CoverageItem[]>>;

export type CoveredKind = keyof typeof COVERAGE_ITEMS;

export const COVERED_KINDS = Object.keys(COVERAGE_ITEMS) as readonly CoveredKind[];

export function isCovered(kind: DocumentKind): kind is CoveredKind {
  return Object.hasOwn(COVERAGE_ITEMS, kind);
}
