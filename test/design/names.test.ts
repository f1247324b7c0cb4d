import { expect, it } from 'vitest';
import { LETTER_STANDARDS } from '../../src/design/letter-standard.ts';
import { THEME_IDS } from '../../src/design/theme.ts';
import { LETTER_STANDARD_NAMES, THEME_NAMES } from '../../src/engagement/house.ts';

it('has a look and a letter standard for every name the input may use', () => {
  expect([...THEME_NAMES].sort()).toEqual([...THEME_IDS].sort());
  expect([...LETTER_STANDARD_NAMES].sort()).toEqual(Object.keys(LETTER_STANDARDS).sort());
});
