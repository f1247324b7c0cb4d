import { type Diagnostic, DisengageError } from '../diagnostics.ts';
import { houseFields } from '../engagement/house.ts';
import { checkHouseFields, mergeHouse } from './merge-house.ts';
import { readSource } from './read-source.ts';
import type { ReadResult, SourceDocument } from './source-document.ts';

/** The bytes of a file and the name problems are reported under. */
export interface NamedBytes {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * The engagement file with the firm's house facts under it. Throws DisengageError with the problems
 * of both files; what is missing or wrong in them is the schema's to say.
 */
export function readEngagementSource(
  engagement: NamedBytes,
  house: NamedBytes | undefined,
): { readonly source: SourceDocument; readonly warnings: readonly Diagnostic[] } {
  const read = readSource(engagement.bytes, engagement.file);
  const readHouse = house === undefined ? null : readHouseSource(house);
  const problems = [read, readHouse].flatMap((each) => (each === null || each.ok ? [] : each.diagnostics));
  if (readHouse?.ok) problems.push(...checkHouseFields(readHouse.source, Object.keys(houseFields)));
  if (!read.ok || readHouse?.ok === false || problems.length > 0) throw new DisengageError(problems);
  return {
    source: mergeHouse(read.source, readHouse?.source ?? null),
    warnings: [...read.warnings, ...(readHouse?.warnings ?? [])],
  };
}

/** A house file with nothing in it, or nothing but remarks, has no facts. */
function readHouseSource({ bytes, file }: NamedBytes): ReadResult | null {
  const read = readSource(bytes, file);
  return !read.ok && read.diagnostics.every(({ code }) => code === 'input/empty-file') ? null : read;
}
