import { addDays, type PlainDate } from '../calendar/plain-date.ts';
import { isWorkingDay, type WorkingDays, workingDayOnOrAfter } from '../calendar/working-days.ts';
import { type Derivation, type Step, step } from './derivation.ts';
import type { ReceivingHours } from './jurisdiction.ts';

export interface Arrival {
  readonly on: PlainDate;
  /** Time of day, `19:30`. */
  readonly at: string;
  /** Delivery method as the input names it; absent: unknown. */
  readonly method?: string | undefined;
}

/**
 * The day a notice counts as received when it arrives outside the hours that somebody receives:
 * the steps from the day of arrival, none when it came in time. Where the way it came is unknown,
 * the hours that lead to the latest day count.
 */
export function afterHours(
  arrival: Arrival,
  hours: readonly ReceivingHours[],
  workingDays: WorkingDays,
  source?: string,
): Derivation {
  const { method } = arrival;
  const meant = hours.filter(
    ({ methods }) => methods === undefined || method === undefined || methods.includes(method),
  );
  const steps = meant.flatMap((each) => lateStep(arrival, each, workingDays, source) ?? []);
  const [latest] = steps.sort((a, b) => (dayAfter(a) < dayAfter(b) ? 1 : -1));
  return latest === undefined ? [] : [latest];
}

function lateStep(
  { on, at }: Arrival,
  hours: ReceivingHours,
  workingDays: WorkingDays,
  source: string | undefined,
): Step | undefined {
  const facts = {
    time: { kind: 'time', value: at },
    until: { kind: 'time', value: hours.until },
  } as const;
  const workingOnly = hours.late === 'next-working-day';
  if (workingOnly && !isWorkingDay(on, workingDays)) {
    const { date: to } = workingDayOnOrAfter(on, workingDays);
    return step('received-on-rest-day', { from: on, to }, {}, source);
  }
  if (at < hours.until) return undefined;
  const next = addDays(on, 1);
  const to = workingOnly ? workingDayOnOrAfter(next, workingDays).date : next;
  return step('received-after-hours', { from: on, to }, facts, source);
}

function dayAfter({ facts }: Step): string {
  return facts['to']?.value ?? '';
}
