import type { PlainDate } from '../calendar/plain-date.ts';
import { type CountedEnd, countNotice, endsOnOf, type NoticeQuestion, shiftOf } from './count-notice.ts';
import type { Derivation, StepRule } from './derivation.ts';

/** How a contested rule can be read; a word list of the language packs (`reading.no-shift`). */
export const READINGS = ['shift', 'no-shift', 'last-day-counted', 'no-shift-last-day-counted'] as const;
export type Reading = (typeof READINGS)[number];

/** The end that another reading of the law gives. */
export interface Alternative {
  readonly reading: Reading;
  readonly end: PlainDate;
  readonly derivation: Derivation;
}

/** An end and what it would be under the readings that were not followed. */
export interface ReadEnd extends CountedEnd {
  /** One for each other day that some reading leads to, the earliest first. */
  readonly alternatives: readonly Alternative[];
}

/**
 * The end of a notice where the law is read in two ways: the later one is counted, unless the
 * contract chooses (`noticePeriod.shift`), and the other is told beside it.
 */
export function countReadings(question: NoticeQuestion): ReadEnd {
  const counted = countNotice(question);
  const alternatives = otherReadings(question, counted.derivation)
    .map(({ reading, asked }) => ({ reading, ...countNotice(asked) }))
    .filter(
      ({ end }, index, all) => end !== counted.end && all.findIndex((each) => each.end === end) === index,
    )
    .map(({ reading, end, derivation }): Alternative => ({ reading, end, derivation }))
    .sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0));
  return { ...counted, alternatives };
}

/** The readings that can lead to another day: a rule that changed nothing needs no second count. */
function otherReadings(
  question: NoticeQuestion,
  derivation: Derivation,
): readonly { readonly reading: Reading; readonly asked: NoticeQuestion }[] {
  const { jurisdiction, period } = question;
  const shifts = (question.shift ?? shiftOf(period, jurisdiction)) === 'next-working-day';
  const shifted = { ...question, shift: shifts ? 'off' : 'next-working-day' } as const;
  const lastCounted = { ...question, jurisdiction: { ...jurisdiction, lastDayCounts: true } };
  const took = (rule: StepRule) => derivation.some((each) => each.rule === rule);
  const lastDay = jurisdiction.lastDayContested === true && took('last-day-not-counted');
  const named = endsOnOf(period) !== undefined || took('not-before-minimum-term');
  const moved = took('shifted-to-working-day');
  const shift = jurisdiction.shift.contested && (moved || (!shifts && !named));
  const readings: { readonly reading: Reading; readonly asked: NoticeQuestion }[] = [];
  if (shift) readings.push({ reading: shifts ? 'no-shift' : 'shift', asked: shifted });
  if (lastDay) readings.push({ reading: 'last-day-counted', asked: lastCounted });
  if (lastDay && shifts && !named && jurisdiction.shift.contested) {
    readings.push({ reading: 'no-shift-last-day-counted', asked: { ...lastCounted, shift: 'off' } });
  }
  return readings;
}
