import { describe, expect, it } from 'vitest';
import { written } from './written.ts';

const MONTH = { length: '1', unit: 'month', endsOn: 'end-of-month', runsFrom: 'dispatch' };
const contract = (id: string, title: string, fields: object = {}) => ({
  id,
  title,
  number: `${id}-1`,
  noticePeriod: MONTH,
  ...fields,
});
const ends = (name: string, id: string) => ({ name, contract: id, outcome: 'ends' });
const goesOn = (name: string, id: string) => ({
  name,
  contract: id,
  outcome: 'continues',
  continuesUnder: 'its own terms',
});

const ALPHA = contract('a', 'Alpha Agreement');
const BETA = contract('b', 'Beta Agreement');

const WORDS = {
  'en-GB': {
    number: ', no. ',
    ends: 'ends on Thursday 31 December 2026',
    continues: 'continues',
    only: 'for Payroll only (not ended: Pensions)',
    of: (id: string) => `(contract ${id})`,
    at: 'ends on Thursday 31 December 2026 at 17:00 (London time)',
    clause: 'We give this notice under clause 4',
  },
  he: {
    number: ' מס׳ ',
    ends: 'מסתיים ביום חמישי, 31 בדצמבר 2026',
    continues: 'נמשך',
    only: 'לגבי Payroll בלבד (נותר בתוקף: Pensions)',
    of: (id: string) => `לפי הסכם ${id}`,
    at: 'מסתיים ביום חמישי, 31 בדצמבר 2026, בשעה 17:00 (שעון לונדון)',
    clause: 'הודעה זו ניתנת לפי clause 4',
  },
} as const;

describe.each(['en-GB', 'he'] as const)('every contract is named with its fate, in %s', (language) => {
  const words = WORDS[language];
  const all = async (fields: object) => {
    const { letter, handover, confirmation } = await written(language, fields);
    return [letter, handover, confirmation];
  };
  const named = (title: string, id: string, fate: string) => `${title}${words.number}${id}-1: ${fate}`;

  it('one ends, another goes on', async () => {
    for (const text of await all({
      contracts: [ALPHA, BETA],
      services: [ends('Books', 'a'), goesOn('Hosting', 'b'), goesOn('Backups', 'b')],
    })) {
      expect(text).toContain(named('Alpha Agreement', 'a', words.ends));
      expect(text).toContain(named('Beta Agreement', 'b', `${words.continues} (Hosting`));
    }
  });

  it('one has no services of its own, or only one that was never included', async () => {
    for (const own of [[], [{ name: 'Audit', contract: 'b', outcome: 'never-included' }]]) {
      for (const text of await all({ contracts: [ALPHA, BETA], services: [ends('Books', 'a'), ...own] })) {
        expect(text).toContain(named('Alpha Agreement', 'a', words.ends));
        expect(text).toContain(named('Beta Agreement', 'b', words.ends));
      }
    }
  });

  it('one ends in part: the services are told', async () => {
    for (const text of await all({
      contracts: [ALPHA, BETA],
      services: [ends('Books', 'a'), ends('Payroll', 'b'), goesOn('Pensions', 'b')],
    })) {
      expect(text).toContain(named('Alpha Agreement', 'a', words.ends));
      expect(text).toContain(words.only);
    }
  });

  it('without a title: by its id, beside its services too', async () => {
    const { title: _, ...untitled } = BETA;
    for (const text of await all({
      contracts: [ALPHA, untitled],
      services: [ends('Books', 'a'), ends('Payroll', 'b')],
    })) {
      expect(text).toContain(`b${words.number}b-1: ${words.ends}`);
      expect(text).toContain(words.of('b'));
    }
  });

  it('with the time of the day the file gives', async () => {
    const end = { date: '2026-12-31', time: '17:00', timezone: 'Europe/London' };
    for (const text of await all({
      contracts: [ALPHA, BETA],
      end,
      services: [ends('Books', 'a'), ends('Payroll', 'b')],
    })) {
      expect(text).toContain(named('Beta Agreement', 'b', words.at));
    }
  });

  it('and no notice is said to be given under a clause of one that goes on', async () => {
    const { letter } = await written(language, {
      contracts: [ALPHA, { ...BETA, clause: 'clause 4' }],
      services: [ends('Books', 'a'), goesOn('Hosting', 'b')],
    });
    expect(letter).not.toContain(words.clause);
  });
});
