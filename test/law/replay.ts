import { Temporal } from 'temporal-polyfill';
import type { Derivation, Step } from '../../src/law/derivation.ts';

type Day = Temporal.PlainDate;

/**
 * Counts a derivation again from its facts alone, with Temporal instead of our own arithmetic,
 * and returns the last date. Throws at the first step that does not follow from the one before.
 * `weekend`: the days of rest (1 is Monday) wherever no step names an exception.
 */
export function replay(derivation: Derivation, weekend: readonly number[]): string {
  let current: Day | undefined;
  let exceptions: Step[] = [];
  for (const step of derivation) {
    const from = step.facts['from'] && Temporal.PlainDate.from(step.facts['from'].value);
    if (current !== undefined && from?.toString() !== current.toString()) {
      throw new Error(`${step.rule} starts at ${from}, not at ${current}`);
    }
    const to = fact(step, 'to');
    if (step.rule === 'holiday-skipped' || step.rule === 'extra-workday-counted') exceptions.push(step);
    const expected = from === undefined ? to : apply(step, from, exceptions, weekend).toString();
    if (expected !== to) throw new Error(`${step.rule} gives ${expected}, not ${to}`);
    if (step.rule === 'add-period') exceptions = [];
    current = Temporal.PlainDate.from(to);
  }
  if (current === undefined) throw new Error('no steps');
  return current.toString();
}

function apply(step: Step, from: Day, exceptions: readonly Step[], weekend: readonly number[]): Day {
  const day = (days: number) => from.add({ days });
  const monthEnd = (date: Day) => date.with({ day: date.daysInMonth });
  const groupEnd = (size: number) =>
    monthEnd(from.with({ day: 1, month: Math.ceil(from.month / size) * size }));
  switch (step.rule) {
    case 'by-day-met':
    case 'by-week-start-met':
    case 'calendar-not-enacted':
    case 'end-on-receipt':
    case 'holiday-skipped':
    case 'extra-workday-counted':
      return from;
    case 'by-day-missed':
    case 'next-month-start':
      return from.with({ day: 1 }).add({ months: 1 });
    case 'counting-from-day-before':
    case 'first-day-counts':
      return day(-1);
    case 'last-day-not-counted':
      return day(1);
    case 'deemed-received':
    case 'add-period':
    case 'add-period-clamped':
      return add(from, fact(step, 'period'), exceptions, weekend);
    case 'add-period-next-day':
      return add(from, fact(step, 'period'), exceptions, weekend).add({ days: 1 });
    case 'by-week-start-missed':
      return day(8 - from.dayOfWeek);
    case 'add-half-month':
      return add(from, fact(step, 'period'), [], weekend);
    case 'to-end-of-week': {
      let end = from;
      while (end.dayOfWeek !== Number(fact(step, 'weekday'))) end = end.add({ days: 1 });
      return end;
    }
    case 'to-end-of-month':
      return monthEnd(from);
    case 'to-15th-or-end-of-month':
      return from.day <= 15 ? from.with({ day: 15 }) : monthEnd(from);
    case 'to-end-of-quarter':
      return groupEnd(3);
    case 'to-end-of-half-year':
      return groupEnd(6);
    case 'to-end-of-year':
      return groupEnd(12);
    case 'to-end-of-contract-year':
    case 'to-billing-period': {
      const yearly = step.rule === 'to-end-of-contract-year';
      const months = yearly ? 12 : Number(fact(step, 'length').split(' ')[0]);
      const start = Temporal.PlainDate.from(fact(step, 'start'));
      for (let index = Math.floor(((from.year - start.year - 1) * 12) / months) - 1; ; index++) {
        const end = start.add({ months: index * months }).subtract({ days: 1 });
        if (Temporal.PlainDate.compare(end, from) >= 0) return end;
      }
    }
    // Dates from outside the count: nothing to count again, only a direction to keep.
    case 'not-before-minimum-term':
    case 'shifted-to-working-day':
    case 'at-least-working-days':
    case 'received-after-hours':
    case 'received-on-rest-day':
    case 'end-later-than-earliest':
    case 'term-ends':
      return ordered(from, fact(step, 'to'), 1);
    case 'fixed-term-ends-first':
      return ordered(from, fact(step, 'to'), -1);
    default:
      throw new Error(`${step.rule} cannot follow another step`);
  }
}

function ordered(from: Day, to: string, direction: 1 | -1): Day {
  if (Temporal.PlainDate.compare(to, from) !== direction)
    throw new Error(`${from} to ${to} goes the wrong way`);
  return Temporal.PlainDate.from(to);
}

function add(from: Day, period: string, exceptions: readonly Step[], weekend: readonly number[]): Day {
  const [length = 0, unit] = [Number(period.split(' ')[0]), period.split(' ')[1]];
  if (unit === 'day') return from.add({ days: length });
  if (unit === 'week') return from.add({ weeks: length });
  if (unit === 'month') return from.add({ months: length });
  if (unit === 'year') return from.add({ years: length });
  const skipped = exceptions.map((step) => step.facts['holiday']?.value);
  const worked = exceptions.map((step) => step.facts['workday']?.value);
  let day = from;
  for (let left = length; left > 0; ) {
    day = day.add({ days: 1 });
    const text = day.toString();
    const works = worked.includes(text) || (!weekend.includes(day.dayOfWeek) && !skipped.includes(text));
    if (works) left--;
  }
  return day;
}

function fact(step: Step, name: string): string {
  const found = step.facts[name];
  if (found === undefined) throw new Error(`${step.rule} has no ${name}`);
  return found.value;
}
