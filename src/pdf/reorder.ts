/**
 * Visual order, left to right, of the parts of one line by their embedding levels (UAX 9, rule
 * L2): indices into `levels`. The caller has set spaces at the line's end to the base level (L1).
 */
export function visualOrder(levels: readonly number[]): readonly number[] {
  const order = levels.map((_, index) => index);
  const highest = Math.max(0, ...levels);
  const lowestOdd = Math.min(...levels.filter((level) => level % 2 === 1));
  for (let level = highest; level >= lowestOdd; level--) {
    let start = 0;
    while (start < order.length) {
      let end = start;
      while (end < order.length && (levels[order[end] ?? 0] ?? 0) >= level) end++;
      if (end > start) reverse(order, start, end);
      start = end + 1;
    }
  }
  return order;
}

function reverse(list: number[], start: number, end: number): void {
  list.splice(start, end - start, ...list.slice(start, end).reverse());
}
