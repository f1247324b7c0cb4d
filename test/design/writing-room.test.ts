import { describe, expect, it } from 'vitest';
import { condensed, SERIF_THEME } from '../../src/design/theme.ts';
import { isLabel, writingColumns } from '../../src/design/writing-room.ts';
import { p, table } from '../pdf/sample-trees.ts';

describe('writingColumns', () => {
  it('are those with nothing in any row, whatever their head says', () => {
    const log = table(
      ['start', 'start', 'start'],
      ['Question', 'Note', ''],
      [
        ['Spoken with', '', ' '],
        ['Agreed', '', 'x'],
      ],
    );
    expect(writingColumns(log)).toEqual([false, true, false]);
    expect(writingColumns(table(['start'], ['Note'], []))).toEqual([false]);
  });
});

describe('isLabel', () => {
  it('is what ends in a colon', () => {
    expect([p('Received on:'), p('Name: Ann')].map(isLabel)).toEqual([true, false]);
  });
});

describe('the condensed theme', () => {
  it('sets nothing smaller than 8.5 pt but the foot, with room for its letters, and is made once', () => {
    const theme = condensed(SERIF_THEME);
    for (const style of [theme.body, theme.small, theme.table, ...theme.headings]) {
      expect(style.size).toBeGreaterThanOrEqual(8.5);
      expect(style.leading / style.size).toBeGreaterThan(1.2);
    }
    expect(theme.footer).toBe(SERIF_THEME.footer);
    expect(condensed(SERIF_THEME)).toBe(theme);
  });
});
