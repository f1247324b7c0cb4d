import { plainText } from '../document/plain-text.ts';
import type { Block, Direction, DocumentTree, Group, List } from '../document/tree.ts';
import { tableLines } from './table-lines.ts';
import { type Indent, LINE_WIDTH, NO_INDENT, wrap } from './wrap.ts';

/** Lines that stand together, and how many empty lines come before them. */
interface TextBlock {
  readonly lines: readonly string[];
  readonly before: number;
}

/** The document as one would write it in an e-mail: lines without line ends. */
export function documentLines({ blocks, direction }: DocumentTree): readonly string[] {
  // A mark ("Draft") stands on every page; here it is said once, before anything else.
  const isMark = (block: Block): boolean => block.type === 'group' && block.role === 'mark';
  const ordered = [...blocks.filter(isMark), ...blocks.filter((block) => !isMark(block))];
  const texts = ordered
    .flatMap((block) => blockTexts(block, direction))
    .filter(({ lines }) => lines.some((line) => line !== ''));
  return texts.flatMap(({ lines, before }, index) =>
    index === 0 ? lines : [...Array.from({ length: before }, () => ''), ...lines],
  );
}

function blockTexts(block: Block, direction: Direction): readonly TextBlock[] {
  switch (block.type) {
    case 'heading':
      return [{ lines: wrap(plainText(block.inlines)), before: 2 }];
    case 'paragraph':
      return [paragraph(wrap(plainText(block.inlines)))];
    case 'list':
      return [paragraph(listLines(block, NO_INDENT.rest, false))];
    case 'table':
      return [paragraph(tableLines(block, ownDirection(block.direction, direction)))];
    case 'figure':
      return [paragraph(wrap(`[${block.alt}]`))];
    case 'group':
      return groupTexts(block, ownDirection(block.direction, direction));
  }
}

function ownDirection(direction: Direction | 'auto' | undefined, inherited: Direction): Direction {
  return direction === undefined || direction === 'auto' ? inherited : direction;
}

function paragraph(lines: readonly string[]): TextBlock {
  return { lines, before: 1 };
}

const RULE = '-'.repeat(LINE_WIDTH);

function groupTexts(group: Group, direction: Direction): readonly TextBlock[] {
  const texts = (): readonly TextBlock[] => group.blocks.flatMap((block) => blockTexts(block, direction));
  switch (group.role) {
    case 'letterhead':
    case 'sender':
    case 'delivery':
    case 'recipient':
    case 'references':
    case 'place-date':
    case 'signature':
    case 'enclosures':
    case 'copies':
    case 'mark':
      return [closeLines(group, direction)];
    case 'subject':
    case 'salutation':
    case 'closing':
      return texts();
    case 'choices':
      return group.blocks.flatMap((block) =>
        block.type === 'list' ? [paragraph(listLines(block, '', true))] : blockTexts(block, direction),
      );
    case 'slip':
      return [
        { lines: [RULE], before: 2 },
        ...texts().map((text, index) => (index === 0 ? paragraph(text.lines) : text)),
      ];
    case 'annex':
      return texts();
    case 'continuation':
    case 'footer':
      return [];
  }
}

/** Groups whose paragraphs are lines; their pictures say nothing a line does not. */
function closeLines(group: Group, direction: Direction): TextBlock {
  const shown = group.blocks.filter(({ type }) => type !== 'figure');
  return paragraph(shown.flatMap((block) => blockTexts(block, direction).flatMap(({ lines }) => lines)));
}

function listLines(list: List, margin: string, tickBoxes: boolean): readonly string[] {
  return list.items.flatMap((item, index) => {
    const label = tickBoxes ? '[ ] ' : list.ordered ? `${index + 1}. ` : '- ';
    return itemLines(item, { first: margin + label, rest: margin + ' '.repeat(label.length) });
  });
}

function itemLines(blocks: readonly Block[], indent: Indent): readonly string[] {
  const lines: string[] = [];
  for (const block of blocks) {
    if (block.type === 'list') {
      if (lines.length === 0) lines.push(indent.first.trimEnd());
      lines.push(...listLines(block, indent.rest, false));
    } else if (block.type === 'paragraph' || block.type === 'heading') {
      const first = lines.length === 0 ? indent.first : indent.rest;
      lines.push(...wrap(plainText(block.inlines), { first, rest: indent.rest }));
    }
  }
  return lines;
}
