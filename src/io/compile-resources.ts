import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { type Diagnostic, DisengageError, hasErrors } from '../diagnostics.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../document/document-kind.ts';
import { locateDiagnostics } from '../input/locate-diagnostics.ts';
import { readSource } from '../input/read-source.ts';
import type { SourceDocument } from '../input/source-document.ts';
import type { LanguagePack } from '../language/language-pack.ts';
import { parseMessageCatalogue } from '../language/message-catalogue.ts';
import { parseLanguagePack } from '../language/parse-language-pack.ts';
import { parseToneRules } from '../language/parse-tone-rules.ts';
import { ANY_LANGUAGE, type ToneRules } from '../language/tone-rules.ts';
import type { Jurisdiction } from '../law/jurisdiction.ts';
import { mergeJurisdiction, parentJurisdiction } from '../law/merge-jurisdiction.ts';
import { parseJurisdiction } from '../law/parse-jurisdiction.ts';
import { createFace } from '../pdf/face.ts';
import { makeStocks, stockResource } from '../pdf/font-stock.ts';
import type { ResourceIndex, TemplateSources } from '../resources.ts';
import { writeBundle } from '../template/bundle-file.ts';
import { checkTemplates } from '../template/check-templates.ts';
import { compileBundle } from '../template/compile-bundle.ts';
import type { TemplateBundle } from '../template/tree-program.ts';
import { readTemplates } from './read-templates.ts';

export interface CompiledResources {
  /** Bytes by resource name: `languages/he.json`, `fonts/NotoSerif-Bold.ttf`, … */
  readonly resources: ReadonlyMap<string, Uint8Array>;
  /** Every problem of every file; with errors the resources are not fit for use. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks and compiles everything that is data: `locales/` and `templates/` below `root`, and the
 * fonts. A new file is found by itself, so adding a language or jurisdiction changes no code.
 */
export async function compileResources(root: string): Promise<CompiledResources> {
  const resources = new Map<string, Uint8Array>();
  const diagnostics: Diagnostic[] = [];
  const put = (name: string, value: unknown) =>
    resources.set(name, new TextEncoder().encode(JSON.stringify(value)));

  const packs = await compilePacks(root, diagnostics);
  for (const [language, { pack }] of packs) put(`languages/${language}.json`, pack);
  const compiled = await compileTemplates(root, packs, diagnostics);
  for (const { bundle, sources } of compiled) {
    const text = writeBundle(bundle);
    resources.set(`templates/${bundle.language}.bundle`, new TextEncoder().encode(text));
    put(`template-sources/${bundle.language}.json`, sources);
  }
  const kinds = (Object.keys(DOCUMENT_KINDS) as DocumentKind[]).filter((kind) =>
    compiled.some(({ bundle }) => bundle.documents[kind] !== undefined),
  );
  const messages: string[] = [];
  for (const source of await readSources(root, 'locales/messages', diagnostics)) {
    const parsed = parseMessageCatalogue(source.value, source.file);
    if (!parsed.ok) diagnostics.push(...located(parsed.diagnostics, source));
    else {
      messages.push(parsed.catalogue.language);
      put(`messages/${parsed.catalogue.language}.json`, parsed.catalogue);
    }
  }
  const tone = await compileTone(root, diagnostics);
  for (const rules of tone) put(`tone/${rules.language}.json`, rules);
  const jurisdictions = await compileJurisdictions(root, diagnostics);
  put('jurisdictions.json', Object.fromEntries(jurisdictions.map((each) => [each.id, each])));
  const fonts = join(root, 'src/design/fonts');
  for (const name of (await readdir(fonts)).sort()) {
    const bytes = new Uint8Array(await readFile(join(fonts, name)));
    const resource = `fonts/${name}`;
    resources.set(resource, bytes);
    if (!name.endsWith('.ttf')) continue;
    for (const [stock, made] of makeStocks(createFace(resource, bytes))) {
      resources.set(stockResource(resource, stock), made);
    }
  }
  const index: ResourceIndex = {
    languages: [...packs.keys()],
    kinds,
    jurisdictions: jurisdictions.map(({ id }) => id),
    messages,
    tone: tone.map(({ language }) => language),
  };
  put('index.json', index);
  return { resources, diagnostics };
}

interface CompiledPack {
  readonly pack: LanguagePack;
  readonly parent: string | null;
}

async function compilePacks(
  root: string,
  diagnostics: Diagnostic[],
): Promise<ReadonlyMap<string, CompiledPack>> {
  const sources = await readSources(root, 'locales', diagnostics);
  const byLanguage = new Map(sources.map((source) => [basename(source.file, '.yaml'), source]));
  const packs = new Map<string, CompiledPack>();
  for (const [language, source] of byLanguage) {
    const parents = parentsOf(source, byLanguage);
    const parsed = parseLanguagePack(
      source.value,
      source.file,
      parents.map(({ value }) => value),
    );
    if (!parsed.ok) diagnostics.push(...located(parsed.diagnostics, source));
    else packs.set(language, { pack: parsed.pack, parent: parentOf(source) });
  }
  return packs;
}

function parentOf({ value }: SourceDocument): string | null {
  const parent = value['parent'];
  return typeof parent === 'string' ? parent : null;
}

/** Nearest first. A parent that is not there ends the row; the pack's own check reports the gap. */
function parentsOf(
  source: SourceDocument,
  all: ReadonlyMap<string, SourceDocument>,
): readonly SourceDocument[] {
  const found: SourceDocument[] = [];
  for (let next = parentOf(source); next !== null; ) {
    const parent = all.get(next);
    if (parent === undefined || parent === source || found.includes(parent)) break;
    found.push(parent);
    next = parentOf(parent);
  }
  return found;
}

async function compileTemplates(
  root: string,
  packs: ReadonlyMap<string, CompiledPack>,
  diagnostics: Diagnostic[],
): Promise<readonly { readonly bundle: TemplateBundle; readonly sources: TemplateSources }[]> {
  const bundles = new Map<string, TemplateBundle>();
  const texts = new Map<string, TemplateSources>();
  let compiled = true;
  for (const [language, { parent }] of packs) {
    const shown = `templates/${language}`;
    const files = await readTemplates(join(root, shown));
    const { bundle, diagnostics: problems } = compileBundle(files, { language, parent, shown });
    diagnostics.push(...problems);
    compiled &&= !hasErrors(problems);
    bundles.set(language, bundle);
    texts.set(language, Object.fromEntries(files.map(({ path, text }) => [path, text])));
  }
  for (const [language, { pack }] of packs) {
    // a template that did not compile would be missed everywhere it is used
    if (compiled) diagnostics.push(...checkTemplates(withParents(language, bundles), pack));
  }
  return [...bundles.values()].map((bundle) => ({ bundle, sources: texts.get(bundle.language) ?? {} }));
}

/** The tone rules of each language, with those that hold in every language. */
async function compileTone(root: string, diagnostics: Diagnostic[]): Promise<readonly ToneRules[]> {
  const compiled: ToneRules[] = [];
  for (const source of await readSources(root, 'locales/tone', diagnostics)) {
    const parsed = parseToneRules(source.value, source.file);
    if (!parsed.ok) diagnostics.push(...located(parsed.diagnostics, source));
    else compiled.push(parsed.rules);
  }
  const shared = compiled.find(({ language }) => language === ANY_LANGUAGE)?.rules ?? [];
  return compiled.map((each) =>
    each.language === ANY_LANGUAGE ? each : { ...each, rules: [...shared, ...each.rules] },
  );
}

/** Every law, with what it leaves to its parent; read as numbers and booleans, unlike input. */
async function compileJurisdictions(
  root: string,
  diagnostics: Diagnostic[],
): Promise<readonly Jurisdiction[]> {
  const folder = 'locales/jurisdictions';
  const written = new Map<SourceDocument, unknown>();
  for (const source of await readSources(root, folder, diagnostics)) {
    written.set(source, parse(await readFile(join(root, source.file), 'utf8')));
  }
  const compiled: Jurisdiction[] = [];
  for (const [source, own] of written) {
    const parent = [...written].find(([{ file }]) => file === `${folder}/${parentJurisdiction(own)}.yaml`);
    try {
      compiled.push(parseJurisdiction(mergeJurisdiction(own, parent?.[1] ?? {}), source.file));
    } catch (error) {
      if (!(error instanceof DisengageError)) throw error;
      diagnostics.push(...located(error.diagnostics, source));
    }
  }
  return compiled;
}

/** The bundle of a language and those of its parents, nearest first. */
export function withParents(
  language: string,
  bundles: ReadonlyMap<string, TemplateBundle>,
): readonly TemplateBundle[] {
  const found: TemplateBundle[] = [];
  for (let next: string | null = language; next !== null; ) {
    const bundle = bundles.get(next);
    if (bundle === undefined || found.includes(bundle)) break;
    found.push(bundle);
    next = bundle.parent;
  }
  return found;
}

/** The YAML files of a folder, sorted by name; files that cannot be read leave problems. */
async function readSources(
  root: string,
  folder: string,
  diagnostics: Diagnostic[],
): Promise<readonly SourceDocument[]> {
  const sources: SourceDocument[] = [];
  for (const name of (await readdir(join(root, folder))).sort()) {
    if (!name.endsWith('.yaml')) continue;
    const file = `${folder}/${name}`;
    const read = readSource(new Uint8Array(await readFile(join(root, file))), file);
    if (!read.ok) diagnostics.push(...read.diagnostics);
    else sources.push(read.source);
  }
  return sources;
}

function located(diagnostics: readonly Diagnostic[], source: SourceDocument): readonly Diagnostic[] {
  return locateDiagnostics(
    diagnostics.map(({ location: _, ...rest }) => rest),
    source,
  );
}
