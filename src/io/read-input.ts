import { open } from 'node:fs/promises';
import { DisengageError } from '../diagnostics.ts';
import { ioProblem, readProblem } from './io-problem.ts';

/** No engagement is larger; a larger file is the wrong file. In bytes. */
export const LARGEST_INPUT = 16 * 1024 * 1024;

/**
 * The bytes of a file the user named. `file` is how problems name it, `limit` the most bytes. Throws DisengageError:
 * `io/no-such-file`, `io/is-directory`, `io/not-readable`, `io/too-large`.
 */
export function readInput(path: string, file: string, limit = LARGEST_INPUT): Promise<Uint8Array> {
  return reading(file, async () => {
    const handle = await open(path, 'r');
    try {
      return await readAll(handle.createReadStream({ autoClose: false }), file, limit);
    } finally {
      await handle.close();
    }
  });
}

/** The same for standard input. */
export function readStream(
  stream: AsyncIterable<Uint8Array>,
  file: string,
  limit = LARGEST_INPUT,
): Promise<Uint8Array> {
  return reading(file, () => readAll(stream, file, limit));
}

async function reading(file: string, read: () => Promise<Uint8Array>): Promise<Uint8Array> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof DisengageError) throw error;
    throw new DisengageError([readProblem(error, file)], { cause: error });
  }
}

async function readAll(stream: AsyncIterable<Uint8Array>, file: string, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > limit) {
      throw new DisengageError([ioProblem('io/too-large', { file, limit: Math.floor(limit / 1024 / 1024) })]);
    }
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
