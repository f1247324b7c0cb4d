import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../document/document-kind.ts';
import { compileTemplate } from '../template/compile.ts';
import type { TemplateBundle, TreeProgram } from '../template/tree-program.ts';
import { ioProblem } from './io-problem.ts';

const EXTENSION = '.md.hbs';

export interface BundleOptions {
  /** BCP 47. */
  readonly language: string;
  readonly parent: string | null;
  /** How problems name the folder. */
  readonly shown: string;
}

/**
 * Compiles the templates of one language: `<kind>.md.hbs` and `clauses/<name>[.<variant>].md.hbs`.
 * A folder that does not exist has no templates. Templates with problems are left out.
 */
export async function readTemplates(
  folder: string,
  { language, parent, shown }: BundleOptions,
): Promise<{ readonly bundle: TemplateBundle; readonly diagnostics: readonly Diagnostic[] }> {
  const documents: Partial<Record<DocumentKind, TreeProgram>> = {};
  const clauses: Record<string, TreeProgram> = {};
  const diagnostics: Diagnostic[] = [];
  for (const path of await templateFiles(folder)) {
    const file = `${shown}/${path}`;
    const clause = path.startsWith('clauses/');
    const name = path.slice(clause ? 'clauses/'.length : 0, -EXTENSION.length);
    if (!clause && !isKind(name)) {
      const kinds = Object.keys(DOCUMENT_KINDS);
      diagnostics.push({ ...ioProblem('io/unknown-template', { file, kinds }), location: { file } });
      continue;
    }
    const text = await readFile(join(folder, path), 'utf8');
    const compiled = compileTemplate({ file, text, language, name });
    diagnostics.push(...compiled.diagnostics);
    if (compiled.program === undefined) continue;
    if (clause) clauses[name] = compiled.program;
    else if (isKind(name)) documents[name] = compiled.program;
  }
  return { bundle: { language, parent, documents, clauses }, diagnostics };
}

function isKind(name: string): name is DocumentKind {
  return Object.hasOwn(DOCUMENT_KINDS, name);
}

/** Paths below the folder with `/`, sorted, so that a bundle's bytes do not depend on the disk. */
async function templateFiles(folder: string): Promise<readonly string[]> {
  const [documents, clauses] = await Promise.all([namesIn(folder), namesIn(join(folder, 'clauses'))]);
  return [...documents, ...clauses.map((name) => `clauses/${name}`)]
    .filter((name) => name.endsWith(EXTENSION))
    .sort();
}

function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}
