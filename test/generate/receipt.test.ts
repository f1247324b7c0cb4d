import { describe, expect, it } from 'vitest';
import { written } from './written.ts';

const DEEMED = { 'registered-post': { length: '2', unit: 'working-day' } };
const ON_RECEIPT = {
  ending: { how: 'immediate', legalBasis: 'clause 12' },
  end: { on: 'receipt' },
};
const SIXTY = { length: '60', unit: 'day', runsFrom: 'receipt' };

const WORDS = {
  'en-GB': {
    deemed:
      'The engagement ends on Wednesday 25 November 2026, the day on which this letter counts as received.',
    rule: 'two working days after it is sent by registered post',
    assumed:
      'The engagement ends on the day on which you receive this letter: on Monday 23 November 2026 if you receive it on that day, and otherwise on the later day of receipt.',
    handed: 'The engagement ends on Monday 23 November 2026, the day on which you receive this letter.',
    moved: 'The engagement ends on Saturday 23 January 2027',
    provided: '22 January 2027, provided that you receive this letter by 23 November 2026.',
    received: 'was received on 26 November 2026',
    confirmed: 'our engagement ends on Monday 25 January 2027',
    youReceived: 'which you received on 26 November 2026',
    marked: 'A date marked * depends on the end date and moves with it.',
    lastDay: '22 January 2027*',
    counted:
      'A date marked ** is counted from the day on which the letter of 23 November 2026 is received, taken here to be 23 November 2026',
  },
  he: {
    deemed: 'ההתקשרות תסתיים ביום רביעי, 25 בנובמבר 2026, היום שבו רואים מכתב זה כאילו התקבל אצלכם.',
    rule: 'בדואר רשום – שני ימי עבודה',
    assumed:
      'ההתקשרות תסתיים ביום שבו יתקבל מכתב זה אצלכם: אם יתקבל ביום שני, 23 בנובמבר 2026 – באותו יום, ואם יתקבל במועד מאוחר יותר – ביום הקבלה.',
    handed: 'ההתקשרות תסתיים ביום שני, 23 בנובמבר 2026, יום קבלת מכתב זה אצלכם.',
    moved: 'ההתקשרות תסתיים ביום שבת, 23 בינואר 2027',
    provided: '22 בינואר 2027, ובלבד שמכתב זה יתקבל אצלכם עד יום 23 בנובמבר 2026.',
    received: '26 בנובמבר 2026',
    confirmed: 'מועד סיום ההתקשרות בינינו הוא יום שני, 25 בינואר 2027',
    youReceived: 'שהתקבל אצלכם ביום 26 בנובמבר 2026',
    marked: 'תאריך המסומן בכוכבית (*) תלוי במועד הסיום ומשתנה עימו.',
    lastDay: '22 בינואר 2027*',
    counted:
      'תאריך המסומן בשתי כוכביות (**) מחושב לפי יום קבלת המכתב מיום 23 בנובמבר 2026, בהנחה שיום הקבלה הוא 23 בנובמבר 2026',
  },
} as const;

describe.each(['en-GB', 'he'] as const)('what hangs on the receipt, in %s', (language) => {
  const words = WORDS[language];
  it('an end on receipt: the first paragraph has the day the letter counts as received', async () => {
    const { letter } = await written(language, { ...ON_RECEIPT, contract: { deemedReceipt: DEEMED } });
    expect(letter).toContain(words.deemed);
    expect(letter).toContain(words.rule);
  });

  it('an end on a receipt that is not known: the rule, with the day', async () => {
    const { letter } = await written(language, { ...ON_RECEIPT, contract: { title: 'Alpha Agreement' } });
    expect(letter).toContain(words.assumed);
  });

  it('an end on a receipt of the same day', async () => {
    const { letter } = await written(language, {
      ...ON_RECEIPT,
      contract: { title: 'Alpha Agreement' },
      notice: { date: '2026-11-23', delivery: 'hand', receivedOn: '2026-11-23' },
    });
    expect(letter).toContain(words.handed);
  });

  it('an end on receipt that is too early and moved is no longer an end on receipt', async () => {
    const { letter } = await written(language, {
      ending: { how: 'notice', ifTooLate: 'next-possible' },
      end: { on: 'receipt' },
      contract: { noticePeriod: { length: '2', unit: 'month', runsFrom: 'dispatch' } },
    });
    expect(letter).toContain(words.moved);
  });

  it('a letter does not know of a receipt after its date; the confirmation does', async () => {
    const { letter, confirmation } = await written(language, {
      contract: { noticePeriod: SIXTY },
      documents: { 'end-date-confirmation': { date: '2026-11-27' } },
      notice: { date: '2026-11-23', delivery: 'registered-post', receivedOn: '2026-11-26' },
    });
    expect(letter).toContain(words.provided);
    expect(letter).not.toContain(words.received);
    expect(confirmation).toContain(words.confirmed);
    expect(confirmation).toContain(words.youReceived);
    expect(confirmation).not.toContain('*');
  });

  it('a letter with a receipt after its date is the letter as it went out', async () => {
    const fields = {
      contract: {
        noticePeriod: SIXTY,
        deemedReceipt: { 'registered-post': { length: '2', unit: 'working-day' } },
      },
      acknowledgement: { by: { length: '5', unit: 'day', after: 'receipt' } },
      documents: { 'end-date-confirmation': { date: '2026-11-30' } },
    };
    const notice = { date: '2026-11-23', delivery: 'registered-post' };
    const before = await written(language, { ...fields, notice });
    const after = await written(language, { ...fields, notice: { ...notice, receivedOn: '2026-11-27' } });
    expect(after.letter).toBe(before.letter);
    expect(after.confirmation).not.toBe(before.confirmation);
  });

  it('a date that moves with the end or with the receipt is marked wherever it stands, and said to move', async () => {
    const { letter, handover, confirmation } = await written(language, {
      contract: { noticePeriod: SIXTY },
      money: {
        finalInvoiceOn: { length: '5', unit: 'day', after: 'end' },
        retainer: {
          amount: '10.00 GBP',
          remedy: 'refund',
          by: { length: '3', unit: 'day', after: 'notice' },
        },
      },
      acknowledgement: { by: { length: '5', unit: 'day', after: 'receipt' } },
    });
    for (const text of [letter, handover, confirmation]) {
      expect(text).toContain(words.marked);
      expect(text).toContain(words.counted);
      expect(text).toContain(words.lastDay);
      expect(text).toMatch(/\b27 \S+ 2027\*(?!\*)/);
    }
    for (const text of [letter, confirmation]) expect(text).toMatch(/\b28 \S+ 2026\*\*/);
    expect(letter).toMatch(/\b26 \S+ 2026(?!\*)/);
  });

  it('a promise that counts from an assumed receipt is marked where no notice is counted, too', async () => {
    const { letter } = await written(language, {
      ending: { how: 'agreement' },
      end: '2026-12-31',
      contract: { title: 'Alpha Agreement' },
      acknowledgement: { by: { length: '5', unit: 'day', after: 'receipt' } },
    });
    expect(letter).toContain(words.counted);
    expect(letter).not.toContain(words.marked);
  });
});
