import { type IParagraphOptions, Paragraph, type Table } from 'docx';
import { isLabel } from '../design/writing-room.ts';
import type { Group } from '../document/tree.ts';
import type { DocxContext } from './docx-context.ts';
import { figureItem } from './figures.ts';
import { type FlowItem, paragraphItem, withFirst } from './flow.ts';
import { layoutTable } from './layout-table.ts';
import { SIGNATURE_RULE_PT } from './paragraph-styles.ts';
import { ptToTwips } from './twips.ts';
import { writingLine } from './writing-line.ts';

/** Room to sign by hand, and the tallest picture of a signature (pt). */
const SIGNING_ROOM_PT = 40;
const PICTURE_PT = 48;
const PICTURE_GAP_PT = 4;
const PER_ROW = 2;
/** How far the lines to write on reach, and the room above their words (pt). */
const WRITING_REACH_PT = 340;
const WRITING_ROOM_PT = 9;
/** Between two columns (pt). */
const COLUMN_GAP_PT = 18;

/** Signatures, two in a row: room to sign or a picture, a line, the names under it. Never broken. */
export function signatureItems(context: DocxContext, groups: readonly Group[]): readonly FlowItem[] {
  const [only, ...others] = groups;
  if (only !== undefined && others.length === 0) {
    const picture = pictureItems(context, only, {});
    const room = picture.length === 0 ? SIGNING_ROOM_PT : PICTURE_GAP_PT;
    const reach = Math.min(context.page.contentWidth, ptToTwips(WRITING_REACH_PT));
    const lines = withFirst(lineItems(context, only, {}, reach), { spacing: { before: ptToTwips(room) } });
    return [...picture, ...lines];
  }
  const after = ptToTwips(context.theme.table.after);
  return [{ type: 'table', create: () => signatureTable(context, groups), keepNext: false, after }];
}

function pictureItems(context: DocxContext, { blocks }: Group, look: IParagraphOptions): readonly FlowItem[] {
  return blocks.flatMap((block) =>
    block.type === 'figure'
      ? figureItem(context, block, { ...look, style: 'Signature', keepNext: true, maxHeight: PICTURE_PT })
      : [],
  );
}

/** The lines under the rule; all but the last keep with the next. */
function lineItems(
  context: DocxContext,
  group: Group,
  look: IParagraphOptions,
  /** Of the lines to write on, and the width they stand in. */
  reach: number,
  room = context.page.contentWidth,
): readonly FlowItem[] {
  const lines = group.blocks.flatMap((block) =>
    block.type === 'paragraph' || block.type === 'heading' ? [block] : [],
  );
  return lines.map((line, index) => {
    const style = index === 0 ? 'SignatureLine' : 'Signature';
    const keeps = { keepNext: index < lines.length - 1, keepLines: true };
    const item = paragraphItem(context, line, { ...look, style, ...keeps }, group);
    if (!isLabel(line)) return item;
    const indent = { end: Math.max(0, room - reach) };
    return writingLine(item, reach, { indent, spacing: { before: ptToTwips(WRITING_ROOM_PT) } });
  });
}

/** A row to sign in above a row of names, so that the lines stand at one height. */
function signatureTable(context: DocxContext, groups: readonly Group[]): Table {
  const width = Math.floor(context.page.contentWidth / PER_ROW);
  const columns = Array.from({ length: PER_ROW }, () => width);
  const gap = ptToTwips(COLUMN_GAP_PT);
  const look = { indent: { end: Math.max(gap, width - ptToTwips(SIGNATURE_RULE_PT)) } };
  const cells = (row: readonly Group[], itemsOf: (group: Group) => readonly FlowItem[]) =>
    columns.map((_, column) => {
      const group = row[column];
      return paragraphs(group === undefined ? [] : itemsOf(group));
    });
  const rows: (readonly Group[])[] = [];
  for (let start = 0; start < groups.length; start += PER_ROW) {
    rows.push(groups.slice(start, start + PER_ROW));
  }
  return layoutTable(
    context,
    columns,
    rows.flatMap((row, index) => [
      {
        height: ptToTwips(SIGNING_ROOM_PT),
        verticalAlign: 'bottom',
        keepNext: true,
        cells: cells(row, (group) => pictureItems(context, group, look)),
      },
      {
        keepNext: index < rows.length - 1,
        cells: cells(row, (group) => lineItems(context, group, look, width - gap, width)),
      },
    ]),
  );
}

/** A cell must not be empty. */
function paragraphs(items: readonly FlowItem[]): readonly Paragraph[] {
  const children = items.flatMap((item) => (item.type === 'paragraph' ? [new Paragraph(item.options)] : []));
  return children.length === 0 ? [new Paragraph({ style: 'Signature' })] : children;
}
