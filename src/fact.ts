/**
 * A value without a language: what a document says, before anyone says it in words. Facts are
 * compared between documents, languages and formats, so each kind has one canonical writing.
 *
 * | kind | value |
 * |---|---|
 * | text | as written by the firm |
 * | date | ISO 8601 calendar date, `2026-12-31` |
 * | time | `17:00` |
 * | zone | IANA time zone, `Europe/London` |
 * | money | exact decimal and ISO 4217 code, `1230.00 PLN` |
 * | period | length and unit, `3 month`; units: day, working-day, week, month, year |
 * | span | a covered period: `2026-12`, `2026-Q4`, `2026` or `2026-01-01/2026-03-31` (both inclusive) |
 * | count | decimal number, `5` |
 * | term | key of a language pack's word list, `outcome.ends` |
 * | e-mail, url, phone | as written by the firm |
 */
export interface Fact {
  readonly kind: FactKind;
  readonly value: string;
}

export const FACT_KINDS = [
  'text',
  'date',
  'time',
  'zone',
  'money',
  'period',
  'span',
  'count',
  'term',
  'e-mail',
  'url',
  'phone',
] as const;

export type FactKind = (typeof FACT_KINDS)[number];
