import { DisengageError } from './diagnostics.ts';
import type { DocumentKind } from './document/document-kind.ts';
import type { Environment } from './environment.ts';
import type { Catalogues } from './language/format-diagnostic.ts';
import type { LanguagePack } from './language/language-pack.ts';
import type { MessageCatalogue } from './language/message-catalogue.ts';
import { ANY_LANGUAGE, type ToneRules } from './language/tone-rules.ts';
import type { Jurisdiction } from './law/jurisdiction.ts';
import { readBundle } from './template/bundle-file.ts';
import type { TemplateLanguage } from './template/create-document.ts';
import type { TemplateBundle } from './template/tree-program.ts';

/** What is shipped: the names under which it can be asked for. */
export interface ResourceIndex {
  readonly languages: readonly string[];
  /** Documents that have a template in some language. */
  readonly kinds: readonly DocumentKind[];
  readonly jurisdictions: readonly string[];
  /** Languages of the messages. */
  readonly messages: readonly string[];
  /** Languages of the tone rules, and `any`. */
  readonly tone: readonly string[];
}

/** The texts of the templates of one language, by path below its folder: `clauses/thanks.md.hbs`. */
export type TemplateSources = Readonly<Record<string, string>>;

const CACHE = new WeakMap<Environment['readResource'], Map<string, Promise<unknown>>>();

export function loadIndex(environment: Environment): Promise<ResourceIndex> {
  return loadJson<ResourceIndex>('index.json', environment);
}

/**
 * The shipped language that writes a tag: itself; without its region (`pl` for `pl-PL`); for a bare
 * language its first region (`en-GB` for `en`). Undefined when there is none: another region's way
 * of writing is nothing to slip in unasked.
 */
export function shippedLanguage(language: string, shipped: readonly string[]): string | undefined {
  if (shipped.includes(language)) return language;
  const [primary] = language.split('-');
  if (primary !== undefined && shipped.includes(primary)) return primary;
  return primary === language ? shipped.find((other) => other.startsWith(`${language}-`)) : undefined;
}

/** The messages in the language of a pack, then its parents', then English. */
export async function loadCatalogues(pack: LanguagePack, environment: Environment): Promise<Catalogues> {
  const { messages } = await loadIndex(environment);
  const [first, ...others] = [...new Set([pack.language, ...pack.fallbacks, 'en-GB'])].filter((language) =>
    messages.includes(language),
  );
  const load = (language: string) => loadMessages(language, environment);
  return [await load(first ?? 'en-GB'), ...(await Promise.all(others.map(load)))];
}

/**
 * The pack and templates of a language. Throws DisengageError `language/unknown` with the
 * languages there are; it has no path, since the language may have been asked for elsewhere.
 */
export async function loadLanguage(language: string, environment: Environment): Promise<TemplateLanguage> {
  const { languages } = await loadIndex(environment);
  const found = shippedLanguage(language, languages);
  if (found === undefined) {
    const facts = { language, known: languages };
    throw new DisengageError([{ code: 'language/unknown', severity: 'error', facts }]);
  }
  const pack = await loadPack(found, environment);
  const bundles: TemplateBundle[] = [];
  for (let next: string | null = found; next !== null; ) {
    const bundle: TemplateBundle = await loadResource(`templates/${next}.bundle`, readBundle, environment);
    bundles.push(bundle);
    next = bundle.parent;
  }
  return { pack, bundles };
}

/** Texts of the templates of a language and of its parents, nearest first. Throws like {@link loadLanguage}. */
export async function loadTemplateSources(
  language: string,
  environment: Environment,
): Promise<readonly TemplateSources[]> {
  const { bundles } = await loadLanguage(language, environment);
  return Promise.all(
    bundles.map((bundle) =>
      loadJson<TemplateSources>(`template-sources/${bundle.language}.json`, environment),
    ),
  );
}

/**
 * The tone rules for texts in a language: its own, else those of its nearest parent, else of another variant of
 * it, else those that hold in every language, which all of them contain.
 */
export async function loadToneRules(language: string, environment: Environment): Promise<ToneRules> {
  const { languages, tone } = await loadIndex(environment);
  const parents = languages.includes(language) ? (await loadPack(language, environment)).fallbacks : [];
  const found =
    [language, ...parents].find((name) => tone.includes(name)) ??
    tone.find((name) => name.split('-')[0] === language.split('-')[0]);
  return loadJson<ToneRules>(`tone/${found ?? ANY_LANGUAGE}.json`, environment);
}

/** Every jurisdiction by id. */
export function loadJurisdictions(environment: Environment): Promise<Readonly<Record<string, Jurisdiction>>> {
  return loadJson<Readonly<Record<string, Jurisdiction>>>('jurisdictions.json', environment);
}

/** A shipped pack, checked when it was built; its parents are already in it. Rejects when there is none. */
export function loadPack(language: string, environment: Environment): Promise<LanguagePack> {
  return loadJson<LanguagePack>(`languages/${language}.json`, environment);
}

/** The messages in one language, checked when they were built. Rejects when there are none. */
export function loadMessages(language: string, environment: Environment): Promise<MessageCatalogue> {
  return loadJson(`messages/${language}.json`, environment);
}

function loadJson<T>(name: string, environment: Environment): Promise<T> {
  return loadResource(name, (text) => JSON.parse(text) as T, environment);
}

/** Shipped data never changes while a process lives, so each file is parsed once. */
function loadResource<T>(
  name: string,
  parse: (text: string) => T,
  { readResource }: Environment,
): Promise<T> {
  const cache = CACHE.get(readResource) ?? new Map<string, Promise<unknown>>();
  CACHE.set(readResource, cache);
  const known = cache.get(name) as Promise<T> | undefined;
  if (known !== undefined) return known;
  const loading = readResource(name).then((bytes) => parse(new TextDecoder().decode(bytes)));
  cache.set(name, loading);
  return loading;
}
