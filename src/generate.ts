import { CLIENT_KINDS, createTrees, type TreeRequest } from './create-trees.ts';
import { letterStandardOf } from './design/letter-standard.ts';
import { themeOf } from './design/theme.ts';
import { type Diagnostic, DisengageError, type Path } from './diagnostics.ts';
import { collectAssets } from './document/collect-assets.ts';
import type { DocumentKind } from './document/document-kind.ts';
import { resolveEnding } from './ending/resolve-ending.ts';
import type { Environment } from './environment.ts';
import { fieldsWithoutEffect } from './input/fields-without-effect.ts';
import { locateDiagnostics } from './input/locate-diagnostics.ts';
import { parseEngagement } from './input/parse-engagement.ts';
import { type NamedBytes, readEngagementSource } from './input/read-engagement-source.ts';
import type { SourceDocument } from './input/source-document.ts';
import { writtenPath } from './input/written-path.ts';
import { loadJurisdictions, loadLanguage } from './resources.ts';
import { type Format, WRITERS } from './writers.ts';

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
 * right. Throws DisengageError with every problem of the first stage that found one, each with
 * its place in the file.
 */
export async function generate(request: GenerateRequest, environment: Environment): Promise<Generated> {
  const { source, ending, diagnostics } = await readEnding(request, environment);
  if (request.strict === true && diagnostics.length > 0) throw new DisengageError(diagnostics);
  return located(source, async () => {
    const [trees, writers] = await Promise.all([
      createTrees(ending, request, environment),
      Promise.all(request.formats.map(async (format) => [format, await WRITERS[format].load()] as const)),
    ]);
    const options = {
      theme: themeOf(ending.theme?.name),
      readResource: environment.readResource,
      assets: await collectAssets(trees, (path, origin) => readPicture(path, origin, source, environment)),
    };
    const documents: GeneratedDocument[] = [];
    for (const [format, writer] of writers) {
      for (const tree of trees) {
        const { kind, language } = tree;
        const { pack } = await loadLanguage(language, environment);
        const letterStandard = letterStandardOf(ending.letterStandard ?? pack.letterStandard);
        const name = `${kind}.${language}.${writer.extension}`;
        documents.push({
          kind,
          language,
          format,
          name,
          bytes: await writer.write(tree, { ...options, letterStandard }),
        });
      }
    }
    return { documents, diagnostics };
  });
}

/** A picture, relative to the file that names it; a problem with it stands where it is named. */
async function readPicture(file: string, path: Path, source: SourceDocument, environment: Environment) {
  const { location } = source.locate(writtenPath(path, source.value));
  try {
    return await environment.readFile(file, location.file);
  } catch (error) {
    if (!(error instanceof DisengageError)) throw error;
    throw new DisengageError(
      error.diagnostics.map((problem) => ({ ...problem, path })),
      { cause: error },
    );
  }
}

/** Every problem of an input, as data; the documents are made but not written. Never throws for the input. */
export async function check(
  request: GenerateRequest,
  environment: Environment,
): Promise<readonly Diagnostic[]> {
  try {
    return (await generate(request, environment)).diagnostics;
  } catch (error) {
    if (error instanceof DisengageError) return error.diagnostics;
    throw error;
  }
}

/** Reads and resolves an input, without its documents. Throws DisengageError with located problems. */
export async function readEnding(
  request: Pick<GenerateRequest, 'engagement' | 'house'>,
  environment: Environment,
) {
  const { source, warnings } = readEngagementSource(request.engagement, request.house);
  return located(source, async () => {
    const engagement = parseEngagement(source);
    const jurisdictions = await loadJurisdictions(environment);
    const { ending, diagnostics } = resolveEnding(engagement, { jurisdictions, today: environment.today });
    return {
      source,
      ending,
      diagnostics: locateDiagnostics(
        [...warnings, ...fieldsWithoutEffect(engagement), ...diagnostics],
        source,
      ),
    };
  });
}

/** Runs stages whose problems know a path, and gives these their place in the file. */
export async function located<T>(source: SourceDocument, stages: () => Promise<T>): Promise<T> {
  try {
    return await stages();
  } catch (error) {
    if (!(error instanceof DisengageError)) throw error;
    throw new DisengageError(locateDiagnostics(error.diagnostics, source), { cause: error });
  }
}

export type { Environment, Format, NamedBytes };
export { CLIENT_KINDS, createTrees };
