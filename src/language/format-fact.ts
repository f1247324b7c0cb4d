import type { Fact, FactKind } from '../fact.ts';
import { formatDate, formatTime } from './format-date.ts';
import { formatMoney, MONEY_FORMS } from './format-money.ts';
import { formatCount } from './format-number.ts';
import { formatPattern, formOf } from './format-pattern.ts';
import { formatPeriod } from './format-period.ts';
import { formatSpan } from './format-span.ts';
import type { LanguagePack } from './language-pack.ts';

/**
 * A fact in the words of a language, with plain spaces ({@link typeset} binds them). A term that lacks the
 * form has its default. Throws RangeError when the value is not of its kind, or the pack has no such form
 * or term: both are checked before, by the schema and by `template check`.
 */
export function formatFact(fact: Fact, form: string | undefined, pack: LanguagePack): string {
  const { kind, value } = fact;
  switch (kind) {
    case 'text':
    case 'e-mail':
    case 'url':
    case 'phone':
      return value;
    case 'term':
      return termText(value, form, pack);
    case 'date':
    case 'time':
    case 'zone':
    case 'money':
    case 'period':
    case 'span':
    case 'count':
      return remembered(fact, form, pack);
  }
}

/** Formatted values remembered for a pack: one letter says the same date many times, and so do all of a batch. */
const MEMORY = 2_000;
const FORMATTED = new WeakMap<LanguagePack, Map<string, string>>();

function remembered(fact: Fact, form: string | undefined, pack: LanguagePack): string {
  const known = FORMATTED.get(pack) ?? new Map<string, string>();
  FORMATTED.set(pack, known);
  const key = `${fact.kind} ${form ?? ''} ${fact.value}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const text = formatAnew(fact, form, pack);
  if (known.size >= MEMORY) known.clear();
  known.set(key, text);
  return text;
}

function formatAnew({ kind, value }: Fact, form: string | undefined, pack: LanguagePack): string {
  switch (kind) {
    case 'date':
      return formatDate(value, form, pack);
    case 'time':
      return formatTime(value, form, pack);
    case 'zone':
      return zoneName(value, pack);
    case 'money':
      return formatMoney(value, form, pack);
    case 'period':
      return formatPeriod(value, form, pack);
    case 'span':
      return formatSpan(value, form, pack);
    case 'count':
      return formatCount(value, form, pack);
    case 'term':
      return termText(value, form, pack);
    case 'text':
    case 'e-mail':
    case 'url':
    case 'phone':
      return value;
  }
}

function termText(key: string, form: string | undefined, { terms }: LanguagePack): string {
  const forms = Object.hasOwn(terms, key) ? terms[key] : undefined;
  if (forms === undefined) throw new RangeError(`no term "${key}"`);
  return (
    (form !== undefined && Object.hasOwn(forms, form) ? forms[form] : undefined) ??
    formOf(forms, undefined, key)
  );
}

function zoneName(zone: string, pack: LanguagePack): string {
  const own = zone !== 'default' && Object.hasOwn(pack.zones, zone) ? pack.zones[zone] : undefined;
  return own ?? formatPattern(formOf(pack.zones, undefined, 'zone'), () => zone, pack);
}

/**
 * The forms a template may ask for a fact of this kind; `default` is among them. For a term the forms of
 * all words: a word that lacks one prints its default.
 */
export function formsOf(kind: FactKind, pack: LanguagePack): readonly string[] {
  switch (kind) {
    case 'date':
      return Object.keys(pack.dates.forms);
    case 'time':
      return Object.keys(pack.times);
    case 'money':
      return MONEY_FORMS;
    case 'period': {
      const [first, ...others] = Object.values(pack.periods);
      return Object.keys(first ?? {}).filter((form) => others.every((forms) => Object.hasOwn(forms, form)));
    }
    case 'span':
      return Object.keys(pack.spans);
    case 'count':
      return ['default', 'weekday', ...Object.keys(pack.numbers.words)];
    case 'term':
      return [...new Set(Object.values(pack.terms).flatMap((forms) => Object.keys(forms)))];
    case 'zone':
    case 'text':
    case 'e-mail':
    case 'url':
    case 'phone':
      return ['default'];
  }
}
