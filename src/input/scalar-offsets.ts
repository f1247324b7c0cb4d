import type { Scalar } from 'yaml';

const BLANK = /[ \t\r\n]/u;

/**
 * For every UTF-16 unit of a scalar's value its offset in the text of the file; a blank gets the
 * offset after the sign before it. YAML may fold lines, take away indentation and write signs as
 * escapes, but what is no blank stays in its order, so the two are walked side by side. Undefined
 * where they do not match, which a value that was read rightly never does.
 */
export function scalarOffsets(node: Scalar, text: string): readonly number[] | undefined {
  const value = String(node.value);
  const [start = 0, end = start] = node.range ?? [];
  const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
  const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
  let at = isBlock ? text.indexOf('\n', start) + 1 : isQuoted ? start + 1 : start;
  const offsets: number[] = [];
  while (offsets.length < value.length) {
    if (BLANK.test(value.charAt(offsets.length))) {
      offsets.push(at);
      continue;
    }
    while (at < end && BLANK.test(text.charAt(at))) at++;
    if (at >= end) return undefined;
    const { written, means } = signAt(text, at, node.type);
    if (!BLANK.test(means)) {
      if (!value.startsWith(means, offsets.length)) return undefined;
      for (let unit = 0; unit < means.length; unit++) offsets.push(at);
    }
    at += written;
  }
  return offsets;
}

/** How many units the sign at `at` is written with, and what it means; nothing for an escaped line end. */
function signAt(text: string, at: number, type: Scalar['type']): { written: number; means: string } {
  const sign = text.charAt(at);
  if (type === 'QUOTE_SINGLE' && sign === "'") return { written: 2, means: sign };
  if (type !== 'QUOTE_DOUBLE' || sign !== '\\') return { written: 1, means: sign };
  const code = /^(?:x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8})/u.exec(text.slice(at + 1, at + 10))?.[0];
  if (code !== undefined) {
    const codePoint = Number.parseInt(code.slice(1), 16);
    return { written: 1 + code.length, means: String.fromCodePoint(codePoint) };
  }
  const letter = text.charAt(at + 1);
  return { written: 2, means: ESCAPES[letter] ?? (BLANK.test(letter) ? '' : letter) };
}

/** Escapes of YAML 1.2 (5.7) that stand for something else than themselves. */
const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\u0007',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\u001b',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};
