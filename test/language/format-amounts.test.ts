import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FactKind } from '../../src/fact.ts';
import { formatFact } from '../../src/language/format-fact.ts';
import { shippedPack } from './packs.ts';

const english = shippedPack('en-GB');
const hebrew = shippedPack('he');
const polish = shippedPack('pl');
const hungarian = shippedPack('hu');
const russian = shippedPack('ru');

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
    // A whole amount in forints has no decimals in any language; half a forint keeps both of its own.
    ['248000 HUF', '248,000 HUF', '248,000 HUF'],
    ['248000.00 HUF', '248,000 HUF', '248,000 HUF'],
    ['312.5 HUF', '312.50 HUF', '312.50 HUF'],
    ['-19000 HUF', '−19,000 HUF', '−19,000 HUF'],
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

  test('Russian groups with a no-break space and writes the currency after', () => {
    expect(format('money', '1234.50 RUB', undefined, russian)).toBe('1\u00a0234,50 руб.');
    expect(format('money', '-1200.00 EUR', undefined, russian)).toBe('−1\u00a0200,00 евро');
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

  test('Polish groups from five digits', () => {
    expect(format('money', '1234.50 PLN', undefined, polish)).toBe('1234,50 zł');
    expect(format('money', '12345.00 PLN', undefined, polish)).toBe('12 345,00 zł');
    expect(format('money', '-312.50 EUR', undefined, polish)).toBe('−312,50 EUR');
  });
});

test('Hungarian groups from five digits', () => {
  expect(format('money', '9500.00 HUF', undefined, hungarian)).toBe('9500 Ft');
  expect(format('money', '248000.00 HUF', undefined, hungarian)).toBe('248 000 Ft');
  expect(format('money', '-312.50 EUR', undefined, hungarian)).toBe('−312,50 euró');
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

  test('Hungarian has one form of the noun, and joins a word but not digits to the adjective', () => {
    expect(all('month', undefined, hungarian).slice(0, 4)).toEqual([
      'egy hónap',
      'két hónap',
      'öt hónap',
      '11 hónap',
    ]);
    expect(format('period', '7 week', undefined, hungarian)).toBe('7 hét');
    expect(format('period', '3 month', 'adjective', hungarian)).toBe('háromhónapos');
    expect(format('period', '30 day', 'adjective', hungarian)).toBe('30 napos');
    expect(format('period', '5 working-day', 'adjective', hungarian)).toBe('öt munkanapos');
    expect(format('period', '2 month', 'before', hungarian)).toBe('két hónappal');
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

  test('Polish in words up to ten, with the cases its sentences need', () => {
    expect(all('day', undefined, polish)).toEqual([
      'jeden dzień',
      'dwa dni',
      'pięć dni',
      '11 dni',
      '21 dni',
      '30 dni',
      '100 dni',
    ]);
    expect(all('working-day', 'genitive', polish)).toEqual([
      'jednego dnia roboczego',
      'dwóch dni roboczych',
      'pięciu dni roboczych',
      '11 dni roboczych',
      '21 dni roboczych',
      '30 dni roboczych',
      '100 dni roboczych',
    ]);
    expect(all('year', undefined, polish)).toEqual([
      'jeden rok',
      'dwa lata',
      'pięć lat',
      '11 lat',
      '21 lat',
      '30 lat',
      '100 lat',
    ]);
    expect(format('period', '22 month', undefined, polish)).toBe('22 miesiące');
    expect(format('period', '12 month', undefined, polish)).toBe('12 miesięcy');
    expect(format('period', '3 month', 'adjective', polish)).toBe('trzymiesięcznego');
    expect(format('period', '30 day', 'adjective', polish)).toBe('30-dniowego');
    expect(format('period', '1 year', 'notice', polish)).toBe('roczny okres wypowiedzenia');
  });

  test('Russian has three forms of number, and cases', () => {
    expect(all('day', undefined, russian)).toEqual([
      '1 календарный день',
      '2 календарных дня',
      '5 календарных дней',
      '11 календарных дней',
      '21 календарный день',
      '30 календарных дней',
      '100 календарных дней',
    ]);
    expect(all('working-day', 'genitive', russian)).toEqual([
      '1 рабочего дня',
      '2 рабочих дней',
      '5 рабочих дней',
      '11 рабочих дней',
      '21 рабочего дня',
      '30 рабочих дней',
      '100 рабочих дней',
    ]);
    expect(all('week', 'accusative', russian).slice(0, 3)).toEqual(['1 неделю', '2 недели', '5 недель']);
    expect(all('month', 'genitive', russian).slice(0, 3)).toEqual(['1 месяца', '2 месяцев', '5 месяцев']);
    expect(all('year', undefined, russian).slice(0, 3)).toEqual(['1 год', '2 года', '5 лет']);
    expect(format('period', '1 week', 'notice', russian)).toBe('уведомление за 1 неделю');
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

  test.each([
    ['2026-12', 'декабрь 2026 г.', 'декабрь 2026 г.'],
    ['2026-Q4', 'IV квартал 2026 г.', 'IV квартал 2026 г.'],
    ['2026-03-01/2026-03-31', 'с 1 по 31 марта 2026 г.', 'период с 1 по 31 марта 2026 г.'],
    ['2026-01-01/2026-03-31', 'с 1 января по 31 марта 2026 г.', 'период с 1 января по 31 марта 2026 г.'],
  ])('%s in Russian', (span, alone, inSentence) => {
    expect(format('span', span, undefined, russian)).toBe(alone);
    expect(format('span', span, 'sentence', russian)).toBe(inSentence);
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
