import type { TemplateBundle, TreeProgram } from './tree-program.ts';

/** Lengths of the programs that follow, in UTF-16 code units, in their order. */
interface Head {
  readonly language: string;
  readonly parent: string | null;
  readonly documents: Readonly<Record<string, number>>;
  readonly clauses: Readonly<Record<string, number>>;
}

/** A bundle as text: a line that says where each program is, then the programs as JSON. */
export function writeBundle({ language, parent, documents, clauses }: TemplateBundle): string {
  const texts: string[] = [];
  const measure = (programs: Readonly<Record<string, TreeProgram>>) =>
    Object.fromEntries(
      Object.entries(programs).map(([name, program]) => {
        const text = JSON.stringify(program);
        texts.push(text);
        return [name, text.length];
      }),
    );
  const head: Head = { language, parent, documents: measure(documents), clauses: measure(clauses) };
  return [`${JSON.stringify(head)}\n`, ...texts].join('');
}

/**
 * Reads what {@link writeBundle} wrote. A program is parsed when it is asked for: a letter needs a
 * quarter of the templates of its language.
 */
export function readBundle(text: string): TemplateBundle {
  const end = text.indexOf('\n');
  const head = JSON.parse(text.slice(0, end)) as Head;
  let start = end + 1;
  const programsOf = (lengths: Readonly<Record<string, number>>): Readonly<Record<string, TreeProgram>> => {
    const programs: Record<string, TreeProgram> = {};
    for (const [name, length] of Object.entries(lengths)) {
      const from = start;
      start += length;
      let program: TreeProgram | undefined;
      const get = (): TreeProgram => {
        program ??= JSON.parse(text.slice(from, from + length)) as TreeProgram;
        return program;
      };
      Object.defineProperty(programs, name, { enumerable: true, get });
    }
    return programs;
  };
  const { language, parent } = head;
  return { language, parent, documents: programsOf(head.documents), clauses: programsOf(head.clauses) };
}
