/** Unchanged lines shown around a change. */
const CONTEXT = 3;

interface Change {
  readonly sign: ' ' | '-' | '+';
  readonly line: string;
}

/**
 * What makes `before` into `after`, line by line, as `diff -u` writes it: two lines of names, then
 * the places with three unchanged lines around. Empty when the lines are the same.
 */
export function unifiedDiff(
  before: string,
  after: string,
  names: { readonly before: string; readonly after: string },
): readonly string[] {
  const changes = changesOf(linesOf(before), linesOf(after));
  const hunks = hunksOf(changes);
  return hunks.length === 0 ? [] : [`--- ${names.before}`, `+++ ${names.after}`, ...hunks.flat()];
}

function linesOf(text: string): readonly string[] {
  const lines = text.split('\n');
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

/** By the longest common subsequence; templates have a hundred lines, so a table of all pairs is small. */
function changesOf(before: readonly string[], after: readonly string[]): readonly Change[] {
  const common: number[][] = Array.from({ length: before.length + 1 }, () => []);
  const at = (row: number, column: number) => common[row]?.[column] ?? 0;
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      const same = before[row] === after[column];
      const longest = same ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
      (common[row] ?? [])[column] = longest;
    }
  }
  const changes: Change[] = [];
  let row = 0;
  let column = 0;
  while (row < before.length || column < after.length) {
    const [old, added] = [before[row], after[column]];
    if (old !== undefined && old === added) {
      changes.push({ sign: ' ', line: old });
      row++;
      column++;
    } else if (old !== undefined && (added === undefined || at(row + 1, column) >= at(row, column + 1))) {
      changes.push({ sign: '-', line: old });
      row++;
    } else if (added !== undefined) {
      changes.push({ sign: '+', line: added });
      column++;
    }
  }
  return changes;
}

function hunksOf(changes: readonly Change[]): readonly (readonly string[])[] {
  const near = (index: number) =>
    changes.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(({ sign }) => sign !== ' ');
  const hunks: string[][] = [];
  let [oldLine, newLine] = [1, 1];
  let [oldStart, newStart] = [1, 1];
  let body: Change[] = [];
  const close = () => {
    if (body.length === 0) return;
    const counted = (sign: Change['sign']) => body.filter((change) => change.sign !== sign).length;
    const [removed, added] = [counted('+'), counted('-')];
    const head = `@@ -${rangeOf(oldStart, removed)} +${rangeOf(newStart, added)} @@`;
    hunks.push([head, ...body.map(({ sign, line }) => sign + line)]);
    body = [];
  };
  for (const [index, change] of changes.entries()) {
    if (near(index)) {
      if (body.length === 0) [oldStart, newStart] = [oldLine, newLine];
      body.push(change);
    } else close();
    if (change.sign !== '+') oldLine++;
    if (change.sign !== '-') newLine++;
  }
  close();
  return hunks;
}

/** A place without lines is named by the line before it. */
function rangeOf(start: number, count: number): string {
  return `${count === 0 ? start - 1 : start},${count}`;
}
