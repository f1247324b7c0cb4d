import type { Writer } from '../design/writer.ts';
import { documentLines } from './block-lines.ts';

/**
 * Writes plain text as one would paste it into an e-mail: UTF-8, lines of at most 72 characters
 * ended by LF, right-to-left text in its logical order. What repeats on pages is left out.
 */
export const writeText: Writer = {
  extension: 'txt',
  mediaType: 'text/plain; charset=utf-8',
  write: async (tree) => new TextEncoder().encode(`${documentLines(tree).join('\n')}\n`),
};
