import { isWorkingDay } from '../../calendar/working-days.ts';
import type { Diagnostic, Path } from '../../diagnostics.ts';
import type { EndingContext } from '../check.ts';
import { deliveriesOf, isElectronic } from '../delivery.ts';
import { knownDate, problem } from '../problem.ts';

/** Nobody takes a letter to the post, and nobody brings one, on a day of rest. */
export function checkRestDay({ engagement, workingDays }: EndingContext): readonly Diagnostic[] {
  const report = (iso: string, path: Path): readonly Diagnostic[] => {
    if (isWorkingDay(knownDate(iso), workingDays)) return [];
    return [problem('ending/notice-on-rest-day', path, { date: { kind: 'date', value: iso } })];
  };
  const noticeDate = engagement.notice.date;
  const deliveries = deliveriesOf(engagement);
  if (deliveries.length === 0) return report(noticeDate, ['notice', 'date']);
  return deliveries.flatMap(({ by, sentOn }, index) => {
    if (isElectronic(by)) return [];
    if (sentOn === undefined) return report(noticeDate, ['notice', 'date']);
    return report(sentOn, ['notice', 'delivery', index, 'sentOn']);
  });
}
