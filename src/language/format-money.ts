import { currencyDigits, wholeAmountDigits } from '../engagement/currencies.ts';
import { formatNumber } from './format-number.ts';
import { formatPattern } from './format-pattern.ts';
import type { LanguagePack } from './language-pack.ts';

export const MONEY_FORMS = ['default', 'code', 'amount'] as const;

/**
 * An exact amount and its ISO 4217 code (`1230.00 PLN`). Forms: `default` with the symbol the language
 * uses, `code` always with the code, `amount` the number alone. Decimals the currency has and the text
 * lacks are added; a whole amount has those people write ({@link wholeAmountDigits}). Throws RangeError for
 * an unknown currency, for more decimals than it has, or an unknown form: nothing is rounded.
 */
export function formatMoney(money: string, form: string | undefined, pack: LanguagePack): string {
  const match = /^(-?)(\d+)(?:\.(\d+))? ([A-Z]{3})$/.exec(money);
  const [, sign, whole = '', decimals = '', code = ''] = match ?? [];
  const digits = currencyDigits(code);
  if (digits === undefined || decimals.length > digits)
    throw new RangeError(`not an amount of money: ${money}`);
  const shown = /[1-9]/.test(decimals) ? digits : (wholeAmountDigits(code) ?? digits);
  const padded = decimals.slice(0, shown).padEnd(shown, '0');
  const amount = formatNumber(padded === '' ? whole : `${whole}.${padded}`, pack);
  const written = formatPattern(
    patternOf(form ?? 'default', code, pack),
    (name) => (name === 'code' ? code : amount),
    pack,
  );
  return sign === '' ? written : formatPattern(pack.money.negative, () => written, pack);
}

function patternOf(form: string, code: string, { money }: LanguagePack): string {
  switch (form) {
    case 'default':
      return money.currencies[code] ?? money.default;
    case 'code':
      return money.default;
    case 'amount':
      return '{amount}';
    default:
      throw new RangeError(`no form "${form}" of money`);
  }
}
