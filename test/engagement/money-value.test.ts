import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CURRENCY_CODES, currencyDigits } from '../../src/engagement/currencies.ts';
import { money } from '../../src/engagement/money-value.ts';
import { problems, read, refused } from './problems.ts';

describe('money', () => {
  test.each([
    ['1230.00 PLN', '1230.00 PLN'],
    ['1230 PLN', '1230.00 PLN'],
    ['0.5 EUR', '0.50 EUR'],
    ['007.10 GBP', '7.10 GBP'],
    ['-15 USD', '-15.00 USD'],
    ['5000 JPY', '5000 JPY'],
    ['1.234 KWD', '1.234 KWD'],
    ['1 BHD', '1.000 BHD'],
    ['1230.00\u00a0ILS', '1230.00 ILS'],
    ['999999999999999.99 EUR', '999999999999999.99 EUR'],
  ])('%s is %s', (written, expected) => expect(read(money, written)).toBe(expected));

  test.each([
    ['1.005 EUR', 'EUR', 2],
    ['1.0 JPY', 'JPY', 0],
    ['0.0001 TND', 'TND', 3],
  ])('%s has too many decimals', (written, currency, digits) => {
    expect(problems(money, written)).toEqual([
      { code: 'input/too-many-decimals', path: '', facts: { value: written, currency, digits } },
    ]);
  });

  test.each(['1.00 XXX', '1.00 ABC', '1.00 pln', '1.00 XAU', '1.00 DEM'])('%s is no currency', (written) => {
    expect(read(money, written)).toEqual(refused('input/unknown-currency'));
  });

  test.each([
    ...['12', 'EUR 12', '€12', '12,50 EUR', '1 230.00 PLN', '1,230.00 PLN', '12.EUR', '12. EUR', '.5 EUR'],
    ...['12EUR', '12 EURO', '+5 EUR', '--5 EUR', '1e3 EUR', 'NaN EUR', '', '12.50 EUR per hour'],
    '1000000000000000 EUR',
  ])('%j is no amount', (written) => expect(read(money, written)).toEqual(refused('input/bad-money')));

  test('is text', () => {
    expect(read(money, { amount: '1', currency: 'EUR' })).toEqual(refused('input/wrong-type'));
    expect(read(money, undefined)).toEqual(refused('input/missing-field'));
  });

  test('keeps every unit and reads its own writing', () => {
    const whole = fc.bigInt({ min: 0n, max: 999_999_999_999_999n });
    fc.assert(
      fc.property(whole, fc.nat(9999), fc.constantFrom(...CURRENCY_CODES), (units, small, code) => {
        const digits = currencyDigits(code) ?? 0;
        const fraction = digits === 0 ? '' : `.${String(small).padStart(4, '0').slice(0, digits)}`;
        const canonical = `${units}${fraction} ${code}`;
        expect(read(money, canonical)).toBe(canonical);
        expect(read(money, `00${canonical}`)).toEqual(
          `00${units}`.length > 15 ? refused('input/bad-money') : canonical,
        );
      }),
    );
  });
});
