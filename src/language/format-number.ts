import { formOf } from './format-pattern.ts';
import type { LanguagePack } from './language-pack.ts';

/**
 * An exact decimal number (`1234.50`, `-3`) with the language's separators; digits are neither added nor
 * rounded. Throws RangeError when it is none.
 */
export function formatNumber(number: string, { numbers }: LanguagePack): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(number);
  const [, sign, whole = '', fraction] = match ?? [];
  if (match === null) throw new RangeError(`not a decimal number: ${number}`);
  const tail = fraction === undefined ? '' : `${numbers.decimal}${fraction}`;
  return `${sign === '' ? '' : numbers.minus}${groupDigits(whole, numbers)}${tail}`;
}

function groupDigits(whole: string, { group, minGrouping }: LanguagePack['numbers']): string {
  if (whole.length < 3 + minGrouping) return whole;
  const first = whole.length % 3 || 3;
  const groups = [whole.slice(0, first)];
  for (let at = first; at < whole.length; at += 3) groups.push(whole.slice(at, at + 3));
  return groups.join(group);
}

/**
 * A count: `default` in digits; a key of `numbers.words` in words as far as the list goes; `weekday` is
 * the name of an ISO weekday, 1 Monday to 7 Sunday.
 */
export function formatCount(count: string, form: string | undefined, pack: LanguagePack): string {
  if (form === undefined || form === 'default') return formatNumber(count, pack);
  if (form === 'weekday')
    return formOf(pack.dates.weekdays, undefined, 'weekday')[Number(count) - 1] ?? count;
  const word = formOf(pack.numbers.words, form, 'count')[Number(count) - 1];
  return word ?? formatNumber(count, pack);
}
