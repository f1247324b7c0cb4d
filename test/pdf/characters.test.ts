import { describe, expect, it } from 'vitest';
import { isDropped, isHidden, isSpace, scriptOf } from '../../src/pdf/characters.ts';

describe('characters', () => {
  it.each([0x00, 0x1b, 0x7f, 0x9f, 0x200c, 0x200d, 0x202a, 0x202e, 0x2066, 0x2069, 0xfe0f, 0xe0041])(
    'drops U+%i',
    (codePoint) => {
      expect(isDropped(codePoint)).toBe(true);
    },
  );

  it.each([...'aא€–’\u00a0\u200b\u2028\u2060\u{1f600}'])('keeps %j', (character) => {
    expect(isDropped(character.codePointAt(0) ?? 0)).toBe(false);
  });

  it('knows spaces, invisible characters and scripts', () => {
    expect([...' \u00a0\u2009\u202f'].every(isSpace)).toBe(true);
    expect([...'\u00ad\u200b\u2060\ufeff'].every(isHidden)).toBe(true);
    expect([...'aЖΩא5'].map((letter) => scriptOf(letter.codePointAt(0) ?? 0))).toEqual([
      'latn',
      'cyrl',
      'grek',
      'hebr',
      undefined,
    ]);
  });
});
