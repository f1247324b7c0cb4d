import { describe, expect, it } from 'vitest';
import { written } from './written.ts';

const AGREED = { ending: { how: 'agreement' }, end: '2026-12-31', contract: { title: 'Alpha Agreement' } };
const client = (fields: object) => ({
  client: { name: 'Tin Whistle Bakery Ltd', address: '8 Mill Lane', ...fields },
});
const SIGNATORIES = [
  { name: 'Carl Piper', title: 'Managing Director' },
  { name: 'Dora Reed', title: 'Finance Director', note: 'jointly' },
];

const WORDS = {
  'en-GB': { behalf: 'for and on behalf of', date: 'Date:', capacity: 'Name and capacity:' },
  he: { behalf: 'בשם', date: 'תאריך:', capacity: 'שם ותפקיד:' },
} as const;

describe.each(['en-GB', 'he'] as const)('a letter that records an agreement, in %s', (language) => {
  const { behalf, date, capacity } = WORDS[language];
  const letterOf = async (fields: object) => (await written(language, { ...AGREED, ...fields })).letter;

  it('has every signatory of the client with their role, after ours', async () => {
    const letter = await letterOf(client({ signatories: SIGNATORIES }));
    expect(letter).toContain(`Carl Piper Managing Director ${behalf} Tin Whistle Bakery Ltd ${date}`);
    expect(letter).toContain(`Dora Reed Finance Director ${behalf} Tin Whistle Bakery Ltd jointly ${date}`);
    expect(letter.indexOf('Ada Quill')).toBeLessThan(letter.indexOf('Carl Piper'));
    expect(letter).not.toContain(capacity);
  });

  it('leaves room for a name where the file names nobody', async () => {
    expect(await letterOf(client({}))).toContain(`Tin Whistle Bakery Ltd ${capacity} ${date}`);
  });

  it('asks no person for a capacity', async () => {
    expect(await letterOf(client({ kind: 'person', name: 'Tara Lane' }))).toContain(`Tara Lane ${date}`);
  });

  it('and only such a letter has the client sign', async () => {
    const letter = await letterOf({ ...client({ signatories: SIGNATORIES }), ending: { how: 'notice' } });
    expect(letter).not.toContain('Carl Piper');
  });
});
