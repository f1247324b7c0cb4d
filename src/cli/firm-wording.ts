import { dirname, join, resolve } from 'node:path';
import { DisengageError } from '../diagnostics.ts';
import { type Wording, wordingFields } from '../engagement/house.ts';
import { parseWith } from '../input/parse-with.ts';
import { readEngagementSource } from '../input/read-engagement-source.ts';
import type { SourceDocument } from '../input/source-document.ts';
import { findHouseFile } from '../io/find-house-file.ts';
import { readInput } from '../io/read-input.ts';
import type { World } from './world.ts';

/** Where the firm's templates go when no file says so. */
const DEFAULT_FOLDER = 'our-templates';

/** What the firm's files say of its own wording. */
export interface FirmWording {
  readonly source: SourceDocument;
  readonly fields: Wording;
}

/**
 * Reads the house file found from the current folder upward, or an engagement file with its house
 * file. Undefined without any. Throws DisengageError with the problems of what is read.
 */
export async function readFirmWording(
  file: string | undefined,
  { cwd }: World,
): Promise<FirmWording | undefined> {
  const path = file === undefined ? undefined : resolve(cwd, file);
  const house = await findHouseFile(path === undefined ? cwd : dirname(path), cwd, path);
  const engagement =
    file === undefined || path === undefined ? house : { file, bytes: await readInput(path, file) };
  if (engagement === undefined) return undefined;
  const { source } = readEngagementSource(engagement, engagement === house ? undefined : house);
  const parsed = parseWith(wordingFields, source);
  if (!parsed.ok) throw new DisengageError(parsed.diagnostics);
  return { source, fields: parsed.value };
}

export interface FirmFolderPlace {
  /** Absolute. */
  readonly folder: string;
  /** As the user would write it. */
  readonly shown: string;
  /** The house file names this folder already. */
  readonly isNamed: boolean;
}

/** The folder of the firm's templates: as asked for, as its file names it, or beside that file. */
export function firmFolder(
  asked: string | undefined,
  wording: FirmWording | undefined,
  { cwd }: World,
): FirmFolderPlace {
  const template = wording?.fields.template;
  const beside = wording === undefined ? '' : dirname(wording.source.locate(['template']).location.file);
  const named = template === undefined ? undefined : join(beside, template);
  const shown = asked ?? named ?? join(beside, DEFAULT_FOLDER);
  const folder = resolve(cwd, shown);
  return { folder, shown, isNamed: named !== undefined && resolve(cwd, named) === folder };
}
