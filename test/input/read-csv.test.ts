import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/input/read-csv.ts';
import { writeCsv } from '../../src/text/write-csv.ts';

const cellsOf = (text: string) => readCsv(text, 'a.csv').rows.map(({ cells }) => cells);

describe('a table', () => {
  it.each([
    [
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a;b\r\n1,5;2\r\n',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'a\tb\n1\t\n',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    [
      'a,b\n"x, y","say ""no"""',
      [
        ['a', 'b'],
        ['x, y', 'say "no"'],
      ],
    ],
    [
      '"a;b",c\n1,2',
      [
        ['a;b', 'c'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\n\n 1 , "2" \n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\n"two\nlines",2\n',
      [
        ['a', 'b'],
        ['two\nlines', '2'],
      ],
    ],
    ['a\n""\n', [['a']]],
    ['', []],
  ])('reads %j', (text, rows) => {
    expect(cellsOf(text)).toEqual(rows);
  });

  it('knows the line a row begins on, whatever the rows before it hold', () => {
    const { rows } = readCsv('a,b\n"two\n\nlines",2\n\n3,4\n', 'a.csv');
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 6]);
  });

  it('tells where a quotation mark is not closed', () => {
    const { diagnostics } = readCsv('a,b\n1,"2\n3,4\n', 'a.csv');
    expect(diagnostics).toMatchObject([{ code: 'input/not-closed', location: { file: 'a.csv', line: 2 } }]);
  });

  it('tells what follows a closing quotation mark', () => {
    const { diagnostics } = readCsv('a,b\n1,"2" x\n', 'a.csv');
    expect(diagnostics).toMatchObject([
      { code: 'input/text-after-quote', facts: { text: 'x' }, location: { line: 2 } },
    ]);
  });

  it('reads back every table that is written', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\r')),
      fc.constantFrom('a,b', 'a "b" c', '"', ' blank ', 'two\nlines', '', '=1+1', ';', '\t'),
    );
    const table = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 8 }))
      .chain(([width, height]) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
      );
    fc.assert(
      fc.property(table, (rows) => {
        const width = rows[0]?.length ?? 1;
        const head = Array.from({ length: width }, (_, index) => `column ${index}`);
        const shown = rows.filter((row) => width > 1 || row[0] !== '');
        expect(cellsOf(writeCsv([head, ...rows]))).toEqual([head, ...shown]);
      }),
    );
  });

  it('never fails, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', ' ', '\t') }), (text) => {
        const { rows } = readCsv(text, 'a.csv');
        for (const { cells } of rows) expect(cells.length).toBeGreaterThan(0);
      }),
    );
  });
});
