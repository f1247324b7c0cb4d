import { type Diagnostic, hasErrors } from '../diagnostics.ts';
import { convertNodes } from './convert-nodes.ts';
import { decodeText } from './decode-text.ts';
import { createLineIndex, type LinePlace } from './line-index.ts';
import { createLocator } from './locate-nodes.ts';
import { MOST_MARKS, parseYaml } from './parse-yaml.ts';
import { createReports, type Reports, sortDiagnostics } from './reports.ts';
import { createSecretMask } from './secret-mask.ts';
import { isSourceMap, type ReadResult } from './source-document.ts';
import { reportSyntaxProblems } from './syntax-problems.ts';

/**
 * Reads a YAML or JSON file (UTF-8, or UTF-16 with a byte order mark) whose top is a map. Scalars
 * stay the text as written; empty values are left out with a warning. Never throws: everything that
 * is wrong with the file comes back at once. `file` is the name problems carry.
 */
export function readSource(bytes: Uint8Array, file: string): ReadResult {
  const decoded = decodeText(bytes, file);
  if (!decoded.ok) return decoded;
  const { text } = decoded;
  const mask = createSecretMask(text);
  const placeAt = createLineIndex(file, text, mask);
  const failed = (reports: Reports): ReadResult => ({ ok: false, diagnostics: reports.list() });
  const syntax = createReports(placeAt, mask);

  const parsed = parseYaml(text);
  if (!parsed.ok) {
    if (parsed.why === 'too-deep') syntax.add('input/too-deep', parsed.offset);
    else syntax.add('input/too-many-aliases', parsed.offset, { limit: MOST_MARKS });
    return failed(syntax);
  }
  const { contents, errors, second } = parsed;
  if (second !== undefined) syntax.add('input/several-documents', second);
  if (contents === null) {
    if (errors.length === 0) syntax.add('input/empty-file', 0);
    reportSyntaxProblems(errors, text, syntax);
    return failed(syntax);
  }
  const inside = createReports(placeAt, mask);
  const { value, targets, unclosedAt } = convertNodes(contents, text, inside, isJson(file));
  const before = unclosedAt ?? text.length + 1;
  reportSyntaxProblems(
    errors.filter(({ pos }) => pos[0] < before),
    text,
    syntax,
  );
  if (errors.length === 0 && !isSourceMap(value)) {
    const found = Array.isArray(value) ? 'list' : 'text';
    if (value === undefined) syntax.add('input/empty-file', contents.range[0]);
    else syntax.add('input/not-a-map', contents.range[0], { found });
  }
  const diagnostics = together(
    syntax.list(),
    inside.list(),
    unclosedAt === undefined ? undefined : placeAt(unclosedAt),
  );
  if (errors.length > 0 || hasErrors(diagnostics) || !isSourceMap(value)) {
    if (diagnostics.length === 0) syntax.add('input/yaml-syntax', errors[0]?.pos[0] ?? 0);
    return diagnostics.length === 0 ? failed(syntax) : { ok: false, diagnostics };
  }
  return {
    ok: true,
    source: {
      file,
      value,
      ...createLocator(contents, targets, placeAt, text),
      fileOf: () => file,
      hide: mask.hide,
    },
    warnings: diagnostics,
  };
}

function isJson(file: string): boolean {
  return file.toLowerCase().endsWith('.json');
}

/**
 * Where the writing is broken, what the line seems to say is an echo, and so are all warnings and
 * everything after a bracket or quote that is never closed.
 */
function together(
  syntax: readonly Diagnostic[],
  inside: readonly Diagnostic[],
  unclosed: LinePlace | undefined,
): readonly Diagnostic[] {
  if (syntax.length === 0 && unclosed === undefined) return inside;
  const lineOf = ({ location }: Diagnostic) => location?.line ?? 1;
  // `*bold* text` is first of all an alias that does not exist
  const aliases = new Set(inside.filter(({ code }) => code === 'input/unknown-alias').map(lineOf));
  const written = syntax.filter((each) => each.code !== 'input/yaml-syntax' || !aliases.has(lineOf(each)));
  const broken = new Set(written.map(lineOf));
  const last = unclosed?.location.line ?? Number.POSITIVE_INFINITY;
  const kept = inside.filter(
    (each) => each.severity === 'error' && !broken.has(lineOf(each)) && lineOf(each) <= last,
  );
  return sortDiagnostics([...written, ...kept]);
}
