import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';
import { findForbiddenCharacter } from './forbidden-character.ts';
import type { Reports } from './reports.ts';
import type { SourceValue } from './source-document.ts';

/** What an alias stands for; filled while converting, needed again to find places. */
export type AliasTargets = ReadonlyMap<Alias, Node>;

export interface ConvertedFile {
  readonly value: SourceValue | undefined;
  readonly targets: AliasTargets;
  /** Offset of the first bracket or quote that is never closed; what follows it is read wrongly. */
  readonly unclosedAt: number | undefined;
}

/** Values that aliases may add to a file; a handful of shared addresses needs a few dozen. */
const MOST_REPEATED = 10_000;

const ABSENT = new Set(['', '~', 'null']);

/** Unquoted nothing, `~` or `null`: the field is not there. `null` is no node at all: `{ a }`. */
export function isAbsent(node: unknown): boolean {
  if (node === null || node === undefined) return true;
  return isScalar(node) && node.type === 'PLAIN' && node.tag === undefined && ABSENT.has(String(node.value));
}

interface Converted {
  /** Undefined when absent. */
  readonly value: SourceValue | undefined;
  /** Scalars, lists and maps in it. */
  readonly size: number;
}

const NOTHING: Converted = { value: undefined, size: 0 };

/**
 * Nodes as plain values, reporting everything in them that is not plain. `strictJson`: unquoted
 * scalars must be JSON literals (in JSON `1 "b":2`, a forgotten comma, would pass as YAML text).
 */
export function convertNodes(root: Node, text: string, reports: Reports, strictJson: boolean): ConvertedFile {
  const anchors = new Map<string, Node>();
  const finished = new Map<Node, Converted>();
  const targets = new Map<Alias, Node>();
  let repeated = 0;
  let unclosedAt: number | undefined;

  function convert(node: Node): Converted {
    if (isAlias(node)) return convertAlias(node);
    if (isScalar(node) || isMap(node) || isSeq(node)) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
    }
    const converted = convertOwn(node);
    finished.set(node, converted);
    return converted;
  }

  function convertOwn(node: Node): Converted {
    if (isAbsent(node)) return NOTHING;
    if (isScalar(node)) return { value: convertScalar(node), size: 1 };
    if (isMap(node)) return convertMap(node.items, node);
    if (isSeq(node)) return convertSeq(node.items as readonly unknown[], node);
    return NOTHING;
  }

  function convertAlias(node: Alias): Converted {
    const target = anchors.get(node.source);
    if (target === undefined) {
      reports.add('input/unknown-alias', startOf(node), { name: node.source });
      return NOTHING;
    }
    const converted = finished.get(target);
    if (converted === undefined) {
      reports.add('input/circular-alias', startOf(node), { name: node.source });
      return NOTHING;
    }
    targets.set(node, target);
    const before = repeated;
    repeated += converted.size;
    if (repeated <= MOST_REPEATED) return converted;
    if (before <= MOST_REPEATED) {
      reports.add('input/too-many-aliases', startOf(node), { limit: MOST_REPEATED });
    }
    return NOTHING;
  }

  function convertScalar(node: Scalar): string {
    const value = String(node.value);
    checkCharacters(node, value);
    if (node.type === 'PLAIN') {
      if (strictJson && !/^(true|false|-?\d+(\.\d+)?([eE][+-]?\d+)?)$/u.test(value)) {
        reports.add('input/bad-json-value', startOf(node), { value });
      }
      checkComment(node, value);
    } else if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') {
      checkClosed(node, node.type === 'QUOTE_DOUBLE' ? '"' : "'");
    }
    return value;
  }

  function checkCharacters(node: Scalar, value: string): void {
    const found = findForbiddenCharacter(value);
    if (found === undefined) return;
    // an escape (`\u0000`) is not in the text itself: then the scalar is the place
    const raw = text.slice(...rangeOf(node)).indexOf(value.charAt(found.index));
    reports.add('input/forbidden-character', startOf(node) + Math.max(0, raw), {
      character: found.codePoint,
      kind: found.kind,
    });
  }

  /** One space before `#` is how text is lost (`Flat #5`); comments stand two spaces away. */
  function checkComment(node: Scalar, value: string): void {
    const [, end] = rangeOf(node);
    if (text.charAt(end) !== ' ' || text.charAt(end + 1) !== '#') return;
    if (/^\d{4}-\d\d-\d\d$/u.test(value)) return;
    reports.add('input/comment-cuts-value', end + 1, { value, lost: lineFrom(end + 1) });
  }

  function checkClosed(node: Node, close: string): void {
    const [start, end] = rangeOf(node);
    if (end - start < 2 || text.charAt(end - 1) !== close) {
      unclosedAt = Math.min(start, unclosedAt ?? start);
      reports.add('input/not-closed', start, { character: text.charAt(start) });
    }
  }

  function convertMap(pairs: readonly Pair[], node: Node): Converted {
    if (isFlow(node)) checkClosed(node, '}');
    const value: Record<string, SourceValue> = {};
    const places = new Map<string, number>();
    let size = 1;
    for (const pair of pairs) {
      const key = readKey(pair, node);
      const converted = pair.value === null ? NOTHING : convert(pair.value as Node);
      if (key === undefined) continue;
      const offset = startOf(pair.key as Node);
      const other = places.get(key);
      if (other !== undefined) {
        reports.add('input/duplicate-key', offset, { key }, [other]);
        continue;
      }
      places.set(key, offset);
      size += converted.size;
      if (converted.value !== undefined) value[key] = converted.value;
      else if (isAbsent(pair.value)) reportAbsent(pair.value, key, offset);
    }
    return { value, size };
  }

  function readKey({ key }: Pair, map: Node): string | undefined {
    if (!isScalar(key)) {
      reports.add('input/key-not-text', key === null ? startOf(map) : startOf(key as Node));
      return undefined;
    }
    const name = String(key.value);
    checkCharacters(key, name);
    if (name === '__proto__') {
      reports.add('input/reserved-key', startOf(key), { key: name });
      return undefined;
    }
    if (name === '<<' && key.type === 'PLAIN') {
      reports.add('input/merge-key', startOf(key));
      return undefined;
    }
    return name;
  }

  /** `number: #12` is text lost to a comment; anything else was left empty. */
  function reportAbsent(node: unknown, field: string, offset: number): void {
    const after = isScalar(node) && node.value === '' ? rangeOf(node)[1] : undefined;
    const lost = after === undefined ? '' : (/^[ \t]*(#\S.*)/u.exec(lineFrom(after))?.[1] ?? '');
    if (lost !== '' && !lost.startsWith('##')) {
      reports.add('input/comment-cuts-value', offset, { value: '', lost });
    } else {
      reports.add('input/empty-value', offset, { field });
    }
  }

  function convertSeq(items: readonly unknown[], node: Node): Converted {
    if (isFlow(node)) checkClosed(node, ']');
    const value: SourceValue[] = [];
    let size = 1;
    for (const item of items) {
      const converted = convert(item as Node);
      size += converted.size;
      if (converted.value !== undefined) value.push(converted.value);
      else if (isAbsent(item)) reports.add('input/empty-value', startOf(item as Node), { field: '-' });
    }
    return { value, size };
  }

  function lineFrom(offset: number): string {
    const end = text.indexOf('\n', offset);
    return text.slice(offset, end < 0 ? undefined : end).trimEnd();
  }

  const { value } = convert(root);
  return { value, targets, unclosedAt };
}

export function isFlow(node: unknown): boolean {
  return (isMap(node) || isSeq(node)) && node.flow === true;
}

export function startOf(node: Node): number {
  return rangeOf(node)[0];
}

function rangeOf(node: Node): [start: number, end: number] {
  const [start = 0, end = start] = node.range ?? [];
  return [start, end];
}
