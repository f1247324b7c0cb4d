import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PORTFOLIO_COLUMNS } from '../../src/input/portfolio-columns.ts';
import { readCsv } from '../../src/input/read-csv.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { runHere } from './fake-world.ts';

async function answers(list: string, ...words: string[]) {
  const argv = ['dates', '--csv', '-', '--today', '2026-11-22', ...words];
  const { code, stdout, stderr } = await runHere(argv, { stdin: list });
  const [head, ...rows] = readCsv(stdout, '-').rows.map(({ cells }) => cells);
  const table = rows.map((cells) => Object.fromEntries(cells.map((cell, index) => [head?.[index], cell])));
  return { code, stderr, table };
}

describe('a list of clients', () => {
  it('tells who can still be given notice in time', async () => {
    const { code, stderr, table } = await answers(
      [
        'id,name,jurisdiction,period,endsOn,delivery',
        '1,"Larch, Ltd",PL,1 month,end-of-month,e-mail',
        '2,Fir,DE,6 weeks,,post',
        '',
      ].join('\n'),
    );
    expect([code, stderr]).toEqual([0, '']);
    expect(table).toMatchObject([
      { line: '2', id: '1', name: 'Larch, Ltd', wishedEnd: '2026-12-31', inTime: 'yes', problems: '' },
      { line: '3', id: '2', jurisdiction: 'DE', inTime: 'no', receipt: 'estimated' },
    ]);
    expect(table[0]?.['endDate']).toBe('2026-12-31');
    expect(table[0]?.['sendBy']).toBe('2026-11-30');
    expect(table[1]?.['endDate'] > '2026-12-31').toBe(true);
  });

  it('counts notices that were given already', async () => {
    const list = 'id;jurisdiction;period;received\n1;RU;10 days;2026-07-02\n';
    const { table } = await answers(list, '--end', '2026-07-12');
    expect(table).toMatchObject([
      {
        endDate: '2026-07-13',
        receivedOn: '2026-07-02',
        receipt: 'known',
        sendBy: '',
        inTime: 'no',
        otherReading: 'no-shift',
        otherEndDate: '2026-07-12',
        warnings: 'ending/contested-end',
      },
    ]);
  });

  it('tells the problems of each row with its line, answers the others, and ends with 1', async () => {
    const list = [
      'id,jurisdiction,period,delivery,received',
      '1,pl,1m,,',
      '2,PL,0 months,,',
      '3,PL,1m,pigeon,',
      '4,PL,1m,,2026-02-30',
      '5,,1m,,',
      '6,PL,1m',
      '7,US,1.5 months,,',
      '8,PL,1m,,1969-12-31',
    ].join('\n');
    const { code, stderr, table } = await answers(list);
    expect(code).toBe(1);
    expect(table.map(({ problems }) => problems)).toEqual([
      '',
      'input/bad-period',
      'input/not-one-of',
      'input/bad-date',
      'input/empty-cell',
      'input/row-length',
      'ending/half-month-not-split',
      'input/date-out-of-range',
    ]);
    expect(table[0]?.['endDate']).not.toBe('');
    for (const line of [3, 4, 5, 6, 7, 8, 9]) expect(stderr).toContain(`  -:${line}\n`);
  });

  it('takes what all rows share from the command line', async () => {
    const { table } = await answers(
      'id\n1\n',
      '--jurisdiction',
      'PL',
      '--period',
      '1 month',
      '--delivery',
      'hand',
    );
    expect(table).toMatchObject([{ jurisdiction: 'PL', endDate: '2026-12-22' }]);
  });

  it.each([
    ['id,period\n1,1m\n', 1, 'error input/missing-column: '],
    ['', 1, 'error input/empty-file: '],
    ['id,jurisdiction,ID\n1,PL,2\n', 1, 'error input/duplicate-key: '],
    ['id,jurisdiction\n1,"PL\n', 1, 'error input/not-closed: '],
    ['id,jurisdiction,recieved\n', 0, 'did you mean "received"?'],
  ])('says what is wrong with %j', async (list, code, message) => {
    const answer = await answers(list);
    expect(answer.code).toBe(code);
    expect(answer.stderr).toContain(message);
  });

  it('shows warnings of rows as problems under --strict', async () => {
    const list = 'id,jurisdiction,period\n1,ZZ,1m\n';
    expect(await answers(list)).toMatchObject({ code: 0, stderr: '' });
    const strict = await answers(list, '--strict');
    expect(strict.code).toBe(1);
    expect(strict.stderr).toContain('warning ending/unknown-jurisdiction: ');
  });

  it('reads a file and writes one, which is never replaced unasked', async () => {
    const cwd = await temporaryFolder();
    await writeFile(join(cwd, 'clients.csv'), '\ufeffid;jurisdiction;period\r\n1;PL;1m\r\n');
    const argv = ['dates', '--csv', 'clients.csv', '--out', 'answers.csv'];
    const { code, stdout, stderr } = await runHere(argv, { cwd });
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toContain('answers.csv');
    expect(await readFile(join(cwd, 'answers.csv'), 'utf8')).toMatch(/^line,id,.*\r\n2,1,/);
    expect((await runHere(argv, { cwd })).code).toBe(3);
    expect((await runHere(['dates', '--csv', 'missing.csv'], { cwd })).code).toBe(3);
  });

  it('names every column in the help', async () => {
    const { stdout } = await runHere(['dates', '--help']);
    for (const column of PORTFOLIO_COLUMNS) expect(stdout).toContain(column);
  });
});
