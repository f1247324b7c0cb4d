import type { Diagnostic, DiagnosticFact } from '../diagnostics.ts';
import type { Environment } from '../environment.ts';
import {
  type Catalogues,
  type DiagnosticText,
  formatDiagnostic,
  formatMessage,
} from '../language/format-diagnostic.ts';
import { loadMessages, loadPack } from '../resources.ts';

/** The words of one language for people at the terminal. */
export interface Texts {
  /** A text of the command line itself, by its key below `cli:`. */
  readonly say: (key: string, facts?: Readonly<Record<string, DiagnosticFact>>) => string;
  readonly explain: (diagnostic: Diagnostic) => DiagnosticText;
}

export const DEFAULT_UI_LANGUAGE = 'en-GB';

/** Reads the texts of one of the shipped languages; English fills its gaps. */
export async function loadTexts(language: string, environment: Environment): Promise<Texts> {
  const [pack, catalogue, english] = await Promise.all([
    loadPack(language, environment),
    loadMessages(language, environment),
    loadMessages(DEFAULT_UI_LANGUAGE, environment),
  ]);
  const catalogues: Catalogues = [catalogue, english];
  return {
    say: (key, facts = {}) => formatMessage(key, facts, catalogues, pack),
    explain: (diagnostic) => formatDiagnostic(diagnostic, catalogues, pack),
  };
}
