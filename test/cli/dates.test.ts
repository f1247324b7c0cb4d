import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PAID_BY, SHIFT_CHOICES } from '../../src/engagement/asked-notice.ts';
import { TERMS } from '../../src/engagement/terms.ts';
import type { MessageCatalogue } from '../../src/language/message-catalogue.ts';
import { PROJECT, readResource } from '../helpers/resources.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { runHere } from './fake-world.ts';

const ASKED = ['dates', '--jurisdiction', 'DE', '--received', '2026-09-30', '--period', '3 months'];
const MONTH_END = [...ASKED, '--ends-on', 'end-of-month'];

async function json(argv: readonly string[], cwd?: string) {
  const { code, stdout, stderr } = await runHere([...argv, '--json'], cwd === undefined ? {} : { cwd });
  return { code, stderr, result: JSON.parse(stdout) };
}

async function folderWith(sample: string): Promise<string> {
  const cwd = await temporaryFolder();
  await copyFile(join(PROJECT, 'samples', sample), join(cwd, 'in.yaml'));
  return cwd;
}

describe('dates without a file', () => {
  it('answers with one object whose end, steps and readings stand at the top', async () => {
    const { code, stderr, result } = await json(MONTH_END);
    expect([code, stderr]).toEqual([0, '']);
    expect(result).toMatchObject({ version: 1, ok: true, endDate: '2026-12-31', alternatives: [] });
    expect(result.contracts).toHaveLength(1);
    const [contract] = result.contracts;
    expect(contract).toMatchObject({ jurisdiction: 'DE', endDate: '2026-12-31', receipt: 'known' });
    expect(result.derivation).toEqual(contract.derivation);
    expect(result.derivation.map(({ rule }: { rule: string }) => rule)).toEqual([
      'received',
      'add-period',
      'to-end-of-month',
    ]);
    expect(result.derivation[0]).toEqual({
      rule: 'received',
      text: expect.stringContaining('30 September 2026'),
      source: '§ 130 Abs. 1 BGB',
      from: null,
      to: '2026-09-30',
    });
    expect(result.derivation.at(-1)).toMatchObject({ from: '2026-12-30', to: '2026-12-31' });
  });

  it('gives both dates of contested law, and the file’s choice its own', async () => {
    const argv = ['dates', '--jurisdiction', 'RU', '--received', '2026-07-02', '--period', '10 days'];
    const { result } = await json(argv);
    expect(result.endDate).toBe('2026-07-13');
    expect(result.alternatives).toMatchObject([{ reading: 'no-shift', endDate: '2026-07-12' }]);
    expect(result.alternatives[0].derivation.at(-1).to).toBe('2026-07-12');
    expect(result.diagnostics).toMatchObject([{ code: 'ending/contested-end', severity: 'warning' }]);
    const chosen = await json([...argv, '--shift', 'off']);
    expect(chosen.result).toMatchObject({
      endDate: '2026-07-12',
      alternatives: [{ reading: 'shift', endDate: '2026-07-13' }],
    });
  });

  it.each([
    [['--period', '10 days', '--working-days'], '2027-01-07'],
    [['--working-days', '10'], '2027-01-07'],
    [['--period', '10wd'], '2027-01-07'],
    [['--period', '10 days'], '2027-01-01'],
  ])('counts %j', async (words, end) => {
    const { result } = await json(['dates', '--jurisdiction', 'DE', '--received', '2026-12-22', ...words]);
    expect(result.endDate).toBe(end);
  });

  it.each([
    [['--term-until', '2026-11-30'], '2026-11-30'],
    [['--minimum-until', '2027-02-15'], '2027-02-15'],
    [['--minimum-until', '2027-02-15', '--ends-on', 'end-of-month'], '2027-02-28'],
    [['--ends-on', 'billing-period', '--started-on', '2020-01-05'], '2027-01-04'],
    [['--runs-from', 'next-month'], '2026-12-31'],
    [['--received-at', '23:30', '--ends-on', 'end-of-month'], '2027-01-31'],
  ])('lets %j change the end', async (words, end) => {
    expect((await json([...ASKED, ...words])).result.endDate).toBe(end);
  });

  it('takes the law’s own period where none is given', async () => {
    const argv = ['dates', '--jurisdiction', 'DE', '--received', '2026-09-16', '--paid-by', 'month'];
    const { result } = await json(argv);
    expect(result.endDate).toBe('2026-10-31');
    expect(result.diagnostics).toMatchObject([{ code: 'ending/period-by-law' }]);
  });

  it('counts from dispatch or deemed receipt where nothing was received', async () => {
    const argv = ['dates', '--jurisdiction', 'CZ', '--period', '1 month', '--sent', '2026-07-02'];
    const { result } = await json([...argv, '--delivery', 'registered-post']);
    expect(result.contracts[0].receipt).toBe('deemed');
    expect(result.contracts[0].receivedOn > '2026-07-02').toBe(true);
    const given = ['dates', '--jurisdiction', 'PL', '--period', '1 month', '--given', '2026-07-02'];
    expect((await json(given)).result.contracts[0]).toMatchObject({
      receipt: 'assumed',
      receivedOn: '2026-07-02',
    });
  });

  it('takes notice to go out today where nothing was sent', async () => {
    const argv = ['dates', '--jurisdiction', 'PL', '--period', '1 month', '--today', '2026-03-31'];
    expect((await json(argv)).result).toMatchObject({ endDate: '2026-04-30', today: '2026-03-31' });
  });

  it('finds the last safe day for a wished end, with more time to spare when asked', async () => {
    const send = async (...more: string[]) => {
      const { result } = await json([...MONTH_END, '--end', '2027-03-31', ...more]);
      const rows: readonly { readonly method: string; readonly sendBy: string }[] =
        result.contracts[0].latestSend;
      const day = (method: string) => rows.find((row) => row.method === method)?.sendBy ?? '';
      return { hand: day('hand'), post: day('registered-post') };
    };
    const usual = await send();
    expect(usual.hand).toBe('2026-12-31');
    expect(usual.post < usual.hand).toBe(true);
    expect((await send('--buffer', '5')).post < usual.post).toBe(true);
  });

  it.each([
    [['--period', '0 months'], 'cli/bad-period'],
    [['--period', '10000 months'], 'cli/bad-period'],
    [['--period', '3 moons'], 'cli/bad-period'],
    [['--working-days', 'ten'], 'cli/bad-period'],
    [['--period', '3 months', '--working-days'], 'cli/options-conflict'],
    [['--period', '3 months', '--working-days', '5'], 'cli/options-conflict'],
    [['--working-days'], 'cli/option-needs-other'],
    [['--received', '2026-02-30'], 'cli/bad-date'],
    [['--received', '1969-12-31'], 'cli/date-out-of-range'],
    [['--received', '2026-01-31', '--received-at', '25:00'], 'cli/bad-time'],
    [['--received-at', '12:00'], 'cli/option-needs-other'],
    [['--ends-on', 'end-of-mouth'], 'cli/bad-value'],
    [['--delivery', 'pigeon'], 'cli/bad-value'],
    [['--holidays', '2026-13-01'], 'cli/bad-date'],
    [['--jurisdiction', ''], 'cli/bad-value'],
    [['--jurisdiction', 'Germany'], 'cli/bad-value'],
    [['--buffer', 'two'], 'cli/bad-number'],
    [['--buffer', '61'], 'cli/bad-number'],
    [['--language', 'tlh'], 'cli/bad-value'],
    [['--out', 'x.csv'], 'cli/options-conflict'],
    [['--ics', '--json'], 'cli/options-conflict'],
    [['--csv', 'x.csv', '--json'], 'cli/options-conflict'],
  ])('%j ends with 2 and %s', async (words, code) => {
    const { code: exit, stdout, stderr } = await runHere(['dates', '--jurisdiction', 'DE', ...words]);
    expect(exit).toBe(2);
    if (!words.includes('--json')) expect([stdout, stderr.split(':')[0]]).toEqual(['', `error ${code}`]);
    else expect(JSON.parse(stdout).diagnostics).toMatchObject([{ code }]);
  });

  it.each([
    [['--period', '1.5 months', '--jurisdiction', 'US'], 'ending/half-month-not-split'],
    [['--period', '5wd', '--jurisdiction', 'generic'], 'ending/working-days-without-calendar'],
    [
      ['--period', '1m', '--jurisdiction', 'PL', '--sent', '2026-05-02', '--received', '2026-05-01'],
      'ending/received-before-sent',
    ],
    [['--period', '1m', '--jurisdiction', 'PL', '--ends-on', 'billing-period'], 'ending/no-billing-start'],
    [['--jurisdiction', 'generic'], 'ending/no-end'],
  ])('%j ends with 1 and %s', async (words, code) => {
    const { code: exit, result } = await json(['dates', ...words]);
    expect(exit).toBe(1);
    expect(result.ok).toBe(false);
    expect(result.diagnostics.map((each: { code: string }) => each.code)).toContain(code);
    expect(result.diagnostics.every((each: object) => !('path' in each))).toBe(true);
  });

  it('says what it lacks', async () => {
    expect((await runHere(['dates'])).stderr).toContain('error cli/question-needed: ');
    expect((await runHere(['dates', '--period', '3m'])).code).toBe(2);
    // the name of a file after --ics is its path: nothing of it may be lost
    expect((await runHere(['dates', '--ics', 'in.yaml'])).code).toBe(2);
  });

  it('knows a law however its letters are written', async () => {
    const { result } = await json([
      'dates',
      '--jurisdiction',
      'de-by',
      '--period',
      '1m',
      '--received',
      '2026-05-01',
    ]);
    expect(result.contracts[0].jurisdiction).toBe('DE-BY');
    expect(result.diagnostics).toEqual([]);
  });

  it('counts by general rules where it does not know the law, and says so', async () => {
    const { result } = await json([
      'dates',
      '--jurisdiction',
      'ZZ',
      '--period',
      '1m',
      '--received',
      '2026-05-01',
    ]);
    expect(result.contracts[0].jurisdiction).toBe('generic');
    expect(result.diagnostics).toMatchObject([{ code: 'ending/unknown-jurisdiction' }]);
  });
});

describe('dates of a file', () => {
  it('answers for each contract, and at the top only where there is one', async () => {
    const cwd = await folderWith('minimal.yaml');
    const one = await json(['dates', 'in.yaml'], cwd);
    expect(one.result).toMatchObject({ ok: true, endDate: '2026-12-31', contracts: [{ contract: 'main' }] });
    const text = await readFile(join(cwd, 'in.yaml'), 'utf8');
    const [, fields = ''] = /^contract:\n((?: {2}.*\n)+)/m.exec(text) ?? [];
    const item = (id: string) => `  - id: ${id}\n${fields.replace(/^/gm, '  ').trimEnd()}\n`;
    const second = text
      .replace(`contract:\n${fields}`, `contracts:\n${item('a')}${item('b')}`)
      .replaceAll('outcome: ends', 'contract: a, outcome: ends')
      .replaceAll(/outcome: (transfers|never-included)/g, 'contract: b, outcome: $1');
    await writeFile(join(cwd, 'two.yaml'), second);
    const two = await json(['dates', 'two.yaml'], cwd);
    expect(two.result.contracts).toMatchObject([{ contract: 'a' }, { contract: 'b' }]);
    expect(two.result).not.toHaveProperty('endDate');
    const { stdout } = await runHere(['dates', 'two.yaml'], { cwd });
    expect(stdout).toContain('IT Support Agreement (LL-77) · England and Wales (GB-EAW)');
  });

  it('tells warnings once, on stdout, with what to do', async () => {
    const cwd = await folderWith('accountant/en-GB.yaml');
    const { code, stdout, stderr } = await runHere(['dates', 'in.yaml'], { cwd });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Warnings');
    expect(stdout).toContain('→ consider asking for payment before the letter goes out');
    const strict = await runHere(['dates', 'in.yaml', '--strict'], { cwd });
    expect(strict.code).toBe(1);
    expect(strict.stderr).toContain('warning ending/open-invoices-before-notice: ');
  });

  it('tells the deadlines around the end and whose they are', async () => {
    const cwd = await folderWith('accountant/en-GB.yaml');
    const { stdout } = await runHere(['dates', 'in.yaml'], { cwd });
    expect(stdout).toMatch(/^ {2}7 March 2027 {2}VAT return .* {2}The client$/m);
    const { result } = await json(['dates', 'in.yaml'], cwd);
    expect(result.deadlines).toMatchObject([{ date: '2027-03-07', owner: 'client', daysAfterEnd: 7 }]);
  });

  it('shows errors with their place and nothing else', async () => {
    const cwd = await folderWith('minimal.yaml');
    const text = await readFile(join(cwd, 'in.yaml'), 'utf8');
    await writeFile(join(cwd, 'in.yaml'), text.replace('length: 1', 'length: 10000'));
    const { code, stdout, stderr } = await runHere(['dates', 'in.yaml'], { cwd });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^error input\/bad-length: .*\n {2}in\.yaml:\d+:\d+\n/);
  });

  it('takes no other word for what the file says', async () => {
    const cwd = await folderWith('minimal.yaml');
    const { code, stderr } = await runHere(['dates', 'in.yaml', '--period', '3 months'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('--period and in.yaml cannot be used together');
  });

  it('reads standard input', async () => {
    const stdin = await readFile(join(PROJECT, 'samples/minimal.yaml'), 'utf8');
    const { code, stdout } = await runHere(['dates', '-', '--json'], { stdin });
    expect([code, JSON.parse(stdout).endDate]).toEqual([0, '2026-12-31']);
  });
});

describe('the language of dates', () => {
  const SECTIONS = ['end', 'breaks', 'about'];

  it.each(['en-GB', 'en-US', 'he', 'hu', 'pl', 'ru'])(
    'is %s throughout, 72 to 100 columns wide',
    async (language) => {
      const file = language === 'en-US' ? 'en-GB' : language;
      const { cli } = JSON.parse(
        new TextDecoder().decode(await readResource(`messages/${file}.json`)),
      ) as MessageCatalogue;
      const argv = ['dates', '--jurisdiction', 'RU', '--received', '2026-07-02', '--period', '10 days'];
      const { code, stdout } = await runHere([...argv, '--language', language]);
      expect(code).toBe(0);
      const lines = stdout.split('\n');
      for (const section of SECTIONS) expect(lines).toContain(cli[`dates.${section}`]);
      expect(stdout).toContain(cli['dates.not-advice']);
      expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(100);
      expect(stdout).not.toMatch(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]|\.\.|\{|undefined/);
      if (!language.startsWith('en')) expect(stdout).not.toMatch(/\b(the|received|ends|by)\b/);
    },
  );

  it('is the file’s, unless another is asked for', async () => {
    const cwd = await folderWith('accountant/he.yaml');
    const first = async (...words: string[]) => {
      const { stdout } = await runHere(['dates', 'in.yaml', ...words], { cwd });
      return stdout.split('\n').find((line) => /^(יום הסיום|End date|Dzień zakończenia)$/.test(line));
    };
    expect(await first()).toBe('יום הסיום');
    expect(await first('--ui-language', 'pl')).toBe('Dzień zakończenia');
    expect(await first('--language', 'en-GB')).toBe('End date');
  });

  it('has every closed list of its options in the help', async () => {
    const { stdout } = await runHere(['dates', '--help']);
    const words = stdout.replace(/\s+/g, ' ');
    const lists = [TERMS.delivery, TERMS['ends-on'], TERMS['runs-from'], SHIFT_CHOICES, PAID_BY];
    for (const word of lists.flat()) expect(words).toContain(word);
  });
});

describe('dates as a calendar', () => {
  const events = (text: string) =>
    text
      .replaceAll('\r\n ', '')
      .split('BEGIN:VEVENT')
      .slice(1)
      .map((event) => ({
        uid: /^UID:(.*)\r$/m.exec(event)?.[1],
        date: /^DTSTART;VALUE=DATE:(.*)\r$/m.exec(event)?.[1],
        stamp: /^DTSTAMP:(.*)\r$/m.exec(event)?.[1],
      }));

  it('goes to standard output, or whole to a file that is never replaced unasked', async () => {
    const cwd = await folderWith('accountant/en-GB.yaml');
    const { stdout } = await runHere(['dates', 'in.yaml', '--ics'], { cwd });
    await mkdir(join(cwd, 'sub'));
    const argv = ['dates', 'in.yaml', '--ics', 'sub/a.ics'];
    const written = await runHere(argv, { cwd });
    expect(written.code).toBe(0);
    expect(written.stdout).toContain('End date');
    expect(written.stderr).toContain('sub/a.ics');
    expect(await readFile(join(cwd, 'sub/a.ics'), 'utf8')).toBe(stdout);
    expect(await runHere(argv, { cwd })).toMatchObject({ code: 3, stdout: '' });
    expect((await runHere([...argv, '--force'], { cwd })).code).toBe(0);
  });

  it('holds the end, the last safe day, the jump and the deadlines, dated from the file', async () => {
    const cwd = await folderWith('accountant/en-GB.yaml');
    const { stdout } = await runHere(['dates', 'in.yaml', '--ics', '-', '--today', '2026-11-22'], { cwd });
    expect(events(stdout).map(({ date }) => date)).toEqual(['20270228', '20261123', '20261201', '20270307']);
    expect(new Set(events(stdout).map(({ stamp }) => stamp))).toEqual(new Set(['20261124T000000Z']));
    expect(new Set(events(stdout).map(({ uid }) => uid)).size).toBe(4);
  });

  it('keeps the names of events when their dates move, and has other names for another client', async () => {
    const cwd = await folderWith('accountant/en-GB.yaml');
    const text = await readFile(join(cwd, 'in.yaml'), 'utf8');
    const before = events((await runHere(['dates', 'in.yaml', '--ics'], { cwd })).stdout);
    await writeFile(join(cwd, 'in.yaml'), text.replace('unit: month', 'unit: week'));
    const moved = events((await runHere(['dates', 'in.yaml', '--ics'], { cwd })).stdout);
    expect(moved[0]?.uid).toBe(before[0]?.uid);
    expect(moved[0]?.date).not.toBe(before[0]?.date);
    await writeFile(join(cwd, 'in.yaml'), text.replace(/^( *)reference: .*$/m, '$1reference: OTHER-1'));
    const other = events((await runHere(['dates', 'in.yaml', '--ics'], { cwd })).stdout);
    expect(other[0]?.uid).not.toBe(before[0]?.uid);
  });

  it('has nothing to send once the notice was received', async () => {
    const { stdout } = await runHere([...MONTH_END, '--ics']);
    expect(events(stdout)).toMatchObject([{ date: '20261231', stamp: '20260930T000000Z' }]);
  });
});
