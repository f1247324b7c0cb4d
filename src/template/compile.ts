import type { Diagnostic } from '../diagnostics.ts';
import { buildBlocks } from './compile/build-blocks.ts';
import { parseMarkdown } from './compile/parse-markdown.ts';
import { parseTags } from './compile/parse-tags.ts';
import { createProblems, type Problems } from './compile/problems.ts';
import { scanTags } from './compile/scan-tags.ts';
import { createTokenText } from './compile/token-text.ts';
import { NONCHARACTER } from './compile/tokens.ts';
import { PROGRAM_VERSION, type TreeProgram } from './tree-program.ts';

export interface TemplateSource {
  /** As problems and slots name it. */
  readonly file: string;
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  /** Document kind, or clause name with its variant. */
  readonly name: string;
}

export interface Compiled {
  /** Absent when there is a problem. */
  readonly program?: TreeProgram;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a template: Handlebars tags in Markdown. Reports every problem of the tags, or when these
 * are right, every problem of the markup. The names it uses are checked by `lintProgram`.
 *
 * The rules stand where they are applied: tags in `compile/scan-tags.ts` and `parse-tags.ts`, what
 * prints in `parse-value.ts`, tags alone on their line in `token-text.ts`, markup in
 * `build-blocks.ts` and `build-inlines.ts`. Nothing is evaluated.
 */
export function compileTemplate(source: TemplateSource): Compiled {
  const { file, language, name } = source;
  const text = source.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const problems = createProblems(file, text);
  reportNoncharacters(text, problems);
  const tags = parseTags(scanTags(text, problems), problems);
  if (problems.diagnostics.length > 0) return { diagnostics: sorted(problems) };
  const markdown = createTokenText(text, tags);
  const nodes = buildBlocks(parseMarkdown(markdown.text).children, { tags, markdown, problems });
  if (problems.diagnostics.length > 0) return { diagnostics: sorted(problems) };
  return { program: { version: PROGRAM_VERSION, name, language, file, nodes }, diagnostics: [] };
}

function reportNoncharacters(text: string, problems: Problems): void {
  let at = 0;
  for (const line of text.split('\n')) {
    const found = NONCHARACTER.exec(line);
    if (found !== null) {
      const codePoint = `U+${found[0].charCodeAt(0).toString(16).toUpperCase()}`;
      problems.report('template/noncharacter', at + found.index, { codePoint });
    }
    at += line.length + 1;
  }
}

/** In the order of the file. */
function sorted({ diagnostics }: Problems): readonly Diagnostic[] {
  return [...diagnostics].sort(
    ({ location: a }, { location: b }) =>
      (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0),
  );
}
