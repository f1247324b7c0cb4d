import { describe, expect, it } from 'vitest';
import { written } from './written.ts';

const PAST = '2026-10-31';
const EXPIRED = { ending: { how: 'expiry' }, contract: { term: { until: PAST, renews: 'no' } } };
const AGREED = {
  ending: { how: 'agreement' },
  end: PAST,
  contract: { title: 'Alpha Agreement' },
  agreements: [{ title: 'Side letter', ends: 'with-contract' }],
};
const THEY_LEFT = {
  ending: { how: 'confirmation', clientNotice: { date: '2026-09-01', receivedOn: '2026-09-02' } },
  end: PAST,
  contract: { noticePeriod: { length: '1', unit: 'month' } },
};
const SEVERAL = {
  ending: { how: 'agreement' },
  end: PAST,
  contracts: [
    { id: 'a', title: 'Alpha Agreement' },
    { id: 'b', title: 'Beta Agreement' },
  ],
  services: [
    { name: 'Books', contract: 'a', outcome: 'ends' },
    { name: 'Tax', contract: 'b', outcome: 'ends' },
  ],
};
const NOTICE_LONG_AGO = {
  contract: { noticePeriod: { length: '1', unit: 'month', runsFrom: 'dispatch' } },
  documents: {
    'handover-summary': { date: '2027-01-11' },
    'end-date-confirmation': { date: '2027-01-11' },
  },
};

const WORDS = {
  'en-GB': {
    ended: 'ended on Saturday 31 October 2026',
    confirmed: 'ended on Saturday 31 October 2026',
    was: /was the last day on which (it|the engagement|the contract) was in force/,
    present: /\bends on\b|is the last day|is in force|\bWhat happens: Ends\b|Status: Ends\b/,
    later: 'ended on Wednesday 23 December 2026',
    laterConfirmed: 'ended on Wednesday 23 December 2026',
    future: 'The engagement ends on Wednesday 23 December 2026',
  },
  he: {
    ended: /(הסתיימה|הסתיים) ביום שבת, 31 באוקטובר 2026/,
    confirmed: /(היה|הסתיים ב)\s?יום שבת, 31 באוקטובר 2026/,
    was: /(זה היה|היה) היום האחרון שבו (ההתקשרות הייתה|ההסכם היה) בתוקף/,
    present: /תסתיים ביום|מסתיימת|זהו היום האחרון|המצב: מסתיים/,
    later: /מועד הסיום: יום רביעי, 23 בדצמבר 2026/,
    laterConfirmed: 'מועד סיום ההתקשרות בינינו היה יום רביעי, 23 בדצמבר 2026',
    future: 'ההתקשרות תסתיים ביום רביעי, 23 בדצמבר 2026',
  },
} as const;

describe.each(['en-GB', 'he'] as const)('an end before the date of the document, in %s', (language) => {
  const words = WORDS[language];
  it.each([
    ['agreement', AGREED],
    ['expiry', EXPIRED],
    ['confirmation', THEY_LEFT],
    ['agreement on several contracts', SEVERAL],
  ])('is told in the past by all three documents: %s', async (_, fields) => {
    const { letter, handover, confirmation } = await written(language, fields);
    expect(letter).toMatch(words.ended);
    expect(letter).toMatch(words.was);
    expect(confirmation).toMatch(words.confirmed);
    expect(confirmation).toMatch(words.was);
    for (const text of [letter, handover, confirmation]) expect(text).not.toMatch(words.present);
  });

  it('a later document looks back on the end its letter announces', async () => {
    const { letter, handover, confirmation } = await written(language, NOTICE_LONG_AGO);
    expect(letter).toContain(words.future);
    expect(handover).toMatch(words.later);
    expect(confirmation).toContain(words.laterConfirmed);
  });

  it('the last day itself is not past', async () => {
    const { letter } = await written(language, { ...AGREED, end: '2026-11-23' });
    expect(letter).not.toMatch(words.was);
  });
});
