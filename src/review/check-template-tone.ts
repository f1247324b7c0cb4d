import type { Diagnostic } from '../diagnostics.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../document/document-kind.ts';
import type { ToneRules } from '../language/tone-rules.ts';
import { clausesIn } from '../template/clauses-in.ts';
import { isTemplateFile } from '../template/template-file.ts';
import type { TemplateBundle, TreeProgram } from '../template/tree-program.ts';
import { type FoundTone, findTone, toneProblem } from './find-tone.ts';
import { templateTexts } from './template-texts.ts';

/** A firm's templates in one language, and what stands behind them. */
export interface TemplatesToJudge {
  readonly own: readonly TemplateBundle[];
  readonly shipped: readonly TemplateBundle[];
  readonly rules: ToneRules;
}

/**
 * How a firm's own templates sound where others read them: the same rules as for its fields, one
 * problem for each paragraph and group of rules, with its place in the firm's file. `writtenIn` are
 * the rules of the language of the engagement file: a text under `clauses` may stand in it, whatever
 * the language of the document is.
 */
export function checkTemplateTone(
  languages: readonly TemplatesToJudge[],
  writtenIn: ToneRules | undefined,
): readonly Diagnostic[] {
  const all = new Map<string, FoundTone & { readonly program: TreeProgram; readonly place: Place }>();
  for (const { own, shipped, rules } of languages) {
    const mine = new Set(own.flatMap(programsOf));
    for (const program of readByOthers([...own, ...shipped])) {
      if (!mine.has(program)) continue;
      const asked = new Set([rules, ...(isTemplateFile(program.file) ? [] : [writtenIn ?? rules])]);
      for (const { text, line, column } of templateTexts(program)) {
        for (const { rule, found } of [...asked].flatMap((each) => findTone(text, each))) {
          const key = `${program.file}:${line}:${column} ${rule.group}`;
          const known = all.get(key) ?? {
            group: rule.group,
            found: new Set<string>(),
            rules: new Set<string>(),
            program,
            place: { line, column },
          };
          known.found.add(found);
          known.rules.add(rule.id);
          all.set(key, known);
        }
      }
    }
  }
  return [...all.values()].map((found) => {
    const { program, place } = found;
    const path = isTemplateFile(program.file) ? {} : { path: ['clauses', program.name] };
    return { ...toneProblem(found), ...path, location: { file: program.file, ...place } };
  });
}

interface Place {
  readonly line: number;
  readonly column: number;
}

function programsOf({ documents, clauses }: TemplateBundle): readonly TreeProgram[] {
  return [...Object.values(documents), ...Object.values(clauses)];
}

/** The documents that are not internal, nearest first, with every variant of the clauses in them. */
export function readByOthers(bundles: readonly TemplateBundle[]): ReadonlySet<TreeProgram> {
  const found = new Set<TreeProgram>();
  const add = (program: TreeProgram): void => {
    if (found.size === found.add(program).size) return;
    for (const name of clausesIn(program.nodes)) {
      for (const [full, clause] of bundles.flatMap(({ clauses }) => Object.entries(clauses))) {
        if (full === name || full.startsWith(`${name}.`)) add(clause);
      }
    }
  };
  const kinds = Object.keys(DOCUMENT_KINDS) as readonly DocumentKind[];
  for (const kind of kinds) {
    const program = bundles.map(({ documents }) => documents[kind]).find((each) => each !== undefined);
    if (program !== undefined && DOCUMENT_KINDS[kind] !== 'internal') add(program);
  }
  return found;
}
