import { formatDate, formatTime } from '../language/format-date.ts';
import { formatMoney, MONEY_FORMS } from '../language/format-money.ts';
import { formatCount, formatNumber } from '../language/format-number.ts';
import { formatPeriod } from '../language/format-period.ts';
import { formatSpan } from '../language/format-span.ts';
import { joinList } from '../language/join-list.ts';
import { type Forms, type LanguagePack, PERIOD_UNITS } from '../language/language-pack.ts';
import { markdownTable, paragraphs } from './markdown.ts';
import { COUNTS } from './matrix-cases.ts';
import { phraseRows } from './phrase-rows.ts';

/** Everything a language pack can write, with sample facts, as lines of Markdown. */
export function packTables(pack: LanguagePack): readonly string[] {
  return paragraphs(
    ['## Dates'],
    formTable('date', DATES, pack.dates.forms, (date, form) => formatDate(date, form, pack)),
    nameTable('month', pack.dates.months),
    nameTable('weekday', pack.dates.weekdays),
    nameTable('quarter', pack.dates.quarters),
    formTable('time', ['00:05', '09:00', '12:00', '17:30'], clockForms(pack), (time, form) =>
      formatTime(time, form, pack),
    ),
    markdownTable(['zone', 'default'], Object.entries(pack.zones)),
    ['## Numbers'],
    markdownTable(
      ['number', 'default'],
      NUMBERS.map((number) => [number, formatNumber(number, pack)]),
    ),
    formTable('count', COUNTED, pack.numbers.words, (count, form) => formatCount(count, form, pack)),
    ...moneyTables(pack),
    ['## Periods'],
    ...PERIOD_UNITS.map((unit) =>
      markdownTable(
        [unit, ...COUNTS],
        Object.keys(pack.periods[unit]).map((form) => [
          form,
          ...COUNTS.map((count) => formatPeriod(`${count} ${unit}`, form, pack)),
        ]),
      ),
    ),
    formTable('span', SPANS, pack.spans, (span, form) => formatSpan(span, form, pack)),
    ['## Lists'],
    ...listTables(pack),
    ['## Words'],
    ...wordTables(pack),
    ['## Sentences of the pack'],
    markdownTable(['sentence', 'with', ''], phraseRows(pack)),
  );
}

/** First and last day of each month of a year, and days that languages treat in their own ways. */
const DATES: readonly string[] = [
  ...[31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].flatMap((last, index) => {
    const month = `2027-${String(index + 1).padStart(2, '0')}`;
    return [`${month}-01`, `${month}-${last}`];
  }),
  ...['2028-02-29', '2027-05-02', '2027-05-03', '2027-05-05', '2027-05-08', '2027-05-11', '2027-05-12'],
  ...['2027-05-13', '2027-05-20', '2027-05-21', '2027-05-22', '2027-05-23', '2027-05-25'],
];

const NUMBERS = ['0', '1', '12', '999', '1000', '1234', '12345.5', '1234567.89', '-3'];

const COUNTED = [...Array.from({ length: 12 }, (_, index) => String(index + 1)), '21', '22', '100'];

const AMOUNTS = [...COUNTS, '1234.50', '-1234.50'];

const SPANS = [
  ...Array.from({ length: 12 }, (_, index) => `2027-${String(index + 1).padStart(2, '0')}`),
  ...['2027-Q1', '2027-Q2', '2027-Q3', '2027-Q4', '2027'],
  ...['2027-03-01/2027-03-31', '2027-03-01/2027-05-21', '2026-11-01/2027-02-28'],
];

/** A row for each value, a column for each form. */
function formTable(
  name: string,
  values: readonly string[],
  forms: Readonly<Record<string, unknown>>,
  format: (value: string, form: string) => string,
): readonly string[] {
  const names = Object.keys(forms);
  if (names.length === 0) return [];
  return markdownTable(
    [name, ...names],
    values.map((value) => [value, ...names.map((form) => format(value, form))]),
  );
}

/** A row for each name, a column for each form. */
function nameTable(name: string, forms: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const names = Object.keys(forms);
  const [first = []] = Object.values(forms);
  return markdownTable(
    [name, ...names],
    first.map((_, index) => [String(index + 1), ...names.map((form) => forms[form]?.[index] ?? '')]),
  );
}

/** Forms of a time; `am` and `pm` stand beside them and are none. */
function clockForms({ times }: LanguagePack): Forms {
  return Object.fromEntries(Object.entries(times).filter(([form]) => form !== 'am' && form !== 'pm'));
}

/** Currencies the pack has a symbol for, and one it has none for. */
function moneyTables(pack: LanguagePack): readonly (readonly string[])[] {
  const codes = [...new Set([...Object.keys(pack.money.currencies), 'EUR', 'CHF'])];
  return MONEY_FORMS.map((form) =>
    markdownTable(
      [`money, ${form}`, ...codes],
      AMOUNTS.map((amount) => [amount, ...codes.map((code) => formatMoney(`${amount} ${code}`, form, pack))]),
    ),
  );
}

/** Months stand for the items; a beginning that changes the word before it is shown with that word. */
function listTables(pack: LanguagePack): readonly (readonly string[])[] {
  const months = pack.dates.months['default'] ?? [];
  return (['and', 'or'] as const).map((kind) => {
    const beginnings = pack.lists[kind].last.flatMap(({ before = [] }) =>
      before.map((text) => text.slice(-1)),
    );
    const items = [
      ...[1, 2, 3].map((length) => months.slice(0, length)),
      ...beginnings.map((beginning) => [...months.slice(0, 1), `${beginning}…`]),
    ];
    return markdownTable(
      [kind, ''],
      items.map((list) => [String(list.length), joinList(list, pack, kind)]),
    );
  });
}

function wordTables({ terms }: LanguagePack): readonly (readonly string[])[] {
  const groups = new Map<string, (readonly [string, Forms])[]>();
  for (const [name, forms] of Object.entries(terms)) {
    const [group = '', value = ''] = name.split('.');
    groups.set(group, [...(groups.get(group) ?? []), [value, forms]]);
  }
  return [...groups].map(([group, words]) => {
    const names = [...new Set(words.flatMap(([, forms]) => Object.keys(forms)))];
    return markdownTable(
      [group, ...names],
      words.map(([value, forms]) => [value, ...names.map((form) => forms[form] ?? '')]),
    );
  });
}
