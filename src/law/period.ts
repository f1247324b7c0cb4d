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
