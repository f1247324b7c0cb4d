import { dirname, resolve } from 'node:path';
import type { DocumentKind } from '../document/document-kind.ts';
import type { Format, GenerateRequest, NamedBytes } from '../generate.ts';
import { findHouseFile } from '../io/find-house-file.ts';
import { readInput, readStream } from '../io/read-input.ts';
import type { ResourceIndex } from '../resources.ts';
import { FORMATS } from '../writers.ts';
import { collect, documentKinds, documentLanguages, isoDate, oneOf } from './option-values.ts';
import { usageError } from './outcome.ts';
import type { World } from './world.ts';

/** Options of every command that reads an engagement, as commander hands them over. */
export interface RequestOptions {
  readonly kind?: readonly string[];
  readonly format?: readonly string[];
  readonly language?: readonly string[];
  readonly strict?: boolean;
  readonly today?: string;
}

export interface CheckedOptions {
  readonly kinds: readonly DocumentKind[] | 'all';
  readonly formats: readonly Format[];
  readonly languages: readonly string[];
  readonly today: string | undefined;
}

/** The options as the pipeline takes them, before any file is read. Throws usage errors. */
export function checkOptions(options: RequestOptions, shipped: ResourceIndex): CheckedOptions {
  const { kind = [], format = ['pdf,docx'], language = [], today } = options;
  for (const name of ['kind', 'format', 'language'] as const) {
    // `--format ""`: nothing would be written, and nobody told.
    if (options[name]?.length === 0) throw usageError('cli/option-needs-value', { option: `--${name}` });
  }
  return {
    kinds: documentKinds(kind, shipped.kinds),
    formats: oneOf(
      '--format',
      format.flatMap((words) => collect(words, undefined)),
      FORMATS,
    ),
    languages: documentLanguages(language, shipped.languages),
    today: today === undefined ? undefined : isoDate('--today', today),
  };
}

/** Reads the input (`-` is standard input) and the house file that belongs to it. */
export async function readRequest(
  file: string,
  { strict = false }: RequestOptions,
  { kinds, formats, languages }: CheckedOptions,
  world: World,
): Promise<GenerateRequest> {
  const { engagement, house } = await readNamed(file, world);
  return {
    engagement,
    formats,
    strict,
    ...(house === undefined ? {} : { house }),
    ...(kinds.length === 0 ? {} : { kinds }),
    ...(languages.length === 0 ? {} : { languages }),
  };
}

/** The bytes of an engagement (`-` is standard input) and of the house file that belongs to it. */
export async function readNamed(
  file: string,
  { cwd, stdin }: Pick<World, 'cwd' | 'stdin'>,
): Promise<{ readonly engagement: NamedBytes; readonly house: NamedBytes | undefined }> {
  if (file === '-') {
    const engagement = { file, bytes: await readStream(stdin, file) };
    return { engagement, house: await findHouseFile(cwd, cwd) };
  }
  const path = resolve(cwd, file);
  const engagement = { file, bytes: await readInput(path, file) };
  return { engagement, house: await findHouseFile(dirname(path), cwd, path) };
}
