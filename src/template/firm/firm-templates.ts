import type { Diagnostic } from '../../diagnostics.ts';
import type { LocalizedText } from '../../engagement/values.ts';
import type { TemplateBundle } from '../tree-program.ts';

/** A firm's own wording, as the house file or the engagement file has it. */
export interface FirmFields {
  /** Template texts by `clause` or `clause.variant`. */
  readonly clauses?: Readonly<Record<string, LocalizedText>> | undefined;
  /** Folder of templates, relative to the file that names it. */
  readonly template?: string | undefined;
}

/** A firm's bundles by the language of the document; they stand before ours, nearest first. */
export type FirmTemplates = ReadonlyMap<string, readonly TemplateBundle[]>;

export interface CompiledFirm {
  readonly templates: FirmTemplates;
  /** Sorted by place. With errors the templates are not fit for use. */
  readonly diagnostics: readonly Diagnostic[];
  /** A later problem of the templates, with the line of the firm's file it points into. */
  readonly quote: (problem: Diagnostic) => Diagnostic;
}

/** A firm that uses our wording throughout. */
export const NO_FIRM_TEMPLATES: CompiledFirm = {
  templates: new Map(),
  diagnostics: [],
  quote: (problem) => problem,
};

export function hasOwnWording({ clauses, template }: FirmFields): boolean {
  return clauses !== undefined || template !== undefined;
}
