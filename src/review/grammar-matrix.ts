import type { TemplateLanguage } from '../template/create-document.ts';
import { type ClauseText, clauseMatrix } from './clause-matrix.ts';
import type { MatrixCase } from './fill-case.ts';
import { asMarkdown, paragraphs } from './markdown.ts';
import { packTables } from './pack-tables.ts';

/**
 * A page on which a native speaker reviews a language: everything its pack writes, and every clause
 * with everything it says in some of the cases. Markdown, in the direction of the language, LF at the end
 * of each line; `introduction` comes first.
 */
export function grammarMatrix(
  language: TemplateLanguage,
  cases: readonly MatrixCase[],
  introduction: string,
): string {
  const { name, language: tag, direction } = language.pack;
  const lines = paragraphs(
    [`# ${name} (${tag})`],
    [introduction],
    [`<div dir="${direction}" lang="${tag}">`],
    packTables(language.pack),
    ['## Clauses'],
    ...clauseMatrix(language, cases).map(clauseSection),
    ['</div>'],
  );
  return `${lines
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}

/** A place of the clause on a line; what other cases say there, below it with the name of the case. */
function clauseSection({ name, places, unsaid }: ClauseText): readonly string[] {
  return paragraphs(
    [`### ${name}`],
    [
      ...places.flatMap((lines) =>
        lines.map(({ label, text }) =>
          label === lines[0]?.label
            ? `- ${labelled(label)}${asMarkdown(text)}`
            : `  - ${labelled(label)}${asMarkdown(text)}`,
        ),
      ),
      ...unsaid.map((words) => `- *in no case:* ${asMarkdown(words)}`),
    ],
  );
}

/** The first case is the usual one. */
function labelled(label: string): string {
  return label === '' ? '' : `*${label}:* `;
}
