import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FactKind } from '../../src/fact.ts';
import { formatFact } from '../../src/language/format-fact.ts';
import { packWith, shippedPack } from './packs.ts';

const english = shippedPack('en-GB');
const hebrew = shippedPack('he');

const format = (kind: FactKind, value: string, form?: string, pack = english) =>
  formatFact({ kind, value }, form, pack);

describe('money', () => {
  test.each([
    ['1230.00 PLN', '1,230.00 PLN', '1,230.00 PLN'],
    ['0.05 GBP', '£0.05', '0.05 ליש״ט'],
    ['1234.50 GBP', '£1,234.50', '1,234.50 ליש״ט'],
    ['12345.00 ILS', '12,345.00 ILS', '12,345.00 ₪'],
    ['999.99 EUR', '€999.99', '999.99 אירו'],
    ['312.50 USD', 'US$312.50', '312.50 דולר ארה״ב'],
    ['-1200.00 GBP', '−£1,200.00', '−1,200.00 ליש״ט'],
    ['-0.01 ILS', '−0.01 ILS', '−0.01 ₪'],
    ['1.234 KWD', '1.234 KWD', '1.234 KWD'],
    ['1234567 JPY', '1,234,567 JPY', '1,234,567 JPY'],
    ['123456789012345.67 GBP', '£123,456,789,012,345.67', '123,456,789,012,345.67 ליש״ט'],
    // Decimals the currency has and the text lacks.
    ['1230 PLN', '1,230.00 PLN', '1,230.00 PLN'],
    ['1.5 KWD', '1.500 KWD', '1.500 KWD'],
  ])('%s', (value, inEnglish, inHebrew) => {
    expect(format('money', value)).toBe(inEnglish);
    expect(format('money', value, undefined, hebrew)).toBe(inHebrew);
  });

  test('with its code, and without', () => {
    expect(format('money', '-1234.50 GBP', 'code')).toBe('−1,234.50 GBP');
    expect(format('money', '1234.50 ILS', 'amount', hebrew)).toBe('1,234.50');
  });

  test.each(['1234567.5 JPY', '1.005 EUR', '10.00 XXQ', '10,00 EUR', '10.00EUR', '1e3 EUR', ' 1.00 EUR', ''])(
    'refuses %j instead of rounding',
    (value) => {
      expect(() => format('money', value)).toThrow(RangeError);
    },
  );

  test('the digits come back whatever the amount', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 20n }),
        fc.integer({ min: 0, max: 99 }),
        (whole, cents) => {
          const amount = `${whole}.${String(cents).padStart(2, '0')}`;
          expect(format('money', `${amount} GBP`).replace(/[£,]/g, '')).toBe(amount);
        },
      ),
    );
  });

  test('a language may group from five digits, with its own marks', () => {
    const pack = packWith({
      numbers: { ...english.numbers, decimal: ',', group: '\u00a0', minGrouping: 2 },
      money: { ...english.money, currencies: { PLN: '{amount} zł' } },
    });
    expect(format('money', '1234.50 PLN', undefined, pack)).toBe('1234,50 zł');
    expect(format('money', '12345.00 PLN', undefined, pack)).toBe('12\u00a0345,00 zł');
  });
});

test('counts', () => {
  expect(format('count', '1250')).toBe('1,250');
  expect(format('count', '6.5')).toBe('6.5');
  expect(format('count', '-3')).toBe('−3');
  expect(format('count', '7', 'words')).toBe('seven');
  expect(format('count', '11', 'words')).toBe('11');
  expect(format('count', '3', 'feminine', hebrew)).toBe('שלוש');
  expect(format('count', '7', 'weekday')).toBe('Sunday');
  expect(() => format('count', 'many')).toThrow(RangeError);
});

describe('periods', () => {
  const lengths = [1, 2, 5, 11, 21, 30, 100];
  const all = (unit: string, form: string | undefined, pack = english) =>
    lengths.map((length) => format('period', `${length} ${unit}`, form, pack));

  test('English in words up to ten', () => {
    expect(all('day', undefined)).toEqual([
      'one day',
      'two days',
      'five days',
      '11 days',
      '21 days',
      '30 days',
      '100 days',
    ]);
    expect(all('working-day', undefined)).toEqual([
      'one working day',
      'two working days',
      'five working days',
      '11 working days',
      '21 working days',
      '30 working days',
      '100 working days',
    ]);
    expect(all('week', undefined)).toEqual([
      'one week',
      'two weeks',
      'five weeks',
      '11 weeks',
      '21 weeks',
      '30 weeks',
      '100 weeks',
    ]);
    expect(all('month', undefined)).toEqual([
      'one month',
      'two months',
      'five months',
      '11 months',
      '21 months',
      '30 months',
      '100 months',
    ]);
    expect(all('year', undefined)).toEqual([
      'one year',
      'two years',
      'five years',
      '11 years',
      '21 years',
      '30 years',
      '100 years',
    ]);
  });

  test('English in digits, as notice, before a noun', () => {
    expect(all('month', 'digits').slice(0, 3)).toEqual(['1 month', '2 months', '5 months']);
    expect(format('period', '1 month', 'notice')).toBe('one month’s notice');
    expect(format('period', '3 month', 'notice')).toBe('three months’ notice');
    expect(format('period', '30 day', 'notice')).toBe('30 days’ notice');
    expect(format('period', '30 day', 'adjective')).toBe('30-day');
    expect(format('period', '3 month', 'adjective')).toBe('three-month');
  });

  test('Hebrew has a dual, and the singular after ten', () => {
    expect(all('day', undefined, hebrew)).toEqual([
      'יום אחד',
      'יומיים',
      'חמישה ימים',
      '11 יום',
      '21 יום',
      '30 יום',
      '100 יום',
    ]);
    expect(all('working-day', undefined, hebrew)).toEqual([
      'יום עבודה אחד',
      'שני ימי עבודה',
      'חמישה ימי עבודה',
      '11 ימי עבודה',
      '21 ימי עבודה',
      '30 ימי עבודה',
      '100 ימי עבודה',
    ]);
    expect(all('week', undefined, hebrew)).toEqual([
      'שבוע אחד',
      'שבועיים',
      'חמישה שבועות',
      '11 שבועות',
      '21 שבועות',
      '30 שבועות',
      '100 שבועות',
    ]);
    expect(all('month', undefined, hebrew)).toEqual([
      'חודש אחד',
      'חודשיים',
      'חמישה חודשים',
      '11 חודשים',
      '21 חודשים',
      '30 חודשים',
      '100 חודשים',
    ]);
    expect(all('year', undefined, hebrew)).toEqual([
      'שנה אחת',
      'שנתיים',
      'חמש שנים',
      '11 שנה',
      '21 שנה',
      '30 שנה',
      '100 שנה',
    ]);
    expect(all('month', 'digits', hebrew).slice(0, 3)).toEqual(['חודש אחד', 'חודשיים', '5 חודשים']);
    expect(format('period', '3 month', 'notice', hebrew)).toBe('הודעה מוקדמת של שלושה חודשים');
  });

  test('refuses what is none', () => {
    expect(() => format('period', '3 fortnight')).toThrow(RangeError);
    expect(() => format('period', 'three month')).toThrow(RangeError);
    expect(() => format('period', '3 month', 'genitive')).toThrow(RangeError);
  });
});

describe('covered periods', () => {
  test.each([
    ['2026-12', 'December 2026', 'December 2026', 'דצמבר 2026', 'חודש דצמבר 2026'],
    ['2026-Q4', 'Q4 2026', 'the fourth quarter of 2026', 'רבעון רביעי 2026', 'הרבעון הרביעי של שנת 2026'],
    ['2026', '2026', '2026', '2026', 'שנת 2026'],
    [
      '2026-03-01/2026-03-31',
      '1–31 March 2026',
      'the period from 1 to 31 March 2026',
      '1 עד 31 במרץ 2026',
      'התקופה שמיום 1 ועד יום 31 במרץ 2026',
    ],
    [
      '2026-01-01/2026-03-31',
      '1 January – 31 March 2026',
      'the period from 1 January to 31 March 2026',
      '1 בינואר עד 31 במרץ 2026',
      'התקופה שמיום 1 בינואר ועד יום 31 במרץ 2026',
    ],
    [
      '2025-12-01/2026-03-31',
      '1 December 2025 – 31 March 2026',
      'the period from 1 December 2025 to 31 March 2026',
      '1 בדצמבר 2025 עד 31 במרץ 2026',
      'התקופה שמיום 1 בדצמבר 2025 ועד יום 31 במרץ 2026',
    ],
  ])('%s', (span, inEnglish, inSentence, inHebrew, inHebrewSentence) => {
    expect(format('span', span)).toBe(inEnglish);
    expect(format('span', span, 'sentence')).toBe(inSentence);
    expect(format('span', span, undefined, hebrew)).toBe(inHebrew);
    expect(format('span', span, 'sentence', hebrew)).toBe(inHebrewSentence);
  });

  test.each(['2026-13', '2026-Q5', '26', '2026-01-01/', '2026-02-30/2026-03-01'])('refuses %j', (span) => {
    expect(() => format('span', span)).toThrow(RangeError);
  });
});

test('text, addresses and numbers of the firm stay as written', () => {
  for (const kind of ['text', 'e-mail', 'url', 'phone'] as const) {
    expect(format(kind, ' {x} A*B  $& ')).toBe(' {x} A*B  $& ');
  }
});
