import { asString, bad, good, leaf, type Read } from './leaf.ts';
import { TERMS, type Term } from './terms.ts';

/** ISO 8601 calendar date, `2026-12-31`, between 1970 and 2199. */
export type IsoDate = string;

/** A promise counted from another day: `{ length: 10, unit: working-day, after: end }`. */
export interface RelativeDate {
  readonly length: number;
  readonly unit: Term<'period-unit'>;
  readonly after: 'notice' | 'receipt' | 'end';
}

export type PromisedDate = IsoDate | RelativeDate;

/** `3 month`: how long something lasts. */
export type Period = `${number} ${Term<'period-unit'>}`;

/** `2026-12`, `2026-Q4`, `2026` or `2026-01-01/2026-03-31`, both days inclusive. */
export type Span = string;

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const EARLIEST_YEAR = 1970;
const LATEST_YEAR = 2199;
/** The longest period of each unit that is no slip of the finger. */
export const LONGEST = { day: 9999, 'working-day': 9999, week: 1500, month: 600, year: 100 } as const;

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** What {@link date} makes of a value, for leaves that may be a date. */
export function readDate(written: unknown): Read<IsoDate> {
  if (
    typeof written === 'object' &&
    written !== null &&
    !Array.isArray(written) &&
    Object.hasOwn(written, 'after')
  ) {
    return bad('input/relative-date-not-allowed', {});
  }
  const read = asString(written, 'date');
  if (!read.ok) return read;
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(read.value);
  const [year, month, day] = (match ?? []).slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined)
    return bad('input/bad-date', { value: read.value });
  const longest = (DAYS_IN_MONTH[month - 1] ?? 0) + (month === 2 && isLeapYear(year) ? 1 : 0);
  if (day < 1 || day > longest) return bad('input/bad-date', { value: read.value });
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
    return bad('input/date-out-of-range', { value: read.value, from: EARLIEST_YEAR, until: LATEST_YEAR });
  }
  return good(read.value);
}

export const DATE_SCHEMA = {
  type: 'string',
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
  examples: ['2026-12-31'],
} as const;

/** A day that is known. */
export const date = leaf<IsoDate>(DATE_SCHEMA, readDate);

const PERIOD_PROPERTIES = {
  length: { type: ['string', 'integer'], examples: [3] },
  unit: { type: 'string', enum: TERMS['period-unit'] },
} as const;

/** A day that is promised: known, or counted from the notice, its receipt or the end. */
export const promise = leaf<PromisedDate>(
  {
    anyOf: [
      DATE_SCHEMA,
      {
        type: 'object',
        properties: { ...PERIOD_PROPERTIES, after: { enum: ['notice', 'receipt', 'end'] } },
        required: ['length', 'unit', 'after'],
        additionalProperties: false,
      },
    ],
  },
  (written) => {
    if (typeof written !== 'object' || written === null || Array.isArray(written)) return readDate(written);
    const fields = checkKeys(written, ['length', 'unit', 'after']);
    if (!fields.ok) return fields;
    const period = readPeriod(fields.value);
    if (!period.ok) return period;
    const after = fields.value['after'];
    if (after !== 'notice' && after !== 'receipt' && after !== 'end') {
      const options = ['notice', 'receipt', 'end'];
      return after === undefined
        ? bad('input/missing-field', {}, ['after'])
        : bad('input/not-one-of', { value: String(after), options }, ['after']);
    }
    return good({ ...period.value, after });
  },
);

/** `{ length: 3, unit: month }`. */
export const period = leaf<Period>(
  {
    type: 'object',
    properties: PERIOD_PROPERTIES,
    required: ['length', 'unit'],
    additionalProperties: false,
  },
  (written) => {
    const fields = checkKeys(written, ['length', 'unit']);
    if (!fields.ok) return fields;
    const read = readPeriod(fields.value);
    return read.ok ? good<Period>(`${read.value.length} ${read.value.unit}`) : read;
  },
);

function readPeriod(
  fields: Readonly<Record<string, unknown>>,
): Read<{ length: number; unit: Term<'period-unit'> }> {
  const { length, unit } = { length: fields['length'], unit: fields['unit'] };
  if (length === undefined) return bad('input/missing-field', {}, ['length']);
  if (unit === undefined) return bad('input/missing-field', {}, ['unit']);
  const known = TERMS['period-unit'].find((candidate) => candidate === unit);
  if (known === undefined) {
    return bad('input/not-one-of', { value: String(unit), options: TERMS['period-unit'] }, ['unit']);
  }
  const read = asString(length, 'number');
  if (!read.ok) return { ...read, path: ['length'] };
  const number = /^[1-9]\d{0,3}$/.test(read.value) ? Number(read.value) : 0;
  if (number < 1 || number > LONGEST[known]) {
    return bad('input/bad-length', { value: read.value, longest: LONGEST[known] }, ['length']);
  }
  return good({ length: number, unit: known });
}

/** Length of a notice period; 0 where only a day of the month counts (`byDayOfMonth`). */
export const length = leaf<number>({ type: ['string', 'integer'] }, (written) => {
  const read = asString(written, 'number');
  if (!read.ok) return read;
  return /^(0|[1-9]\d{0,3})$/.test(read.value)
    ? good(Number(read.value))
    : bad('input/bad-length', { value: read.value, longest: 9999 });
});

/** Length of a notice period that may end in half a unit: `1.5` months, which some laws split. */
export const noticeLength = leaf<number>({ type: ['string', 'number'] }, (written) => {
  const read = asString(written, 'number');
  if (!read.ok) return read;
  return /^(0|[1-9]\d{0,3})(\.5)?$/.test(read.value)
    ? good(Number(read.value))
    : bad('input/bad-length', { value: read.value, longest: 9999 });
});

/** Day of a month, 1 to 31. */
export const dayOfMonth = leaf<number>({ type: ['string', 'integer'] }, (written) => {
  const read = asString(written, 'number');
  if (!read.ok) return read;
  return /^([1-9]|[12]\d|3[01])$/.test(read.value)
    ? good(Number(read.value))
    : bad('input/bad-count', { value: read.value });
});

/** A period something covers; see {@link Span}. */
export const span = leaf<Span>(
  {
    anyOf: [
      {
        type: ['string', 'integer'],
        pattern: '^[0-9]{4}(-(0[1-9]|1[0-2]|Q[1-4]))?$',
        examples: ['2026-12', '2026-Q4', '2026'],
      },
      {
        type: 'object',
        properties: { from: DATE_SCHEMA, until: DATE_SCHEMA },
        required: ['from', 'until'],
        additionalProperties: false,
      },
    ],
  },
  (written) => {
    if (typeof written === 'string') {
      return /^(19[7-9]\d|2[01]\d\d)(-(0[1-9]|1[0-2]|Q[1-4]))?$/.test(written)
        ? good(written)
        : bad('input/bad-span', { value: written });
    }
    const fields = checkKeys(written, ['from', 'until']);
    if (!fields.ok) return fields;
    const days: IsoDate[] = [];
    for (const key of ['from', 'until']) {
      if (fields.value[key] === undefined) return bad('input/missing-field', {}, [key]);
      const read = readDate(fields.value[key]);
      if (!read.ok) return { ...read, path: [key] };
      days.push(read.value);
    }
    const [from = '', until = ''] = days;
    return from <= until ? good(`${from}/${until}`) : bad('input/span-backwards', { from, until }, ['until']);
  },
);

/** `17:00`, 24 hours. */
export const time = leaf<string>(
  { type: 'string', pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' },
  (written) => {
    const read = asString(written, 'time');
    return !read.ok || /^([01]\d|2[0-3]):[0-5]\d$/.test(read.value)
      ? read
      : bad('input/bad-time', { value: read.value });
  },
);

/** IANA time zone, `Europe/London`. */
export const timeZone = leaf<string>({ type: 'string', examples: ['Europe/London'] }, (written) => {
  const read = asString(written, 'time-zone');
  if (!read.ok) return read;
  return isTimeZone(read.value) ? read : bad('input/unknown-time-zone', { value: read.value });
});

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return /^[A-Za-z]+(\/[A-Za-z0-9_+-]+)*$/.test(name);
  } catch {
    return false;
  }
}

function checkKeys(written: unknown, known: readonly string[]): Read<Readonly<Record<string, unknown>>> {
  if (typeof written !== 'object' || written === null || Array.isArray(written)) {
    return bad('input/wrong-type', { expected: 'map', found: Array.isArray(written) ? 'list' : 'text' });
  }
  for (const field of Object.keys(written)) {
    if (!known.includes(field)) return bad('input/unknown-field', { field, known }, [field]);
  }
  return good(written as Record<string, unknown>);
}
