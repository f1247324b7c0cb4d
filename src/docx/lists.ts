import type { IParagraphOptions } from 'docx';
import { plainTextOfBlocks } from '../document/plain-text.ts';
import type { Block, List } from '../document/tree.ts';
import type { BlockSetting } from './blocks.ts';
import { checkBox } from './check-box.ts';
import type { DocxContext } from './docx-context.ts';
import { type FlowItem, type ParagraphLook, paragraphItem, withLast } from './flow.ts';
import type { NumberingReference } from './numbering.ts';
import { LIST_INDENT, NESTED_INDENT, type StyleId } from './paragraph-styles.ts';
import { ptToTwips } from './twips.ts';

type Numbering = NonNullable<Exclude<IParagraphOptions['numbering'], false>>;

/** The paragraphs of a list and of the lists in its items. */
export function listItems(context: DocxContext, list: List, setting: BlockSetting): readonly FlowItem[] {
  const items =
    setting.tickBoxes === true ? choiceItems(context, list, setting) : topItems(context, list, setting);
  // The space below a list is that of the text around it.
  const after = setting.style === 'BodyText' ? ptToTwips(context.theme.body.after) : 0;
  return withLast(items, { spacing: { after } });
}

function topItems(context: DocxContext, list: List, setting: BlockSetting): readonly FlowItem[] {
  const numbering = numberingOf(list.ordered ? 'numbers' : 'bullets', 0, context.nextId());
  return itemsAt(context, list, setting, numbering);
}

/** A nested list continues its parent's definition, so that "2.1." knows of the 2. */
function nestedItems(
  context: DocxContext,
  list: List,
  setting: BlockSetting,
  parent: Numbering,
): readonly FlowItem[] {
  const { reference, instance = 0 } = parent;
  if (reference === (list.ordered ? 'numbers' : 'bullets')) {
    return itemsAt(context, list, setting, numberingOf(reference, 1, instance));
  }
  const own = list.ordered ? 'nested-numbers' : 'bullets';
  return itemsAt(context, list, setting, numberingOf(own, 1, context.nextId()));
}

function numberingOf(reference: NumberingReference, level: 0 | 1, instance: number): Numbering {
  return { reference, level, instance };
}

function itemsAt(
  context: DocxContext,
  list: List,
  setting: BlockSetting,
  numbering: Numbering,
): readonly FlowItem[] {
  const isNested = numbering.level > 0;
  const style = itemStyle(setting.style, list.ordered, isNested);
  const numbered: ParagraphLook = {
    style,
    numbering,
    // The number takes the font of the paragraph mark.
    ...(context.direction === 'rtl' ? { run: { rightToLeft: true } } : {}),
  };
  const continued = continueLook(setting.style, isNested);
  return list.items.flatMap((item) =>
    itemBlocks(context, item, numbered, continued, setting, (nested) =>
      nestedItems(context, nested, setting, numbering),
    ),
  );
}

/** One item: its first paragraph has the label, the others stand below it. */
function itemBlocks(
  context: DocxContext,
  blocks: readonly Block[],
  labelled: ParagraphLook,
  continued: ParagraphLook,
  { outer = {} }: BlockSetting,
  nest: (list: List) => readonly FlowItem[],
): readonly FlowItem[] {
  const items: FlowItem[] = [];
  for (const block of blocks) {
    if (block.type === 'list') {
      items.push(...nest(block));
    } else if (block.type === 'paragraph' || block.type === 'heading') {
      items.push(paragraphItem(context, block, items.length === 0 ? labelled : continued, outer));
    }
  }
  return items;
}

function itemStyle(style: StyleId, ordered: boolean, isNested: boolean): StyleId {
  if (style !== 'BodyText') return style;
  if (ordered) return isNested ? 'ListNumber2' : 'ListNumber';
  return isNested ? 'ListBullet2' : 'ListBullet';
}

function continueLook(style: StyleId, isNested: boolean): ParagraphLook {
  if (style === 'BodyText') return { style: isNested ? 'ListContinue2' : 'ListContinue' };
  return { style, indent: { start: (isNested ? NESTED_INDENT : LIST_INDENT).start } };
}

/** Items to tick: a check box that works on the screen, and can be crossed on paper. */
function choiceItems(context: DocxContext, list: List, setting: BlockSetting): readonly FlowItem[] {
  return list.items.flatMap((item) => {
    const name = plainTextOfBlocks(item).split('\n', 1)[0] ?? '';
    const labelled: ParagraphLook = { style: 'Choice', children: checkBox(context.nextId(), name) };
    return itemBlocks(context, item, labelled, { style: 'ListContinue' }, setting, (nested) =>
      topItems(context, nested, setting),
    );
  });
}
