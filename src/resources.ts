import { DisengageError } from './diagnostics.ts';
import type { Environment } from './environment.ts';
import type { LanguagePack } from './language/language-pack.ts';
import type { Jurisdiction } from './law/jurisdiction.ts';
import type { TemplateBundle } from './template/tree-program.ts';

/** What is shipped: the names under which packs and jurisdictions can be asked for. */
export interface ResourceIndex {
  readonly languages: readonly string[];
  readonly jurisdictions: readonly string[];
  /** Languages of the messages. */
  readonly messages: readonly string[];
}

/** A language with its templates, and those of its parent languages, nearest first. */
export interface LanguageResources {
  readonly pack: LanguagePack;
  readonly bundles: readonly TemplateBundle[];
}

const CACHE = new WeakMap<Environment['readResource'], Map<string, Promise<unknown>>>();

export function loadIndex(environment: Environment): Promise<ResourceIndex> {
  return loadJson<ResourceIndex>('index.json', environment);
}

/**
 * The pack and templates of a language. Throws DisengageError `language/unknown` with the
 * languages there are; it has no path, since the language may have been asked for elsewhere.
 */
export async function loadLanguage(language: string, environment: Environment): Promise<LanguageResources> {
  const { languages } = await loadIndex(environment);
  if (!languages.includes(language)) {
    const facts = { language, known: languages };
    throw new DisengageError([{ code: 'language/unknown', severity: 'error', facts }]);
  }
  const pack = await loadJson<LanguagePack>(`languages/${language}.json`, environment);
  const bundles: TemplateBundle[] = [];
  for (let next: string | null = language; next !== null; ) {
    const bundle: TemplateBundle = await loadJson(`templates/${next}.json`, environment);
    bundles.push(bundle);
    next = bundle.parent;
  }
  return { pack, bundles };
}

/** Every jurisdiction by id. */
export async function loadJurisdictions(
  environment: Environment,
): Promise<Readonly<Record<string, Jurisdiction>>> {
  const { jurisdictions } = await loadIndex(environment);
  const loaded = await Promise.all(
    jurisdictions.map(async (id) => [
      id,
      await loadJson<Jurisdiction>(`jurisdictions/${id}.json`, environment),
    ]),
  );
  return Object.fromEntries(loaded) as Readonly<Record<string, Jurisdiction>>;
}

/** Shipped data never changes while a process lives, so each file is parsed once. */
function loadJson<T>(name: string, { readResource }: Environment): Promise<T> {
  const cache = CACHE.get(readResource) ?? new Map<string, Promise<unknown>>();
  CACHE.set(readResource, cache);
  const known = cache.get(name) as Promise<T> | undefined;
  if (known !== undefined) return known;
  const loading = readResource(name).then((bytes) => JSON.parse(new TextDecoder().decode(bytes)) as T);
  cache.set(name, loading);
  return loading;
}
