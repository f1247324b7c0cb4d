import { formatCount } from './format-number.ts';
import { formatPattern, formOf } from './format-pattern.ts';
import { type LanguagePack, PERIOD_UNITS, type PeriodUnit } from './language-pack.ts';

/** `3 month` or `1.5 month` in its parts. Throws RangeError for another text. */
export function parsePeriod(period: string): { readonly length: string; readonly unit: PeriodUnit } {
  const [length = '', word = ''] = period.split(' ');
  const unit = PERIOD_UNITS.find((known) => known === word);
  if (unit === undefined || !/^\d+(\.5)?$/.test(length)) throw new RangeError(`not a period: ${period}`);
  return { length, unit };
}

/** `3 month` in a form of the pack. Throws RangeError for another text or an unknown form. */
export function formatPeriod(period: string, form: string | undefined, pack: LanguagePack): string {
  const { length, unit } = parsePeriod(period);
  const pattern = formOf(pack.periods[unit], form, `period in ${unit}`);
  return formatPattern(
    pattern,
    (_, of) => formatCount(length, of, pack),
    pack,
    () => length,
  );
}
