import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Diagnostic, DisengageError } from '../diagnostics.ts';
import {
  EJECT_RECORD,
  type EjectedText,
  type EjectRecord,
  ejectedText,
  readEjectRecord,
  recordError,
  writeEjectRecord,
} from '../io/eject-record.ts';
import { readProblem } from '../io/io-problem.ts';
import { saveDocuments } from '../io/save-documents.ts';
import { uninterrupted } from '../io/uninterrupted.ts';
import { loadIndex, loadTemplateSources, type TemplateSources } from '../resources.ts';
import { TEMPLATE_CODES } from '../template/codes.ts';
import { firmFolder, readFirmWording } from './firm-wording.ts';
import type { Line, Outcome } from './outcome.ts';
import { nearest } from './template-eject.ts';
import { unifiedDiff } from './unified-diff.ts';
import type { World } from './world.ts';

/**
 * How a copied text stands to ours: `same` as ours is now; `edited` by the firm only; `outdated`,
 * changed by us only; `both`; `dropped`, we have no such text any more; `missing`, the firm's file.
 */
type State = 'same' | 'edited' | 'outdated' | 'both' | 'dropped' | 'missing';

interface Compared {
  /** Below the folder. */
  readonly path: string;
  readonly state: State;
  /** From our text then to our text now. */
  readonly diff: readonly string[];
  readonly now: string | undefined;
}

export interface DiffOptions {
  /** Record our texts of today as seen, and leave all files alone. */
  readonly accept?: boolean;
  /** Replace the copies the firm has not changed by our texts of today. */
  readonly update?: boolean;
  readonly strict?: boolean;
}

/**
 * `disengage template diff [FOLDER]`: what has become of each text that was ejected, and what has
 * changed in ours since.
 */
export async function templateDiffCommand(
  asked: string | undefined,
  { accept = false, update = false, strict = false }: DiffOptions,
  world: World,
): Promise<Outcome> {
  const wording = asked === undefined ? await readFirmWording(undefined, world) : undefined;
  const { folder, shown } = firmFolder(asked, wording, world);
  const record = await readEjectRecord(folder, shown);
  if (record === undefined) throw recordError('template/no-record', { folder: shown });
  const sources = await shippedSources(record, world);
  const compared: Compared[] = [];
  for (const [path, then] of Object.entries(record)) {
    const mine = await readOwn(join(folder, path), join(shown, path));
    compared.push(compare(path, mine, then, sources.get(path), { shown, version: world.version }));
  }
  const updated = update ? compared.filter(({ state }) => state === 'outdated') : [];
  if (accept || update) {
    const files = updated.map(({ path, now = '' }) => ({ name: path, bytes: new TextEncoder().encode(now) }));
    const bytes = writeEjectRecord(nextRecord(record, compared, { accept, updated, version: world.version }));
    await uninterrupted(async () => {
      await saveDocuments(files, { folder, shown, force: true });
      await saveDocuments([{ name: EJECT_RECORD, bytes }], { folder, shown, force: true });
    });
  }
  const open = compared.filter((each) => !accept && !updated.includes(each));
  const done = accept ? 'accepted' : update ? 'updated' : 'compared';
  const count = update && !accept ? updated.length : compared.length;
  return {
    documents: [],
    diagnostics: open.flatMap((each) => problemOf(each, shown)),
    strict,
    findings: {
      lines: compared.flatMap((each) => linesOf(each, shown)),
      json: {
        templates: compared.map(({ path, state, diff }) => ({ file: join(shown, path), state, diff })),
      },
    },
    closing: { key: `closing.${done}`, facts: { count, folder: shown } },
  };
}

/** With `accept` everything as it is today, else what was updated; what is gone is forgotten by `accept`. */
function nextRecord(
  record: EjectRecord,
  compared: readonly Compared[],
  {
    accept,
    updated,
    version,
  }: { readonly accept: boolean; readonly updated: readonly Compared[]; readonly version: string },
): EjectRecord {
  const seen = accept ? compared : updated;
  const kept = Object.entries(record).filter(([path]) => !seen.some((each) => each.path === path));
  const renewed = seen.flatMap(({ path, now, state }) =>
    now === undefined || state === 'missing' ? [] : [[path, ejectedText(now, version)] as const],
  );
  return Object.fromEntries([...kept, ...renewed]);
}

/** Our texts of today by the path of their copies. */
async function shippedSources(record: EjectRecord, world: World): Promise<ReadonlyMap<string, string>> {
  const environment = world.createEnvironment(undefined);
  const { languages } = await loadIndex(environment);
  const byLanguage = new Map<string, TemplateSources>();
  for (const language of languages) {
    if (!Object.keys(record).some((path) => path.startsWith(`${language}/`))) continue;
    byLanguage.set(language, nearest(await loadTemplateSources(language, environment)));
  }
  const texts = new Map<string, string>();
  for (const path of Object.keys(record)) {
    const [language = ''] = path.split('/', 1);
    const sources = byLanguage.get(language) ?? {};
    const below = path.slice(language.length + 1);
    const text = Object.hasOwn(sources, below) ? sources[below] : undefined;
    if (text !== undefined) texts.set(path, text);
  }
  return texts;
}

async function readOwn(path: string, file: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const problem = readProblem(error, file);
    if (problem.code === 'io/no-such-file') return undefined;
    throw new DisengageError([problem], { cause: error });
  }
}

function compare(
  path: string,
  mine: string | undefined,
  { text: then, disengage }: EjectedText,
  now: string | undefined,
  { shown, version }: { readonly shown: string; readonly version: string },
): Compared {
  const file = join(shown, path);
  const names = { before: `${file} (disengage ${disengage})`, after: `${file} (disengage ${version})` };
  const diff = now === undefined ? [] : unifiedDiff(plain(then), plain(now), names);
  return { path, state: stateOf(mine, then, now), diff, now };
}

function stateOf(mine: string | undefined, then: string, now: string | undefined): State {
  if (mine === undefined) return 'missing';
  if (now === undefined) return 'dropped';
  if (plain(mine) === plain(now)) return 'same';
  if (plain(then) === plain(now)) return 'edited';
  return plain(mine) === plain(then) ? 'outdated' : 'both';
}

/** Without what editors change unasked: the byte order mark, line ends and the end of the file. */
function plain(text: string): string {
  return `${text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .trimEnd()}\n`;
}

function problemOf({ path, state }: Compared, shown: string): readonly Diagnostic[] {
  const file = join(shown, path);
  const facts = { file, folder: shown };
  if (state === 'missing') {
    const code = 'template/ejected-missing';
    return [{ code, severity: TEMPLATE_CODES[code], facts }];
  }
  if (state === 'same' || state === 'edited') return [];
  const code = 'template/shipped-changed';
  return [{ code, severity: TEMPLATE_CODES[code], facts: { ...facts, state }, location: { file } }];
}

function linesOf({ path, state, diff }: Compared, shown: string): readonly Line[] {
  const told = { key: `template-diff.${state}`, facts: { file: join(shown, path) } };
  return state === 'outdated' || state === 'both' ? [told, ...diff] : [told];
}
