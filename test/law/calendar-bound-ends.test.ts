import { expect, test } from 'vitest';
import { plainDate } from '../../src/calendar/plain-date.ts';
import { countNotice } from '../../src/law/count-notice.ts';
import { SHIPPED } from './shipped.ts';

/** Found by `PROPERTY_RUNS=10000`: a later event gave an earlier end. */
test.each([1, 2, 3])(
  'an end bound to the calendar is moved by no minimum of working days: 0%s January',
  (day) => {
    const jurisdiction = SHIPPED['EU'];
    if (jurisdiction === undefined) throw new Error('no law EU');
    const period = { length: 1, unit: 'day', endsOn: 'end-of-week' } as const;
    expect(countNotice({ event: plainDate(2026, 1, day), period, jurisdiction }).end).toBe('2026-01-04');
  },
);
