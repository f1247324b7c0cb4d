import { plainTextOfBlocks } from '../document/plain-text.ts';
import type { Block } from '../document/tree.ts';

/** Plain text of the first `subject` group, else of the first heading of level 1, else ''. */
export function titleOf(blocks: readonly Block[]): string {
  const subject = blocks.find((block) => block.type === 'group' && block.role === 'subject');
  const title = subject ?? blocks.find((block) => block.type === 'heading' && block.level === 1);
  return title === undefined ? '' : plainTextOfBlocks([title]).replaceAll('\n', ' ');
}
