import { dirname, isAbsolute, join, relative } from 'node:path';
import { suggest } from '../input/suggest.ts';
import { EJECT_RECORD, ejectedText, readEjectRecord, writeEjectRecord } from '../io/eject-record.ts';
import { HOUSE_FILE } from '../io/find-house-file.ts';
import { type NamedFile, saveDocuments } from '../io/save-documents.ts';
import { uninterrupted } from '../io/uninterrupted.ts';
import { loadIndex, loadTemplateSources, type TemplateSources } from '../resources.ts';
import { splitClauseName } from '../template/clause-axis.ts';
import { templateOf } from '../template/template-file.ts';
import { firmFolder, readFirmWording } from './firm-wording.ts';
import { type Outcome, usageError } from './outcome.ts';
import type { World } from './world.ts';

export interface EjectOptions {
  readonly language?: readonly string[];
  readonly out?: string;
  readonly force?: boolean;
}

/**
 * `disengage template eject NAME`: copies our text of a document or clause into the firm's folder,
 * to be changed there, and records what was copied. A clause is copied with all its variants:
 * theirs would otherwise be hidden behind its default.
 */
export async function templateEjectCommand(
  name: string,
  { language: asked, out, force = false }: EjectOptions,
  world: World,
): Promise<Outcome> {
  const environment = world.createEnvironment(undefined);
  const wording = await readFirmWording(undefined, world);
  const own = wording?.fields.language;
  const languages = asked ?? (own === undefined ? [] : [own]);
  if (languages.length === 0) {
    throw usageError('cli/language-needed', { known: (await loadIndex(environment)).languages });
  }
  const texts: Record<string, string> = {};
  for (const language of languages) {
    const sources = nearest(await loadTemplateSources(language, environment));
    for (const path of pathsOf(name, sources)) texts[`${language}/${path}`] = sources[path] ?? '';
  }
  const { folder, shown, isNamed } = firmFolder(out, wording, world);
  const record = (await readEjectRecord(folder, shown)) ?? {};
  const ejected = Object.entries(texts).map(([path, text]) => [path, ejectedText(text, world.version)]);
  const files = Object.entries(texts).map(([path, text]) => fileOf(path, new TextEncoder().encode(text)));
  const bytes = writeEjectRecord({ ...record, ...Object.fromEntries(ejected) });
  await uninterrupted(async () => {
    await saveDocuments(files, { folder, shown, force });
    await saveDocuments([fileOf(EJECT_RECORD, bytes)], { folder, shown, force: true });
  });
  const paths = files.map((file) => join(shown, file.name));
  const house = wording?.source.file ?? HOUSE_FILE;
  const template = relative(join(world.cwd, dirname(house)), folder).replaceAll('\\', '/') || '.';
  const isOutside = template.startsWith('..') || isAbsolute(template);
  const use = isNamed ? '' : isOutside ? '-outside' : '-unnamed';
  return {
    documents: [],
    diagnostics: [],
    findings: { lines: paths, json: { files: paths } },
    closing: { key: `closing.ejected${use}`, facts: { count: files.length, folder: shown, house, template } },
  };
}

/** Each text from the nearest language that has it. */
export function nearest(sources: readonly TemplateSources[]): TemplateSources {
  return Object.assign({}, ...[...sources].reverse());
}

function fileOf(name: string, bytes: Uint8Array): NamedFile {
  return { name, bytes };
}

/** The files a name stands for; a clause without variant stands for all of them. */
function pathsOf(name: string, sources: TemplateSources): readonly string[] {
  const isMeant = (path: string) => {
    const template = templateOf(path);
    return template.name === name || (template.isClause && splitClauseName(template.name).clause === name);
  };
  const paths = Object.keys(sources).filter(isMeant);
  if (paths.length > 0) return paths;
  const allowed = [...Object.keys(sources).map((path) => templateOf(path).name)].sort();
  const meant = suggest(name, allowed);
  throw usageError('cli/bad-value', {
    option: '<name>',
    value: name,
    allowed,
    ...(meant !== undefined && { suggestion: meant }),
  });
}
