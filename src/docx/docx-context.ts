import { createHeadingTags, type HeadingTags } from '../design/heading-tags.ts';
import type { Theme } from '../design/theme.ts';
import type { WriteOptions } from '../design/writer.ts';
import type { Direction, DocumentTree } from '../document/tree.ts';
import { type PageSetup, pageSetup } from './page-setup.ts';

/** What all parts of one document share. */
export interface DocxContext {
  readonly theme: Theme;
  readonly page: PageSetup;
  readonly language: string;
  readonly direction: Direction;
  readonly headings: HeadingTags;
  readonly pictures: ReadonlyMap<string, Picture>;
  /** The next number no drawing, link, list or control of this document has; counts from 1. */
  readonly nextId: () => number;
}

export interface Picture {
  readonly type: 'png' | 'jpg';
  readonly bytes: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export function createContext(
  { language, direction, blocks }: DocumentTree,
  { theme, letterStandard }: WriteOptions,
  pictures: ReadonlyMap<string, Picture>,
): DocxContext {
  let last = 0;
  return {
    theme,
    page: pageSetup(letterStandard, direction),
    language,
    direction,
    headings: createHeadingTags(blocks),
    pictures,
    nextId: () => ++last,
  };
}
