import type { YAMLError } from 'yaml';
import type { DiagnosticFact } from '../diagnostics.ts';
import type { InputCode } from './codes.ts';
import type { Reports } from './reports.ts';

/** A file this broken has one cause; further errors cost time and say nothing. */
const MOST_ERRORS = 1000;

/**
 * The parser's errors as our codes, one for each line: after the first slip of a line the parser's
 * further errors there are echoes, and so are lines that stand right but for a tab above them. A
 * bracket or quote that is not closed is told where it opens, by the walk over the nodes, not where
 * the parser gives up.
 */
export function reportSyntaxProblems(errors: readonly YAMLError[], text: string, reports: Reports): void {
  const considered = errors.slice(0, MOST_ERRORS);
  const broken = new Set<number>();
  const nested = offsetsOf(considered, 'BLOCK_AS_IMPLICIT_KEY');
  const multiline = offsetsOf(considered, 'MULTILINE_IMPLICIT_KEY');
  let tabbed = false;
  for (const error of considered.sort((a, b) => a.pos[0] - b.pos[0])) {
    const [offset, end] = error.pos;
    // `a: 1` and, deeper, `b: 2`: the fault is the second line, not the colon of the first
    const deeper = nested.has(offset) && multiline.has(offset);
    if (deeper && error.code === 'BLOCK_AS_IMPLICIT_KEY') continue;
    const place = deeper ? firstOnLine(text, end - 1) : offset;
    const line = text.lastIndexOf('\n', place - 1);
    if (broken.has(line)) continue;
    broken.add(line);
    const problem = problemOf(error, place, deeper, text);
    if (problem === undefined || (tabbed && problem.code === 'input/bad-indent')) continue;
    if (problem.code === 'input/tab-indent') tabbed = true;
    reports.add(problem.code, place, problem.facts);
  }
}

function offsetsOf(errors: readonly YAMLError[], code: YAMLError['code']): ReadonlySet<number> {
  return new Set(errors.filter((error) => error.code === code).map(({ pos }) => pos[0]));
}

interface Problem {
  readonly code: InputCode;
  readonly facts: Readonly<Record<string, DiagnosticFact>>;
}

function problemOf(error: YAMLError, offset: number, deeper: boolean, text: string): Problem | undefined {
  const code = error.code;
  const rest = restOfLine(text, offset);
  switch (code) {
    case 'TAB_AS_INDENT':
      return { code: 'input/tab-indent', facts: {} };
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
      return { code: 'input/colon-in-text', facts: { text: rest } };
    case 'MULTILINE_IMPLICIT_KEY':
      // otherwise a line without a colon runs on into the next field
      return deeper
        ? { code: 'input/bad-indent', facts: {} }
        : { code: 'input/missing-colon', facts: { text: rest } };
    case 'BAD_INDENT':
      return isUnclosed(error) ? undefined : { code: 'input/bad-indent', facts: {} };
    case 'MISSING_CHAR':
      if (isUnclosed(error)) return undefined;
      return error.message.startsWith('Implicit map keys')
        ? { code: 'input/missing-colon', facts: { text: rest } }
        : { code: 'input/yaml-syntax', facts: {} };
    case 'BAD_SCALAR_START':
      return { code: 'input/reserved-character', facts: { character: text.charAt(offset) } };
    case 'BAD_DQ_ESCAPE':
      return { code: 'input/bad-escape', facts: { escape: text.slice(...error.pos) } };
    case 'TAG_RESOLVE_FAILED':
      return { code: 'input/unknown-tag', facts: { tag: text.slice(...error.pos) } };
    case 'RESOURCE_EXHAUSTION':
      return { code: 'input/too-deep', facts: {} };
    case 'UNEXPECTED_TOKEN':
      return /["']\s*$/u.test(text.slice(Math.max(0, offset - 80), offset))
        ? { code: 'input/text-after-quote', facts: { text: rest } }
        : { code: 'input/yaml-syntax', facts: {} };
    case 'ALIAS_PROPS':
    case 'BAD_ALIAS':
    case 'BAD_COLLECTION_TYPE':
    case 'BAD_DIRECTIVE':
    case 'BAD_PROP_ORDER':
    case 'DUPLICATE_KEY':
    case 'IMPOSSIBLE':
    case 'KEY_OVER_1024_CHARS':
    case 'MULTIPLE_ANCHORS':
    case 'MULTIPLE_DOCS':
    case 'MULTIPLE_TAGS':
    case 'NON_STRING_KEY':
      return { code: 'input/yaml-syntax', facts: {} };
  }
}

/** The parser has one code for "not indented enough" and "bracket or quote not closed". */
function isUnclosed({ message }: YAMLError): boolean {
  return /^(Flow|Missing closing)/u.test(message);
}

/** Offset of the first character of a line that is no space. */
function firstOnLine(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return start + text.slice(start, offset).search(/\S|$/u);
}

function restOfLine(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(offset, end < 0 ? undefined : end).trim();
}
