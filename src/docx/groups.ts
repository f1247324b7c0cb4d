import { isLabel } from '../design/writing-room.ts';
import type { Block, Group, Role } from '../document/tree.ts';
import { type BlockSetting, blocksItems } from './blocks.ts';
import type { DocxContext } from './docx-context.ts';
import { type FlowItem, withFirst } from './flow.ts';
import type { StyleId } from './paragraph-styles.ts';
import { signatureItems } from './signatures.ts';
import { ptToTwips } from './twips.ts';
import { writingLine } from './writing-line.ts';

const HEADER_ROLES: ReadonlySet<Role> = new Set(['letterhead', 'sender', 'continuation', 'footer', 'mark']);

/** Set in the headers and footers, not in the text. */
export function isInHeader(block: Block): boolean {
  return block.type === 'group' && HEADER_ROLES.has(block.role);
}

/** Space (pt) above a group of close lines. */
const GROUP_GAP_PT = 12;
/** Outline level of ordinary text. */
const BODY_LEVEL = 9;

/** The paragraphs and tables of a group, in the style of its role. */
export function groupItems(context: DocxContext, group: Group): readonly FlowItem[] {
  const items = (style: StyleId, setting: Partial<BlockSetting> = {}): readonly FlowItem[] =>
    blocksItems(context, group.blocks, { style, outer: group, ...setting });
  switch (group.role) {
    case 'subject':
      // Word's outline has one first level: the subject line, unless the text has a heading of its own.
      return withFirst(items('Title'), context.headings.subjectIsTitle ? {} : { outlineLevel: BODY_LEVEL });
    case 'salutation':
      return items('Salutation');
    case 'closing':
      return items('Closing');
    case 'signature':
      return signatureItems(context, [group]);
    case 'enclosures':
    case 'copies':
      return spaced(items('Enclosures'), GROUP_GAP_PT);
    case 'choices':
      return items('BodyText', { tickBoxes: true });
    case 'slip':
      return withFirst(slipItems(context, group), { pageBreakBefore: true, border: CUT_LINE });
    case 'annex':
      return withFirst(items('BodyText'), { pageBreakBefore: true });
    // In the header, and in the head of the first page.
    case 'letterhead':
    case 'sender':
    case 'delivery':
    case 'recipient':
    case 'references':
    case 'place-date':
    case 'continuation':
    case 'footer':
    case 'mark':
      return [];
  }
}

function spaced(items: readonly FlowItem[], gap: number): readonly FlowItem[] {
  return withFirst(items, { spacing: { before: ptToTwips(gap) } });
}

const CUT_LINE = { top: { style: 'dashed', size: 6, space: 12, color: '808080' } } as const;

/** A slip to fill in by hand: what ends in a colon gets a line to write on. */
function slipItems(context: DocxContext, group: Group): readonly FlowItem[] {
  const { contentWidth } = context.page;
  return group.blocks.flatMap((block) => {
    const items = blocksItems(context, [block], {
      style: 'BodyText',
      outer: group,
      tickBoxes: block.type === 'list',
    });
    if (!isLabel(block)) return items;
    return items.map((item) => writingLine(item, contentWidth, { style: 'SlipLine' }));
  });
}
