import { type LetterStandard, PAPER_MM } from '../design/letter-standard.ts';
import type { Direction } from '../document/tree.ts';
import { mmToTwips } from './twips.ts';

/** The sheet in twips. */
export interface PageSetup {
  readonly width: number;
  readonly height: number;
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  /** Distances of the header and the footer from the edges of the sheet. */
  readonly headerTop: number;
  readonly footerBottom: number;
  readonly contentWidth: number;
  /** Where the recipient's lines stand: indents from the text's edges, and the top on the sheet. */
  readonly address: { readonly start: number; readonly end: number; readonly top: number };
  /** The text of a letter's first page starts no higher. */
  readonly bodyTop: number;
}

const HEADER_TOP_MM = 10;
const FOOTER_BOTTOM_MM = 10;

export function pageSetup(standard: LetterStandard, direction: Direction): PageSetup {
  const { address } = standard;
  const paper = PAPER_MM[standard.paper];
  const margins = {
    left: mmToTwips(standard.margins.left),
    right: mmToTwips(standard.margins.right),
    top: mmToTwips(standard.margins.top),
    bottom: mmToTwips(standard.margins.bottom),
  };
  const width = mmToTwips(paper.width);
  const contentWidth = width - margins.left - margins.right;
  const left = Math.max(0, mmToTwips(address.left) - margins.left);
  const right = Math.max(0, contentWidth - left - mmToTwips(address.width));
  const [start, end] = direction === 'ltr' ? [left, right] : [right, left];
  return {
    width,
    height: mmToTwips(paper.height),
    margins,
    headerTop: mmToTwips(HEADER_TOP_MM),
    footerBottom: mmToTwips(FOOTER_BOTTOM_MM),
    contentWidth,
    address: { start, end, top: mmToTwips(address.top) },
    bodyTop: mmToTwips(standard.bodyTop),
  };
}
