import { join, resolve } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { DisengageError } from '../diagnostics.ts';
import type { GeneratedDocument } from '../generate.ts';
import { checkTargets, type SaveOptions, saveDocuments } from '../io/save-documents.ts';
import { uninterrupted } from '../io/uninterrupted.ts';
import type { ResourceIndex } from '../resources.ts';
import { type DocumentRecord, type Outcome, usageError } from './outcome.ts';
import { checkOptions, type RequestOptions, readRequest } from './read-request.ts';
import type { World } from './world.ts';

export interface GenerateOptions extends RequestOptions {
  readonly out: string;
  readonly force?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `disengage generate FILE`: writes the documents of one engagement. */
export async function generateCommand(
  file: string,
  options: GenerateOptions,
  shipped: ResourceIndex,
  world: World,
): Promise<Outcome> {
  const checked = checkOptions(options, shipped);
  if (options.out.trim() === '') throw usageError('cli/option-needs-value', { option: '--out' });
  const toStdout = options.out === '-';
  if (toStdout && options.json) {
    throw usageError('cli/options-conflict', { option: '--out -', other: '--json' });
  }
  const request = await readRequest(file, options, checked, world);
  const { generate } = await world.loadPipeline();
  const { documents, diagnostics } = await generate(request, world.createEnvironment(checked.today));
  if (toStdout) {
    writeToStdout(documents, options, world);
    return { documents: [], diagnostics };
  }
  const target: SaveOptions = {
    folder: resolve(world.cwd, options.out),
    shown: options.out,
    force: options.force ?? false,
  };
  if (options.dryRun) {
    const problems = await checkTargets(documents, target);
    if (problems.length > 0) throw new DisengageError([...problems, ...diagnostics]);
  } else {
    await uninterrupted(() => saveDocuments(documents, target));
  }
  return {
    documents: documents.map((document) => recordOf(document, options.out)),
    diagnostics,
    closing: {
      key: options.dryRun ? 'closing.dry-run' : 'closing.written',
      facts: { count: documents.length, folder: options.out },
    },
  };
}

function recordOf({ kind, language, format, name, bytes }: GeneratedDocument, out: string): DocumentRecord {
  return {
    kind,
    language,
    format,
    path: join(out, name),
    sha256: bytesToHex(sha256(bytes)),
    bytes: bytes.length,
  };
}

function writeToStdout(
  documents: readonly GeneratedDocument[],
  { dryRun }: GenerateOptions,
  { stdout }: World,
): void {
  const [document] = documents;
  if (document === undefined || documents.length > 1) {
    throw usageError('cli/stdout-takes-one', { documents: documents.map(({ name }) => name) });
  }
  if (stdout.isTTY && document.format !== 'txt') throw usageError('cli/stdout-is-terminal', {});
  if (!dryRun) stdout.write(document.bytes);
}
