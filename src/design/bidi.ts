import bidiFactory from 'bidi-js';
import type { Direction } from '../document/tree.ts';

/**
 * The package's main file is CommonJS and *is* the factory, which Node hands out as the default
 * export; its types describe the ES module beside it, so the compiler sees one `default` too many.
 */
const bidi = (bidiFactory as unknown as typeof bidiFactory.default)();

/** Hebrew, Arabic and their presentation forms, RLM, ALM and the explicit directional controls. */
const NEEDS_BIDI = /[\u0590-\u08ff\u200f\u061c\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff]/;

/**
 * Embedding level of each UTF-16 unit of one paragraph (UAX 9, rules P2 to I2); odd is
 * right-to-left. The line-wise rules L1 and L2 are the caller's.
 */
export function bidiLevels(text: string, base: Direction): Uint8Array {
  if (base === 'ltr' && !NEEDS_BIDI.test(text)) return new Uint8Array(text.length);
  return bidi.getEmbeddingLevels(text, base).levels;
}

/** The mirrored twin of a bracket or quote (UAX 9, L4), or the character itself. */
export function mirrored(character: string): string {
  return bidi.getMirroredCharacter(character) ?? character;
}

/** Direction of the first strong character outside isolates (UAX 9, P2 and P3), or `fallback`. */
export function firstStrongDirection(text: string, fallback: Direction): Direction {
  let depth = 0;
  for (const character of text) {
    if (/[\u2066-\u2068]/.test(character)) depth++;
    else if (character === '\u2069') depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      const type = bidi.getBidiCharTypeName(character);
      if (type === 'L') return 'ltr';
      if (type === 'R' || type === 'AL') return 'rtl';
    }
  }
  return fallback;
}
