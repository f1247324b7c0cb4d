import type { Script } from './face.ts';

/** Characters that only steer line breaking: soft hyphen, zero-width space, word joiner, BOM. */
export function isHidden(unit: string): boolean {
  return unit === '\u00ad' || unit === '\u200b' || unit === '\u2060' || unit === '\ufeff';
}

/**
 * Characters that never reach a page: controls, directional embeddings and isolates, joiners,
 * variation selectors, tags. Line separators and directional marks are dealt with before.
 */
export function isDropped(codePoint: number): boolean {
  if (codePoint < 0x200c) return codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0);
  if (codePoint <= 0x206f) {
    return codePoint <= 0x200d || (codePoint >= 0x2029 && codePoint <= 0x202e) || codePoint >= 0x2061;
  }
  return (
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
    (codePoint >= 0xfff9 && codePoint <= 0xfffb) ||
    (codePoint >= 0xe0000 && codePoint <= 0xe0fff)
  );
}

/** Spaces that are drawn; at the end of a line the breaking ones hang outside the measure. */
export function isSpace(unit: string): boolean {
  return unit === ' ' || unit === '\u00a0' || unit === '\u202f' || (unit >= '\u2000' && unit <= '\u200a');
}

/** Script of a letter; undefined for what belongs to whatever stands beside it. */
export function scriptOf(codePoint: number): Script | undefined {
  if (codePoint < 0x41) return undefined;
  if (codePoint <= 0x24f) return codePoint === 0xd7 || codePoint === 0xf7 ? undefined : 'latn';
  if (codePoint >= 0x370 && codePoint <= 0x3ff) return 'grek';
  if (codePoint >= 0x400 && codePoint <= 0x52f) return 'cyrl';
  if ((codePoint >= 0x590 && codePoint <= 0x5ff) || (codePoint >= 0xfb1d && codePoint <= 0xfb4f))
    return 'hebr';
  if (codePoint >= 0x1e00 && codePoint <= 0x1eff) return 'latn';
  return undefined;
}

const MARK = /\p{M}/u;

/** Combining marks stay with the letter before them. */
export function isMark(codePoint: number): boolean {
  return codePoint >= 0x300 && MARK.test(String.fromCodePoint(codePoint));
}
