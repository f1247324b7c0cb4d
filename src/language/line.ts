import type { Inline, Slot, Text } from '../document/tree.ts';

/** The text of a paragraph in one string, with the leaf every unit belongs to. */
export interface Line {
  readonly leaves: readonly Leaf[];
  readonly text: string;
}

export interface Leaf {
  readonly inline: Text | Slot;
  readonly start: number;
  readonly end: number;
}

/** Stands for a break or a page number: neither a space nor part of a word. */
export const OBJECT = '\n';

/** One unit of the text replaced. */
export interface Edit {
  readonly at: number;
  readonly by: string;
}

/** The inlines with units of their line replaced. */
export function withEdits(inlines: readonly Inline[], line: Line, edits: readonly Edit[]): readonly Inline[] {
  if (edits.length === 0) return inlines;
  const next = textsAfter(
    line,
    [...edits].sort((a, b) => a.at - b.at),
  ).values();
  return inlines.map((inline) => withTexts(inline, next));
}

/** The texts of the leaves, in order; edits in ascending order. */
function textsAfter({ leaves, text }: Line, edits: readonly Edit[]): readonly string[] {
  let index = 0;
  return leaves.map(({ start, end }) => {
    let written = '';
    let from = start;
    for (let edit = edits[index]; edit !== undefined && edit.at < end; edit = edits[++index]) {
      written += text.slice(from, edit.at) + edit.by;
      from = edit.at + 1;
    }
    return written + text.slice(from, end);
  });
}

export function lineOf(inlines: readonly Inline[]): Line {
  const leaves: Leaf[] = [];
  let text = '';
  const add = (inline: Inline) => {
    switch (inline.type) {
      case 'text':
      case 'slot':
        leaves.push({ inline, start: text.length, end: text.length + inline.text.length });
        text += inline.text;
        break;
      case 'strong':
      case 'emphasis':
        inline.inlines.forEach(add);
        break;
      case 'break':
      case 'page-number':
      case 'page-count':
        text += OBJECT;
        break;
    }
  };
  inlines.forEach(add);
  return { leaves, text };
}

/** Takes the texts in order, not by identity: a template may put one node into a paragraph twice. */
function withTexts(inline: Inline, texts: Iterator<string>): Inline {
  switch (inline.type) {
    case 'text':
    case 'slot': {
      const { value } = texts.next();
      return value === undefined || value === inline.text ? inline : { ...inline, text: value };
    }
    case 'strong':
    case 'emphasis':
      return { ...inline, inlines: inline.inlines.map((child) => withTexts(child, texts)) };
    case 'break':
    case 'page-number':
    case 'page-count':
      return inline;
  }
}

/** The leaf a unit belongs to; units come in ascending order. */
export function leafFinder({ leaves }: Line): (at: number) => Text | Slot | undefined {
  let index = 0;
  return (at) => {
    while (index < leaves.length && at >= (leaves[index]?.end ?? 0)) index++;
    const leaf = leaves[index];
    return leaf !== undefined && at >= leaf.start ? leaf.inline : undefined;
  };
}
