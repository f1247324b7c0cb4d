import { createTrees, readFirmTemplates, type TreeRequest } from './create-trees.ts';
import { letterStandardOf, withNarrowMargins } from './design/letter-standard.ts';
import { condensed, themeOf } from './design/theme.ts';
import type { WriteOptions } from './design/writer.ts';
import { type Diagnostic, DisengageError, hasErrors, problemsOf } from './diagnostics.ts';
import { collectAssets } from './document/collect-assets.ts';
import { CLIENT_KINDS, type DocumentKind } from './document/document-kind.ts';
import type { DocumentTree } from './document/tree.ts';
import { resolveEnding } from './ending/resolve-ending.ts';
import type { Environment } from './environment.ts';
import { locateDiagnostics } from './input/locate-diagnostics.ts';
import { parseEngagement } from './input/parse-engagement.ts';
import { type NamedBytes, readEngagementSource } from './input/read-engagement-source.ts';
import type { SourceDocument } from './input/source-document.ts';
import { writtenPath } from './input/written-path.ts';
import { loadJurisdictions, loadLanguage, loadToneRules } from './resources.ts';
import { checkTemplateTone } from './review/check-template-tone.ts';
import { checkTone } from './review/check-tone.ts';
import type { FirmTemplates } from './template/firm/firm-templates.ts';
import { type Format, formatsFor, isWritten, WRITERS } from './writers.ts';

export interface GenerateRequest extends TreeRequest {
  readonly engagement: NamedBytes;
  /** The firm's `disengage.yaml`, if there is one. */
  readonly house?: NamedBytes;
  readonly formats: readonly Format[];
  /** Refuse to write when there are warnings. */
  readonly strict?: boolean;
}

export interface GeneratedDocument {
  readonly kind: DocumentKind;
  readonly language: string;
  readonly format: Format;
  /** `termination-letter.en-GB.pdf`; unique within one result. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Generated {
  readonly documents: readonly GeneratedDocument[];
  /** Warnings only; errors are thrown as DisengageError, with the warnings. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The whole pipeline: an input file in, documents out. Nothing is returned unless everything is
 * right. Throws DisengageError with every problem of the first stage that found one and all warnings,
 * each with its place in the file.
 */
export async function generate(request: GenerateRequest, environment: Environment): Promise<Generated> {
  const read = await readSet(request, environment);
  const { source, diagnostics: found } = read;
  const documentsOf = async (): Promise<Generated> => {
    const [{ jobs, tone }, writers] = await Promise.all([
      createJobs(read, request, environment),
      Promise.all(formatsFor(request).map(async (format) => [format, await WRITERS[format].load()] as const)),
    ]);
    const refused = request.strict === true && found.length + tone.length > 0;
    if (hasErrors(tone) || refused) throw new DisengageError(tone);
    const documents: GeneratedDocument[] = [];
    const problems: Diagnostic[] = [];
    for (const [format, writer] of writers) {
      for (const { tree, options } of jobs) {
        const { kind, language } = tree;
        if (!isWritten(kind, format, request.formats)) continue;
        const name = `${kind}.${language}.${writer.extension}`;
        const unwritten = await problemsOf(async () => {
          documents.push({ kind, language, format, name, bytes: await writer.write(tree, options) });
        });
        problems.push(...unwritten);
      }
    }
    if (problems.length > 0) throw new DisengageError(withoutTwins(problems));
    return { documents, diagnostics: [...found, ...locateDiagnostics(tone, source)] };
  };
  return located(source, documentsOf, found);
}

/** Every problem of an input, as data; the documents are made but not written. Never throws for the input. */
export async function check(
  request: GenerateRequest,
  environment: Environment,
): Promise<readonly Diagnostic[]> {
  let found: readonly Diagnostic[] = [];
  const stopped = await problemsOf(async () => {
    const read = await readSet(request, environment);
    found = read.diagnostics;
    const checkDocuments = async (): Promise<void> => {
      const problems: Diagnostic[] = [];
      const { jobs, tone } = await createJobs(read, request, environment);
      if (hasErrors(tone)) throw new DisengageError(tone);
      for (const format of formatsFor(request)) {
        for (const { tree, options } of jobs)
          if (isWritten(tree.kind, format, request.formats))
            problems.push(...(await WRITERS[format].check(tree, options)));
      }
      if (problems.length > 0) throw new DisengageError(withoutTwins(problems));
      found = [...found, ...locateDiagnostics(tone, read.source)];
    };
    await located(read.source, checkDocuments, found);
  });
  return stopped.length > 0 ? stopped : found;
}

/** A document and what its writer needs beside it. */
interface Job {
  readonly tree: DocumentTree;
  readonly options: WriteOptions;
}

async function createJobs(
  { source, ending, diagnostics, firm, quote }: ReadSet,
  request: TreeRequest,
  environment: Environment,
): Promise<{ readonly jobs: readonly Job[]; readonly tone: readonly Diagnostic[] }> {
  const { trees, assets } = await readPictures(
    await createTrees(ending, { ...request, warnings: diagnostics }, environment, firm),
    source,
    environment,
  );
  const { readResource } = environment;
  const theme = themeOf(ending.theme?.name);
  const tone = (await reviewTone(trees, ending.language, firm, environment)).map(quote);
  const jobs = await Promise.all(
    trees.map(async (tree): Promise<Job> => {
      const { pack } = await loadLanguage(tree.language, environment);
      const letterStandard = letterStandardOf(ending.letterStandard ?? pack.letterStandard);
      return { tree, options: { ...designFor(tree.kind, { theme, letterStandard }), readResource, assets } };
    }),
  );
  return { jobs, tone };
}

/** How the firm's own words sound, in its fields and in its templates; see {@link checkTone}. */
async function reviewTone(
  trees: readonly DocumentTree[],
  writtenIn: string,
  firm: FirmTemplates,
  environment: Environment,
): Promise<readonly Diagnostic[]> {
  const languages = [...new Set([writtenIn, ...trees.map(({ language }) => language)])];
  const loaded = await Promise.all(
    languages.map(async (language) => [language, await loadToneRules(language, environment)] as const),
  );
  const rulesOf = new Map(loaded);
  const templates = await Promise.all(
    [...firm].flatMap(([language, own]) => {
      const rules = rulesOf.get(language);
      if (rules === undefined || own.length === 0) return [];
      return [loadLanguage(language, environment).then(({ bundles }) => ({ own, shipped: bundles, rules }))];
    }),
  );
  return [...checkTone(trees, rulesOf, writtenIn), ...checkTemplateTone(templates, rulesOf.get(writtenIn))];
}

/** Talking points are read from one page during the call. */
export function designFor(
  kind: DocumentKind,
  { theme, letterStandard }: Pick<WriteOptions, 'theme' | 'letterStandard'>,
): Pick<WriteOptions, 'theme' | 'letterStandard'> {
  if (kind !== 'talking-points') return { theme, letterStandard };
  return { theme: condensed(theme), letterStandard: withNarrowMargins(letterStandard) };
}

/** Pictures are relative to the file that names them; a problem with one stands where it is named. */
async function readPictures(
  trees: readonly DocumentTree[],
  source: SourceDocument,
  environment: Environment,
) {
  const problems: Diagnostic[] = [];
  const collected = await collectAssets(trees, {
    fileOf: (origin) => source.fileOf(writtenPath(origin, source.value)),
    read: async (name, file, origin) => {
      let bytes: Uint8Array = new Uint8Array();
      const found = await problemsOf(async () => {
        bytes = await environment.readFile(name, file);
      });
      problems.push(...found.map((problem) => ({ ...problem, path: origin })));
      return bytes;
    },
  });
  if (problems.length > 0) throw new DisengageError(problems);
  return collected;
}

/** A picture no format can use is one problem, though each format has a code of its own for it. */
function withoutTwins(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return problems.filter(({ code, path, facts }) => {
    const what = JSON.stringify([code.slice(code.indexOf('/')), path, facts['asset'] ?? facts]);
    return seen.size < seen.add(what).size;
  });
}

/** Reads and resolves an input, without its documents. Throws DisengageError with located problems. */
export async function readEnding(
  request: Pick<GenerateRequest, 'engagement' | 'house'>,
  environment: Environment,
) {
  const { source, warnings } = readEngagementSource(request.engagement, request.house);
  const resolve = async () => {
    const engagement = parseEngagement(source);
    const jurisdictions = await loadJurisdictions(environment);
    const { ending, diagnostics } = resolveEnding(engagement, { jurisdictions, today: environment.today });
    return {
      source,
      ending,
      diagnostics: locateDiagnostics([...warnings, ...diagnostics], source),
    };
  };
  return located(source, resolve, warnings);
}

/** An ending with the firm's own wording for its documents. Throws DisengageError with located problems. */
export async function readSet(request: Omit<GenerateRequest, 'formats'>, environment: Environment) {
  const { source, ending, diagnostics } = await readEnding(request, environment);
  const read = () => readFirmTemplates(ending, request, source, environment);
  const firm = await located(source, read, diagnostics);
  return {
    source,
    ending,
    firm: firm.templates,
    quote: firm.quote,
    diagnostics: [...diagnostics, ...locateDiagnostics(firm.diagnostics, source)],
  };
}

export type ReadSet = Awaited<ReturnType<typeof readSet>>;

/** Runs stages whose problems know a path, and gives these their place in the file. `warnings` go with them. */
export async function located<T>(
  source: SourceDocument,
  stages: () => Promise<T>,
  warnings: readonly Diagnostic[] = [],
): Promise<T> {
  try {
    return await stages();
  } catch (error) {
    if (!(error instanceof DisengageError)) throw error;
    throw new DisengageError(locateDiagnostics([...warnings, ...error.diagnostics], source), {
      cause: error,
    });
  }
}

export type { Environment, Format, NamedBytes };
export { CLIENT_KINDS, createTrees, readFirmTemplates };
