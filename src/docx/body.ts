import type { FileChild } from 'docx';
import { plainText } from '../document/plain-text.ts';
import type { Block, Group } from '../document/tree.ts';
import { blockItems, withIntroduced } from './blocks.ts';
import type { DocxContext } from './docx-context.ts';
import { type FlowItem, toChildren, withFirst, withLastKept } from './flow.ts';
import { groupItems, isInHeader } from './groups.ts';
import { isInHead, type LetterHead } from './letter-head.ts';
import { signatureItems } from './signatures.ts';

/** The head of the letter and everything that flows below it, in reading order. */
export function bodyChildren(
  context: DocxContext,
  blocks: readonly Block[],
  head: LetterHead,
): readonly FileChild[] {
  const flowing = blocks.filter((block) => !isInHeader(block) && !isInHead(block));
  const text = textItems(context, flowing);
  const below = head.gap === 0 ? text : withFirst(text, { spacing: { before: head.gap } });
  return toChildren([...head.items, ...below]);
}

function textItems(context: DocxContext, blocks: readonly Block[]): readonly FlowItem[] {
  const done: FlowItem[] = [];
  // Held back until a signature has said that they must stay with it.
  let last: readonly FlowItem[] = [];
  let closing: readonly FlowItem[] = [];
  let title: string | undefined;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined) continue;
    const groups = signaturesFrom(blocks, index);
    if (groups.length > 0) {
      index += groups.length - 1;
      done.push(...withLastKept(last), ...withLastKept(closing));
      last = signatureItems(context, groups);
      closing = [];
      continue;
    }
    if (block.type === 'heading') title = plainText(block.inlines);
    const items = itemsOf(context, block, blocks[index + 1], title);
    if (block.type === 'group' && block.role === 'closing') {
      closing = [...closing, ...items];
    } else {
      done.push(...last, ...closing);
      last = items;
      closing = [];
    }
  }
  return [...done, ...last, ...closing];
}

function itemsOf(
  context: DocxContext,
  block: Block,
  next: Block | undefined,
  title: string | undefined,
): readonly FlowItem[] {
  if (block.type === 'group') return groupItems(context, block);
  return withIntroduced(block, next, blockItems(context, block, { style: 'BodyText' }, title));
}

/** The signatures that stand side by side, from `start` on. */
function signaturesFrom(blocks: readonly Block[], start: number): readonly Group[] {
  const groups: Group[] = [];
  for (const block of blocks.slice(start)) {
    if (block.type !== 'group' || block.role !== 'signature') break;
    groups.push(block);
  }
  return groups;
}
