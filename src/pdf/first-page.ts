import { type LetterStandard, mmToPt } from '../design/letter-standard.ts';
import type { Block, Group, Role } from '../document/tree.ts';
import {
  type Align,
  type Area,
  type FlowContext,
  type Look,
  lookOf,
  placeStack,
  stackHeight,
  styledOf,
} from './flow-context.ts';
import type { Box } from './paginate.ts';
import { figureBoxes, paragraphBoxes } from './paragraph-boxes.ts';
import type { StructureNode } from './plan.ts';
import { measureText } from './text-layout.ts';

/** The head of the first page is on paper; what found no room there flows with the text. */
export interface FirstPage {
  /** The text starts no higher. */
  readonly bodyTop: number;
  /** Groups that are to be set in the flow, in reading order. */
  readonly inFlow: ReadonlySet<Group>;
}

const PLACED_ROLES: ReadonlySet<Role> = new Set([
  'letterhead',
  'sender',
  'delivery',
  'recipient',
  'references',
  'place-date',
]);

/** Top of the letterhead, and the gaps between the parts of a letter's head. */
const HEAD_TOP_MM = 14;
const GAP = 14;
const SMALL_GAP = 7;
const BODY_GAP = 26;
/** A head that would take more of the page than this flows with the text instead. */
const MOST_OF_PAGE = 0.42;
/** Type sizes and leadings tried for an address that is too long for its window. */
const ADDRESS_STEPS = [
  [1, 0.93],
  [0.95, 0.84],
  [0.9, 0.76],
  [0.86, 0.7],
] as const;

export function isPlaced(role: Role): boolean {
  return PLACED_ROLES.has(role);
}

/** Sets letterhead, sender, address, references and date where the letter standard puts them. */
export function placeFirstPage(
  context: FlowContext,
  root: StructureNode,
  groups: readonly Group[],
  standard: LetterStandard,
): FirstPage {
  const { page, theme } = context;
  const isLetter = groups.some(({ role }) => role === 'recipient');
  const content: Area = { x: page.left, width: page.width - page.left - page.right };
  const small = lookOf(context, theme.small, { after: 0, before: 0 });
  const body = lookOf(context, theme.body, { after: 0, before: 0 });
  const address: Area = { x: mmToPt(standard.address.left), width: mmToPt(standard.address.width) };

  const looks: Partial<Record<Role, Look>> = {
    sender: { ...small, color: theme.colors.muted },
    references: small,
    'place-date': body,
  };
  const info = infoArea(context, groups, looks, content, address, isLetter);
  const head = headArea(
    context,
    content,
    info,
    groups.some(({ role }) => role === 'sender'),
  );

  const inFlow = new Set<Group>();
  const plans: PlacedGroup[] = [];
  for (const group of groups) {
    const plan = planGroup(context, group, { isLetter, looks, info, head, address, small, body, standard });
    if (plan === undefined || plan.height > page.height * MOST_OF_PAGE) inFlow.add(group);
    else plans.push(plan);
  }
  return { bodyTop: placeGroups(context, root, plans, standard, content, isLetter), inFlow };
}

interface PlacedGroup {
  readonly group: Group;
  readonly slot: 'letterhead' | 'sender' | 'delivery' | 'address' | 'info';
  readonly height: number;
  /** Makes the structure and the boxes; called in reading order. */
  readonly build: (parent: StructureNode) => readonly Box[];
}

interface PlanOptions {
  readonly isLetter: boolean;
  readonly looks: Partial<Record<Role, Look>>;
  readonly info: Area;
  readonly head: Area;
  readonly address: Area;
  readonly small: Look;
  readonly body: Look;
  readonly standard: LetterStandard;
}

function planGroup(context: FlowContext, group: Group, options: PlanOptions): PlacedGroup | undefined {
  const { isLetter, looks, info, head, address, small, body } = options;
  const planned = (slot: PlacedGroup['slot'], area: Area, look: Look, firstLook = look): PlacedGroup => {
    const build = (parent: StructureNode) => groupBoxes(context, group, area, look, firstLook, parent);
    return { group, slot, height: groupHeight(context, group, area, look, firstLook), build };
  };
  switch (group.role) {
    case 'letterhead':
      return planned('letterhead', head, { ...small, color: context.theme.colors.muted }, nameLook(context));
    case 'sender':
      return planned('sender', info, looks.sender ?? small);
    case 'delivery':
      return isLetter
        ? planned('delivery', deliveryArea(context, address), { ...small, weight: 'bold' })
        : undefined;
    case 'recipient':
      return planned('address', address, addressLook(context, group, address, body, options.standard));
    case 'references':
    case 'place-date':
      return isLetter ? planned('info', info, looks[group.role] ?? small) : undefined;
    default:
      return undefined;
  }
}

function nameLook(context: FlowContext): Look {
  const { size, leading } = context.theme.headings[1];
  const name = lookOf(context, { size: size * 1.12, leading: leading * 1.1, before: 0, after: 2 });
  return { ...name, weight: 'bold' };
}

/** Above the window, so it may be wider: from the address's starting edge to the far margin. */
function deliveryArea({ page, direction }: FlowContext, address: Area): Area {
  if (direction === 'ltr') return { x: address.x, width: page.width - page.right - address.x };
  return { x: page.left, width: address.x + address.width - page.left };
}

/** The address in the largest type that fits its window, or the smallest there is. */
function addressLook(
  context: FlowContext,
  group: Group,
  area: Area,
  body: Look,
  standard: LetterStandard,
): Look {
  const room = mmToPt(standard.address.height);
  let look = body;
  for (const [size, leading] of ADDRESS_STEPS) {
    look = { ...body, size: body.size * size, leading: body.leading * leading };
    if (groupHeight(context, group, area, look, look) <= room) return look;
  }
  return look;
}

/** The column of sender, references and date: as wide as its longest line, flush with the margin. */
function infoArea(
  context: FlowContext,
  groups: readonly Group[],
  looks: Partial<Record<Role, Look>>,
  content: Area,
  address: Area,
  isLetter: boolean,
): Area {
  let width = 0;
  for (const { role, blocks } of groups) {
    const look = looks[role];
    if (look === undefined || (!isLetter && role !== 'sender')) continue;
    for (const block of blocks) {
      if (block.type !== 'paragraph') continue;
      const { natural } = measureText(styledOf(context, block.inlines, block, look), context.faces);
      width = Math.max(width, (natural * look.size) / 1000 + 0.1);
    }
  }
  const most = isLetter
    ? Math.max(content.width - address.width - GAP, content.width * 0.3)
    : content.width * 0.5;
  width = Math.min(width, most);
  const addressIsRight = address.x + address.width / 2 > context.page.width / 2;
  const onLeft = isLetter ? addressIsRight : context.direction === 'rtl';
  return { x: onLeft ? content.x : content.x + content.width - width, width };
}

/** The letterhead's column: what the sender's leaves. */
function headArea(context: FlowContext, content: Area, info: Area, hasSender: boolean): Area {
  if (!hasSender) return content;
  const width = content.width - info.width - 2 * GAP;
  const infoIsLeft = info.x < context.page.width / 2 - info.width / 2;
  return { x: infoIsLeft ? content.x + content.width - width : content.x, width };
}

function groupBoxes(
  context: FlowContext,
  group: Group,
  area: Area,
  look: Look,
  firstLook: Look,
  parent: StructureNode,
): readonly Box[] {
  const align: Align = 'start';
  return textFirst(group.blocks).flatMap(([block, isFirst]): readonly Box[] => {
    const language = block.language ?? group.language;
    const marked = language === undefined ? block : { ...block, language };
    if (marked.type === 'figure') {
      return figureBoxes(context, marked, { area, align, parent, maxHeight: 44, after: 6 });
    }
    if (marked.type !== 'paragraph' && marked.type !== 'heading') return [];
    const itsLook = isFirst ? firstLook : look;
    return paragraphBoxes(context, marked, { area, look: itsLook, align, parent, type: 'P', keep: false });
  });
}

/** Height of a group without making anything. */
function groupHeight(context: FlowContext, group: Group, area: Area, look: Look, firstLook: Look): number {
  const silent = { ...context, missing: [] };
  const scratch = { type: 'Sect', attributes: {}, kids: [] } as const satisfies StructureNode;
  return stackHeight(groupBoxes(silent, group, area, look, firstLook, { ...scratch, kids: [] }));
}

/** Blocks, each with whether it is the first line of text. */
function textFirst(blocks: readonly Block[]): readonly (readonly [Block, boolean])[] {
  const first = blocks.find(({ type }) => type === 'paragraph' || type === 'heading');
  return blocks.map((block) => [block, block === first]);
}

function placeGroups(
  context: FlowContext,
  root: StructureNode,
  plans: readonly PlacedGroup[],
  standard: LetterStandard,
  content: Area,
  isLetter: boolean,
): number {
  const { page } = context;
  const heightOf = (slot: PlacedGroup['slot']): number =>
    plans.filter((plan) => plan.slot === slot).reduce((sum, { height }) => sum + height + SMALL_GAP, 0);
  const headTop = Math.min(page.top, mmToPt(HEAD_TOP_MM));
  const letterheadBottom = headTop + heightOf('letterhead');
  const senderBottom = headTop + heightOf('sender');
  const hasHead = plans.some(({ slot }) => slot === 'letterhead' || slot === 'sender');
  const deliveryHeight = heightOf('delivery');
  const addressTop = Math.max(
    mmToPt(standard.address.top),
    (hasHead ? letterheadBottom + GAP : headTop) + deliveryHeight,
  );
  const infoTop = Math.max(addressTop, hasHead ? senderBottom + GAP : headTop);
  const tops: Record<PlacedGroup['slot'], number> = {
    letterhead: headTop,
    sender: headTop,
    delivery: addressTop - deliveryHeight,
    address: addressTop,
    info: infoTop,
  };
  let lowest = headTop;
  for (const { group, slot, build } of plans) {
    const boxes = build(root);
    if (boxes.length === 0) continue;
    const bottom = placeStack(boxes, 0, tops[slot]);
    // A place and a date under references stand a little apart, like groups above each other anywhere.
    tops[slot] = bottom + SMALL_GAP;
    lowest = Math.max(lowest, bottom);
    if (group.role === 'recipient' || slot === 'info') continue;
  }
  const headBottom = Math.max(letterheadBottom, senderBottom);
  const ruleY = headBottom + 2;
  const ruleHasRoom =
    ruleY + 6 <= (isLetter ? Math.min(tops.delivery, addressTop - deliveryHeight) : Infinity);
  if (hasHead && ruleHasRoom) {
    const color = context.theme.colors.rule;
    context.canvas.decorate(0, 'layout', [
      { kind: 'rule', x: content.x, y: ruleY, width: content.width, thickness: 0.4, color, dashed: false },
    ]);
  }
  if (!isLetter) return hasHead ? ruleY + BODY_GAP : page.top;
  return Math.max(mmToPt(standard.bodyTop), lowest + BODY_GAP);
}
