import { plainText } from '../document/plain-text.ts';
import type { Block, Heading, Marked } from '../document/tree.ts';
import type { DocxContext } from './docx-context.ts';
import { figureItem } from './figures.ts';
import { type FlowItem, paragraphItem, withLast } from './flow.ts';
import { listItems } from './lists.ts';
import type { StyleId } from './paragraph-styles.ts';
import { tableItem } from './tables.ts';

/** How the blocks of a group are set. */
export interface BlockSetting {
  /** Style of paragraphs; of list items too, unless it is body text. */
  readonly style: StyleId;
  /** Lists are boxes to tick. */
  readonly tickBoxes?: boolean;
  readonly outer?: Marked;
}

/** Paragraphs and tables of blocks that are no groups; a heading is the title of the table below it. */
export function blocksItems(
  context: DocxContext,
  blocks: readonly Block[],
  setting: BlockSetting,
): readonly FlowItem[] {
  let title: string | undefined;
  return blocks.flatMap((block, index) => {
    if (block.type === 'heading') title = plainText(block.inlines);
    return withIntroduced(block, blocks[index + 1], blockItems(context, block, setting, title));
  });
}

/** Words that introduce a list or a table ("Finished:") stay on its page. */
export function withIntroduced(
  block: Block,
  next: Block | undefined,
  items: readonly FlowItem[],
): readonly FlowItem[] {
  const introduces = block.type === 'paragraph' && (next?.type === 'list' || next?.type === 'table');
  return introduces ? withLast(items, { keepNext: true }) : items;
}

/** Paragraphs and tables of one block that is no group. */
export function blockItems(
  context: DocxContext,
  block: Block,
  setting: BlockSetting,
  title?: string,
): readonly FlowItem[] {
  const { style, outer = {} } = setting;
  switch (block.type) {
    case 'heading':
      return [headingItem(context, block, outer)];
    case 'paragraph':
      return [paragraphItem(context, block, { style }, outer)];
    case 'list':
      return listItems(context, block, setting);
    case 'table':
      return [tableItem(context, block, outer, title)];
    case 'figure':
      return figureItem(context, block, { style, maxHeight: BODY_FIGURE_PT });
    case 'group':
      return blocksItems(context, block.blocks, setting);
  }
}

/** Pictures in the text are no taller than this. */
const BODY_FIGURE_PT = 300;

/** The style follows the template, the place in the outline has no gaps. */
function headingItem(context: DocxContext, heading: Heading, outer: Marked): FlowItem {
  const outlineLevel = Number(context.headings.tagOf(heading).charAt(1)) - 1;
  const look = outlineLevel === heading.level - 1 ? {} : { outlineLevel };
  return paragraphItem(context, heading, { style: headingStyle(heading), ...look }, outer);
}

function headingStyle({ level }: Heading): StyleId {
  switch (level) {
    case 1:
      return 'Heading1';
    case 2:
      return 'Heading2';
    case 3:
      return 'Heading3';
  }
}
