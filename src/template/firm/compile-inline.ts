import type { Diagnostic, Path } from '../../diagnostics.ts';
import type { LocalizedText } from '../../engagement/values.ts';
import type { LinePlace } from '../../input/line-index.ts';
import { locateText, type SourceDocument } from '../../input/source-document.ts';
import { TEMPLATE_CODES } from '../codes.ts';
import { compileTemplate } from '../compile.ts';
import type { TemplateBundle, TreeProgram } from '../tree-program.ts';
import { languageOf } from '../view-of.ts';
import { movePlaces } from './move-places.ts';
import type { SourceLines } from './source-lines.ts';

export interface InlineClauses {
  /** One for each file that holds texts, the engagement's own before the house's. */
  readonly bundles: readonly TemplateBundle[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Compiles the texts below `clauses` for documents of one language. A plain text is for every
 * language, as texts are everywhere in the file; where the language is missing among several, the
 * clause stays as it was, with a warning. All places are those in the file.
 */
export function compileInline(
  clauses: Readonly<Record<string, LocalizedText>>,
  language: string,
  source: SourceDocument,
  lines: SourceLines,
): InlineClauses {
  const byFile = new Map<string, Record<string, TreeProgram>>([[source.file, {}]]);
  const diagnostics: Diagnostic[] = [];
  for (const [name, texts] of Object.entries(clauses)) {
    const written = textIn(texts, language);
    if (written === undefined) {
      const code = 'template/clause-without-language';
      const facts = { clause: name, language, known: Object.keys(texts) };
      diagnostics.push({ code, severity: TEMPLATE_CODES[code], facts, path: ['clauses', name] });
      continue;
    }
    const path: Path = ['clauses', name, ...written.below];
    const placeAt = locateText(source, path);
    const placeOf = inText(written.text, placeAt);
    const { file } = placeAt(0).location;
    const compiled = compileTemplate({ file, text: written.text, language, name });
    diagnostics.push(
      ...compiled.diagnostics.map((problem) => {
        const { line = 1, column = 1 } = problem.location ?? {};
        return { ...problem, ...placeOf({ line, column }), path };
      }),
    );
    if (compiled.program === undefined) continue;
    const nodes = movePlaces(compiled.program.nodes, (place) => {
      const { location, sourceLine } = placeOf(place);
      lines.add(location, sourceLine);
      return { line: location.line, column: location.column };
    });
    byFile.set(file, { ...byFile.get(file), [name]: { ...compiled.program, nodes } });
  }
  const bundles = [...byFile.values()].map((programs) => ({
    language,
    parent: null,
    documents: {},
    clauses: programs,
  }));
  return { bundles, diagnostics };
}

function textIn(
  texts: LocalizedText,
  language: string,
): { readonly text: string; readonly below: Path } | undefined {
  if (typeof texts === 'string') return { text: texts, below: [] };
  const key = languageOf(texts, language);
  const text = key === undefined ? undefined : texts[key];
  return key === undefined || text === undefined ? undefined : { text, below: [key] };
}

/** From line and column in a text to the place in its file. */
function inText(text: string, placeAt: (offset: number) => LinePlace) {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return ({ line, column }: { readonly line: number; readonly column: number }): LinePlace => {
    const { location, sourceLine } = placeAt((starts[line - 1] ?? 0) + column - 1);
    return { location, sourceLine };
  };
}
