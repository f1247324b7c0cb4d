import type { FactKind } from '../../fact.ts';

/** Helpers that print one value of one kind, with an optional `form="…"` named in the language pack. */
export const KIND_HELPERS: Readonly<Record<string, FactKind>> = {
  date: 'date',
  time: 'time',
  zone: 'zone',
  money: 'money',
  period: 'period',
  span: 'span',
  term: 'term',
  number: 'count',
};

export const HELPERS: readonly string[] = [
  ...Object.keys(KIND_HELPERS),
  'voice',
  'gender',
  'count',
  'list',
  'figure',
];

export const BLOCK_HELPERS: readonly string[] = ['if', 'unless', 'each'];

export const PAGE_FIELDS = ['page-number', 'page-count'] as const;

/** The root name `{{voice …}}` reads. */
export const VOICE_PATH = ['voice'] as const;

/** The field `{{gender person …}}` reads below the group it is given. */
export const GENDER_FIELD = 'gender';
