import type { Block, Heading } from '../document/tree.ts';

/** How the headings of a document are tagged. */
export interface HeadingTags {
  /** The subject line of a letter is its title, unless a heading is. */
  readonly subjectIsTitle: boolean;
  /** True when there is enough to jump between. */
  readonly bookmarks: boolean;
  readonly tagOf: (heading: Heading) => 'H1' | 'H2' | 'H3';
}

/**
 * Tags of headings by their level, without gaps: readers navigate by them, so no H3 may follow an
 * H1 and the first is H1, whatever level the template uses for its look.
 */
export function createHeadingTags(blocks: readonly Block[]): HeadingTags {
  const headings = blocks.flatMap((block): Heading[] => {
    if (block.type === 'heading') return [block];
    return block.type === 'group' ? block.blocks.filter((inner) => inner.type === 'heading') : [];
  });
  const hasSubject = blocks.some(
    (block) => block.type === 'group' && block.role === 'subject' && block.blocks.some(isText),
  );
  const subjectIsTitle = hasSubject && headings.every(({ level }) => level > 1);
  // By the inlines, which stay the same when a heading takes over its group's language.
  const tags = new Map<Heading['inlines'], 'H1' | 'H2' | 'H3'>();
  let previous = subjectIsTitle ? 1 : 0;
  for (const heading of headings) {
    const level = Math.min(heading.level, previous + 1);
    tags.set(heading.inlines, level <= 1 ? 'H1' : level === 2 ? 'H2' : 'H3');
    previous = level;
  }
  return {
    subjectIsTitle,
    bookmarks: headings.filter(({ level }) => level === 2).length > 1,
    tagOf: (heading) => tags.get(heading.inlines) ?? 'H2',
  };
}

function isText({ type }: Block): boolean {
  return type === 'paragraph' || type === 'heading';
}
