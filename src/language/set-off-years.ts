import type { Inline, Slot, Text } from '../document/tree.ts';
import type { LanguagePack } from './language-pack.ts';
import { type Edit, lineOf, withEdits } from './line.ts';

/** The signs of a date that may move, a space, a word. */
const GOES_ON = /^(\**) ([\p{L}\p{N}]+)/u;

/**
 * The inlines with the mark that stands before the year of a date set behind it as well, where the sentence
 * goes on: "ends on January 31, 2027, and". The mark goes into the text that follows, never into the slot.
 */
export function setOffYears(inlines: readonly Inline[], { dates }: LanguagePack): readonly Inline[] {
  const { afterYear } = dates;
  if (afterYear === undefined) return inlines;
  const line = lineOf(inlines);
  const edits = line.leaves.flatMap(({ inline, end }): readonly Edit[] => {
    if (!endsInYear(inline, afterYear.mark)) return [];
    const [whole = '', signs = '', word] = GOES_ON.exec(line.text.slice(end)) ?? [];
    if (word === undefined) return [];
    const next = line.leaves.find(({ start }) => start === end + whole.length + 1);
    if (afterYear.notBefore.includes(word) && isWhen(next?.inline)) return [];
    const at = end + signs.length;
    const isText = line.leaves.some(
      (leaf) => leaf.inline.type === 'text' && leaf.start <= at && at < leaf.end,
    );
    return isText ? [{ at, by: `${afterYear.mark} ` }] : [];
  });
  return withEdits(inlines, line, edits);
}

/** Whether a date is printed in a form with the mark before the year: not `January 2027`, not `01/31/2027`. */
function endsInYear(inline: Text | Slot, mark: string): boolean {
  if (inline.type !== 'slot' || inline.fact.kind !== 'date') return false;
  const [year = ''] = inline.fact.value.split('-');
  return inline.verbatim.endsWith(`${mark} ${year}`);
}

/** A date or a time of day. */
function isWhen(inline: Text | Slot | undefined): boolean {
  return inline?.type === 'slot' && (inline.fact.kind === 'date' || inline.fact.kind === 'time');
}
