import { currencyDigits } from './currencies.ts';
import { asString, bad, good, leaf } from './leaf.ts';

/** Exact decimal with the currency's own number of decimals, and its ISO 4217 code: `1230.00 PLN`. */
export type Money = string;

/** An amount with its currency. Missing decimals are added, extra ones refused: nothing is rounded. */
export const money = leaf<Money>(
  { type: 'string', pattern: '^-?[0-9]+(\\.[0-9]+)? [A-Z]{3}$', examples: ['1230.00 PLN'] },
  (written) => {
    const read = asString(written, 'money');
    if (!read.ok) return read;
    const match = /^(-?)(\d{1,15})(?:\.(\d+))?[ \u00a0]([A-Za-z]{3})$/.exec(read.value.trim());
    if (match === null) return bad('input/bad-money', { value: read.value });
    const [, sign = '', whole = '', decimals = '', code = ''] = match;
    const digits = currencyDigits(code);
    if (digits === undefined) return bad('input/unknown-currency', { value: code });
    if (decimals.length > digits)
      return bad('input/too-many-decimals', { value: read.value, currency: code, digits });
    const units = whole.replace(/^0+(?=\d)/, '');
    const fraction = digits === 0 ? '' : `.${decimals.padEnd(digits, '0')}`;
    return good(`${sign}${units}${fraction} ${code}`);
  },
);
