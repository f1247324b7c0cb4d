import type { Fact } from '../fact.ts';

export type PeriodUnit = 'day' | 'working-day' | 'week' | 'month' | 'year';

/** `length` is a whole number, 0 or more. */
export interface Period {
  readonly length: number;
  readonly unit: PeriodUnit;
}

export function periodFact(period: Period): Fact {
  return { kind: 'period', value: `${period.length} ${period.unit}` };
}

/** Throws RangeError for a period that is not counted in months. */
export function monthsOf({ length, unit }: Period): number {
  if (unit !== 'month' && unit !== 'year') throw new RangeError(`${unit} is no number of months`);
  return unit === 'year' ? length * 12 : length;
}
