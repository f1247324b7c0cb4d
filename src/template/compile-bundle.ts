import type { Diagnostic } from '../diagnostics.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../document/document-kind.ts';
import { compileTemplate } from './compile.ts';
import { isKind, type TemplateFile, templateOf } from './template-file.ts';
import type { TemplateBundle, TreeProgram } from './tree-program.ts';

export interface BundleOptions {
  /** BCP 47. */
  readonly language: string;
  readonly parent: string | null;
  /** How problems name the folder. */
  readonly shown: string;
}

export interface CompiledBundle {
  readonly bundle: TemplateBundle;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Compiles the templates of one language: `<kind>.md.hbs` and `clauses/<name>[.<variant>].md.hbs`.
 * Templates with problems are left out; a document that is none of ours is `io/unknown-template`.
 */
export function compileBundle(
  files: readonly TemplateFile[],
  { language, parent, shown }: BundleOptions,
): CompiledBundle {
  const documents: Partial<Record<DocumentKind, TreeProgram>> = {};
  const clauses: Record<string, TreeProgram> = {};
  const diagnostics: Diagnostic[] = [];
  for (const { path, text } of files) {
    const file = `${shown}/${path}`;
    const { isClause, name } = templateOf(path);
    if (!isClause && !isKind(name)) {
      const facts = { file, kinds: Object.keys(DOCUMENT_KINDS) };
      diagnostics.push({ code: 'io/unknown-template', severity: 'error', facts, location: { file } });
      continue;
    }
    const compiled = compileTemplate({ file, text, language, name });
    diagnostics.push(...compiled.diagnostics);
    if (compiled.program === undefined) continue;
    if (isClause) clauses[name] = compiled.program;
    else if (isKind(name)) documents[name] = compiled.program;
  }
  return { bundle: { language, parent, documents, clauses }, diagnostics };
}
