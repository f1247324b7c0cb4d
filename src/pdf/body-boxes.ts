import { createHeadingTags, type HeadingTags } from '../design/heading-tags.ts';
import { isLabel } from '../design/writing-room.ts';
import { plainText } from '../document/plain-text.ts';
import type { Block, Group, Heading } from '../document/tree.ts';
import { type Align, type Area, createBox, type FlowContext, type Look, lookOf } from './flow-context.ts';
import { keepLast, keepTail, keepWithText } from './keep-boxes.ts';
import { listBoxes } from './list-boxes.ts';
import type { Box } from './paginate.ts';
import { figureBoxes, paragraphBoxes, writingLineBoxes } from './paragraph-boxes.ts';
import type { StructureNode } from './plan.ts';
import { signatureBoxes } from './signature-boxes.ts';
import { tableBoxes } from './table-boxes.ts';
import { addNode } from './tagging.ts';

/** What the blocks of one group have in common. */
interface Setting {
  readonly parent: StructureNode;
  readonly look: Look;
  readonly align: Align;
  readonly tickBoxes: boolean;
  readonly keep: boolean;
  /** Paragraphs that end with a colon get a line to write on. */
  readonly writingLines: boolean;
  /** Structure type of the next paragraph, when it is not P. */
  readonly paragraphType: 'P' | 'H1';
}

interface BodyContext extends FlowContext {
  readonly area: Area;
  readonly pageRoom: number;
  readonly tags: HeadingTags;
}

/** All that flows, as boxes in reading order. `pageRoom` is the height of a page's text in pt. */
export function bodyBoxes(
  context: FlowContext,
  root: StructureNode,
  blocks: readonly Block[],
  placedInFlow: ReadonlySet<Group>,
  pageRoom: number,
): readonly Box[] {
  const { page, theme } = context;
  const area = { x: page.left, width: page.width - page.left - page.right };
  const body: BodyContext = { ...context, area, pageRoom, tags: createHeadingTags(blocks) };
  const setting: Setting = {
    parent: root,
    look: lookOf(context, theme.body),
    align: 'start',
    tickBoxes: false,
    keep: false,
    writingLines: false,
    paragraphType: 'P',
  };
  const boxes: Box[] = [];
  let closing = 0;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined) continue;
    const before = boxes.length;
    if (block.type !== 'group') {
      const own = blockBoxes(body, block, setting);
      boxes.push(...(leadsIn(block, blocks[index + 1]) ? keepLast(own) : own));
    } else if (block.role === 'signature') {
      const groups = [block];
      for (let next = blocks[index + 1]; isSignature(next); next = blocks[index + 1]) {
        groups.push(next);
        index++;
      }
      const tail = [...signatureGroupBoxes(body, groups, setting)];
      while (isTail(blocks[index + 1])) {
        tail.push(...groupBoxes(body, blocks[index + 1] as Group, setting));
        index++;
      }
      keepWithText(boxes, closing);
      boxes.push(...keepTail(tail, pageRoom));
    } else if (isFlowing(block, placedInFlow)) {
      boxes.push(...groupBoxes(body, block, setting));
    }
    const isClosing = block.type === 'group' && block.role === 'closing';
    closing = isClosing ? closing + boxes.length - before : 0;
  }
  return boxes;
}

function isSignature(block: Block | undefined): block is Group {
  return block?.type === 'group' && block.role === 'signature';
}

function isTail(block: Block | undefined): boolean {
  return block?.type === 'group' && (block.role === 'enclosures' || block.role === 'copies');
}

function isFlowing(group: Group, placedInFlow: ReadonlySet<Group>): boolean {
  switch (group.role) {
    case 'letterhead':
    case 'sender':
    case 'delivery':
    case 'recipient':
    case 'references':
    case 'place-date':
      return placedInFlow.has(group);
    case 'continuation':
    case 'footer':
    case 'mark':
      return false;
    case 'subject':
    case 'salutation':
    case 'closing':
    case 'signature':
    case 'enclosures':
    case 'copies':
    case 'choices':
    case 'slip':
    case 'annex':
      return true;
  }
}

/** A paragraph before a list or table announces it. */
function leadsIn(block: Block, next: Block | undefined): boolean {
  return block.type === 'paragraph' && (next?.type === 'list' || next?.type === 'table');
}

function signatureGroupBoxes(
  context: BodyContext,
  groups: readonly Group[],
  setting: Setting,
): readonly Box[] {
  const { area, pageRoom } = context;
  const look = { ...setting.look, before: 6, after: 14 };
  return signatureBoxes(context, groups, { area, look, parent: setting.parent, tallest: pageRoom / 2 });
}

function groupBoxes(context: BodyContext, group: Group, outer: Setting): readonly Box[] {
  const { theme } = context;
  const boxesIn = (setting: Setting): readonly Box[] =>
    group.blocks.flatMap((block, index) => {
      const boxes = blockBoxes(context, withLanguageOf(group, block), setting);
      return leadsIn(block, group.blocks[index + 1]) ? keepLast(boxes) : boxes;
    });
  const small = lookOf(context, theme.small, { after: 0 });
  switch (group.role) {
    case 'subject': {
      const style = theme.headings[1];
      const look = lookOf(context, style, { weight: 'bold', before: style.before, after: style.after + 6 });
      const align = context.direction === 'rtl' ? 'center' : 'start';
      const paragraphType = context.tags.subjectIsTitle ? 'H1' : 'P';
      return boxesIn({ ...outer, look, align, paragraphType, keep: true });
    }
    case 'salutation':
      return boxesIn({ ...outer, keep: true });
    case 'closing':
      return boxesIn({ ...outer, look: { ...outer.look, before: outer.look.after + 5 }, keep: true });
    case 'signature':
      return signatureGroupBoxes(context, [group], outer);
    case 'enclosures':
    case 'copies':
      return spaced(boxesIn({ ...outer, look: small }), 8);
    case 'choices':
      return boxesIn({ ...outer, tickBoxes: true });
    case 'slip':
      return ownPage(
        context,
        boxesIn({ ...outer, parent: addNode(outer.parent, 'Sect'), writingLines: true }),
        true,
      );
    case 'annex':
      return ownPage(context, boxesIn({ ...outer, parent: addNode(outer.parent, 'Sect') }), false);
    case 'letterhead':
    case 'sender':
    case 'delivery':
    case 'references':
      return spaced(boxesIn({ ...outer, look: small }), outer.look.after);
    case 'recipient':
    case 'place-date':
      return spaced(boxesIn({ ...outer, look: { ...outer.look, after: 0 } }), outer.look.after);
    case 'continuation':
    case 'footer':
    case 'mark':
      return [];
  }
}

function withLanguageOf({ language }: Group, block: Block): Block {
  return language === undefined || block.language !== undefined ? block : { ...block, language };
}

/** Space around a group whose lines stand close. */
function spaced(boxes: readonly Box[], gap: number): readonly Box[] {
  return boxes.map((box, index) => ({
    ...box,
    before: index === 0 ? Math.max(gap, box.before) : box.before,
    after: index === boxes.length - 1 ? Math.max(gap, box.after) : box.after,
  }));
}

const CUT_ROOM = 42;
const CUT_TOP = 10;

/** Starts a page; a slip to be returned opens with a line to cut along. */
function ownPage(context: BodyContext, boxes: readonly Box[], cut: boolean): readonly Box[] {
  const [first, ...rest] = boxes;
  if (first === undefined) return [];
  if (!cut) return [{ ...first, startsPage: true }, ...rest];
  const line = createBox({
    height: CUT_ROOM,
    keep: true,
    startsPage: true,
    place: (page, top) => {
      const { area, theme } = context;
      const color = theme.colors.muted;
      context.canvas.decorate(page, 'layout', [
        { kind: 'rule', x: area.x, y: top + CUT_TOP, width: area.width, thickness: 0.7, color, dashed: true },
      ]);
    },
  });
  return [line, ...boxes];
}

function blockBoxes(context: BodyContext, block: Block, setting: Setting): readonly Box[] {
  const { area } = context;
  const { look, parent, align, keep } = setting;
  switch (block.type) {
    case 'heading':
      return headingBoxes(context, block, setting);
    case 'paragraph': {
      const type = setting.paragraphType;
      const options = { area, look, align, parent, type, keep };
      if (setting.writingLines && isLabel(block)) {
        return writingLineBoxes(context, block, options);
      }
      return paragraphBoxes(context, block, options);
    }
    case 'list':
      return listBoxes(context, block, { area, look, parent, tickBoxes: setting.tickBoxes });
    case 'table': {
      const tableLook = lookOf(context, context.theme.table, { tabular: true });
      return tableBoxes(context, block, {
        area,
        look: tableLook,
        parent,
        tallestRow: context.pageRoom * 0.7,
      });
    }
    case 'figure':
      return figureBoxes(context, block, {
        area,
        align: 'start',
        parent,
        maxHeight: context.pageRoom / 2,
        after: look.after,
      });
    case 'group':
      return groupBoxes(context, block, setting);
  }
}

function headingBoxes(context: BodyContext, heading: Heading, setting: Setting): readonly Box[] {
  const { canvas, theme, tags } = context;
  const isSubject = setting.look.weight === 'bold';
  const style = theme.headings[heading.level - 1] ?? theme.headings[2];
  const look = isSubject ? setting.look : lookOf(context, style, { weight: 'bold' });
  const tag = tags.tagOf(heading);
  return paragraphBoxes(context, heading, {
    area: context.area,
    look,
    align: setting.align,
    parent: setting.parent,
    type: tag,
    keep: true,
    onFirstLine: (page, y) => {
      if (!tags.bookmarks) return;
      canvas.bookmark({
        title: plainText(heading.inlines).replaceAll('\n', ' '),
        level: Number(tag.charAt(1)),
        page,
        y,
      });
    },
  });
}
