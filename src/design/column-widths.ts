/**
 * Widths of table columns that add up to `total`. A column is never narrower than its longest
 * word (`minimum`) as long as the words fit at all. What is left goes first to the columns that
 * need little to keep their text on one line (`natural`), so that dates and amounts do not wrap
 * while a column of sentences, which wraps anyway, takes the rest.
 *
 * A column of `writing` is to be filled in by hand: it is no narrower than `writingWidth`, or an equal
 * share where that is less, and what the text leaves is for such columns alone.
 *
 * All lengths in one unit; the lists are as long as the table has columns.
 */
export function columnWidths(
  minimum: readonly number[],
  natural: readonly number[],
  total: number,
  writing: readonly boolean[] = [],
  writingWidth = 0,
): readonly number[] {
  const room = Math.min(writingWidth, total / minimum.length);
  const withRoom = (widths: readonly number[]) =>
    widths.map((width, column) => (writing[column] ? Math.max(width, room) : width));
  return widthsFor(withRoom(minimum), withRoom(natural), total, writing);
}

function widthsFor(
  minimum: readonly number[],
  natural: readonly number[],
  total: number,
  writing: readonly boolean[],
): readonly number[] {
  const wanted = sum(natural);
  const blanks = writing.filter((blank) => blank).length;
  if (blanks > 0 && wanted <= total) {
    return natural.map((width, column) => width + (writing[column] ? (total - wanted) / blanks : 0));
  }
  if (wanted > 0 && wanted <= total) return natural.map((width) => (width * total) / wanted);
  if (sum(minimum) >= total) return share(minimum, total);
  const wishes = natural.map((width, column) => Math.max(0, width - (minimum[column] ?? 0)));
  const extra = share(wishes, total - sum(minimum));
  return minimum.map((width, column) => width + (extra[column] ?? 0));
}

/**
 * Divides `total` among wishes that add up to at least as much: whoever wishes less than an equal
 * share gets the wish, the others get equal shares of the rest.
 */
function share(wishes: readonly number[], total: number): readonly number[] {
  const result = new Array<number>(wishes.length).fill(0);
  const ascending = wishes.map((_, index) => index).sort((a, b) => (wishes[a] ?? 0) - (wishes[b] ?? 0));
  let rest = total;
  ascending.forEach((index, position) => {
    const equal = rest / (ascending.length - position);
    const width = Math.min(wishes[index] ?? 0, equal);
    result[index] = position === ascending.length - 1 ? rest : width;
    rest -= result[index] ?? 0;
  });
  return result;
}

function sum(values: readonly number[]): number {
  return values.reduce((result, value) => result + value, 0);
}
