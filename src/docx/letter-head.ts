import { plainText } from '../document/plain-text.ts';
import type { Block, Group } from '../document/tree.ts';
import { blocksItems } from './blocks.ts';
import type { DocxContext } from './docx-context.ts';
import { type FlowItem, withFirst, withLast } from './flow.ts';
import type { StyleId } from './paragraph-styles.ts';
import { ptToTwips } from './twips.ts';

/** The first page above its text, by a letter standard: address, delivery, references, date. */
export interface LetterHead {
  /** Its paragraphs in reading order. */
  readonly items: readonly FlowItem[];
  /** Where they start on the sheet, in twips; undefined without an address. */
  readonly top: number | undefined;
  /** Space (twips) below them, so that the text starts no higher than the standard says. */
  readonly gap: number;
}

type HeadRole = 'delivery' | 'recipient' | 'references' | 'place-date';

const STYLES: Readonly<Record<HeadRole, StyleId>> = {
  delivery: 'Delivery',
  recipient: 'EnvelopeAddress',
  references: 'References',
  'place-date': 'Date',
};

/** Space (pt) after what stands above the address, before what stands below it, and below all. */
const ABOVE_GAP_PT = 5;
const BELOW_GAP_PT = 14;
const LEAST_GAP_PT = 26;

/** Part of the head of a letter. */
export function isInHead(block: Block): boolean {
  return headRole(block) !== undefined;
}

function headRole(block: Block): HeadRole | undefined {
  if (block.type !== 'group') return undefined;
  const { role } = block;
  return role === 'delivery' || role === 'recipient' || role === 'references' || role === 'place-date'
    ? role
    : undefined;
}

/**
 * Word flows the paragraphs by itself; their lines are counted well enough here to have the
 * address in the window of the envelope and the text below it.
 */
export function letterHead(context: DocxContext, blocks: readonly Block[]): LetterHead {
  const { page } = context;
  const hasAddress = blocks.some((block) => headRole(block) === 'recipient');
  const items: FlowItem[] = [];
  let isAbove = hasAddress;
  let above = 0;
  let below = 0;
  for (const block of blocks) {
    const role = headRole(block);
    if (role === undefined || block.type !== 'group') continue;
    const added = blocksItems(context, block.blocks, { style: STYLES[role], outer: block });
    const height = heightOf(context, block, role);
    if (role === 'recipient') {
      isAbove = false;
      below += height;
      items.push(...added);
    } else if (isAbove) {
      above += height + ptToTwips(ABOVE_GAP_PT);
      items.push(...withLast(added, { spacing: { after: ptToTwips(ABOVE_GAP_PT) } }));
    } else {
      const before = items.length === 0 ? 0 : ptToTwips(BELOW_GAP_PT);
      below += height + before;
      items.push(...withFirst(added, { spacing: { before } }));
    }
  }
  const least = ptToTwips(LEAST_GAP_PT);
  if (!hasAddress) return { items, top: undefined, gap: items.length === 0 ? 0 : least };
  const gap = Math.max(least, page.bodyTop - page.address.top - below);
  return { items, top: page.address.top - above, gap };
}

/** Average width of a character in ems. */
const CHARACTER_EM = 0.5;

/** Height of a group's lines in twips, as far as it can be told without fonts. */
function heightOf({ page, theme }: DocxContext, { blocks }: Group, role: HeadRole): number {
  const isSmall = role === 'delivery' || role === 'references';
  const isNarrow = role === 'delivery' || role === 'recipient';
  const { size, leading } = isSmall ? theme.small : theme.body;
  const width = isNarrow ? page.contentWidth - page.address.start - page.address.end : page.contentWidth;
  const charactersPerLine = width / (size * 20 * CHARACTER_EM);
  const lines = blocks
    .flatMap((block) =>
      block.type === 'paragraph' || block.type === 'heading' ? plainText(block.inlines).split('\n') : [],
    )
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / charactersPerLine)), 0);
  return lines * ptToTwips(role === 'recipient' ? leading * 0.93 : leading);
}
