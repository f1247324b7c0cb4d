import { DOCUMENT_KINDS, type DocumentKind } from '../document/document-kind.ts';

/** How names of template files end. */
export const TEMPLATE_EXTENSION = '.md.hbs';

/** The folder of clauses beside the documents of a language. */
export const CLAUSE_FOLDER = 'clauses';

export interface TemplateFile {
  /** Below the folder of the language, with `/`: `clauses/thanks.warm.md.hbs`. */
  readonly path: string;
  readonly text: string;
}

/** What a template is, by its path below the folder of its language. */
export function templateOf(path: string): { readonly isClause: boolean; readonly name: string } {
  const isClause = path.startsWith(`${CLAUSE_FOLDER}/`);
  const start = isClause ? CLAUSE_FOLDER.length + 1 : 0;
  return { isClause, name: path.slice(start, -TEMPLATE_EXTENSION.length) };
}

export function isTemplateFile(name: string): boolean {
  return name.endsWith(TEMPLATE_EXTENSION);
}

export function isKind(name: string): name is DocumentKind {
  return Object.hasOwn(DOCUMENT_KINDS, name);
}
