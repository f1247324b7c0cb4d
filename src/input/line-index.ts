import type { Location } from '../diagnostics.ts';
import { createSecretMask, type SecretMask } from './secret-mask.ts';

/** A position in a file, with its line made safe to print and its secrets hidden. */
export interface LinePlace {
  readonly location: Required<Location>;
  readonly sourceLine: string;
}

/** Makes places from UTF-16 offsets; the index of lines is built when first asked. */
export function createLineIndex(
  file: string,
  text: string,
  mask: SecretMask = createSecretMask(text),
): (offset: number) => LinePlace {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    const within = Math.max(0, Math.min(offset, text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= within) low = middle;
      else high = middle - 1;
    }
    const start = starts[low] ?? 0;
    const end = starts[low + 1] ?? text.length + 1;
    return {
      location: { file, line: low + 1, column: within - start + 1 },
      sourceLine: printable(mask.slice(start, end - 1).replace(/\r$/u, '')),
    };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/**
 * Text from a file made safe for a terminal: control characters could move the cursor, explicit
 * directional controls turn the line round. Tabs stay.
 */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\t]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu, '\ufffd');
}
