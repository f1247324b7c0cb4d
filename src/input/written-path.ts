import type { Path } from '../diagnostics.ts';
import { sourcePath } from '../engagement/source-path.ts';
import { type SourceMap, type SourceValue, valueAt } from './source-document.ts';

/**
 * The path as the firm wrote it: `client` for `clients[0]` where the file has one client, no index
 * where one item stands without a list, and nothing below a short form (`end: 2026-12-31`).
 */
export function writtenPath(path: Path, value: SourceMap): Path {
  const named = sourcePath(path, (candidate) => valueAt(value, candidate) !== undefined);
  const written: (string | number)[] = [];
  let current: SourceValue | undefined = value;
  for (const step of named) {
    if (typeof current === 'string') break;
    if (step === 0 && current !== undefined && !Array.isArray(current)) continue;
    written.push(step);
    current = valueAt(current, [step]);
  }
  return written;
}
