/**
 * Widths of table columns that add up to `total`. A column is never narrower than its longest
 * word (`minimum`) as long as the words fit at all; what is left goes to the columns in
 * proportion to how much wider their text would like to be (`natural`).
 *
 * All lengths in one unit; the lists are as long as the table has columns.
 */
export function columnWidths(
  minimum: readonly number[],
  natural: readonly number[],
  total: number,
): readonly number[] {
  const needed = sum(minimum);
  if (needed >= total) return minimum.map((width) => (width * total) / needed);
  const wanted = sum(natural);
  if (wanted <= total) return natural.map((width) => (width * total) / wanted);
  const wishes = natural.map((width, column) => Math.max(0, width - (minimum[column] ?? 0)));
  const wish = sum(wishes);
  const spare = total - needed;
  return minimum.map((width, column) => width + (spare * (wishes[column] ?? 0)) / wish);
}

function sum(values: readonly number[]): number {
  return values.reduce((result, value) => result + value, 0);
}
