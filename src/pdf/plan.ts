import type { Face, ShapedRun } from './face.ts';

/**
 * A document as pages of things at places: what `flow` decides and `paint` draws. Plain data.
 * Lengths in pt from the page's top left corner, x to the right, y down.
 */
export interface DocumentPlan {
  readonly pageWidth: number;
  readonly pageHeight: number;
  readonly pages: readonly PagePlan[];
  readonly root: StructureNode;
  readonly outline: readonly OutlineEntry[];
}

export interface PagePlan {
  /** In painting order. */
  readonly content: readonly MarkedContent[];
  readonly links: readonly LinkArea[];
}

/** One marked-content sequence: a part of the structure, or an artifact. */
export type MarkedContent =
  | {
      readonly kind: 'tagged';
      readonly mcid: number;
      readonly tag: string;
      readonly drawings: readonly Drawing[];
    }
  | { readonly kind: 'artifact'; readonly artifact: ArtifactKind; readonly drawings: readonly Drawing[] };

export type ArtifactKind = 'layout' | 'header' | 'footer' | 'repeated-head' | 'watermark';

export type Drawing = TextDrawing | RuleDrawing | BoxDrawing | PictureDrawing;

export interface TextDrawing {
  readonly kind: 'text';
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  /** Six hex digits, RGB. */
  readonly color: string;
  /** Left to right; `x` in thousandths of an em from the drawing's own `x`. */
  readonly pieces: readonly TextPiece[];
  /** The characters, in reading order, for people who read the plan. */
  readonly text: string;
}

export interface TextPiece {
  readonly x: number;
  readonly face: Face;
  readonly run: ShapedRun;
}

export interface RuleDrawing {
  readonly kind: 'rule';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly thickness: number;
  readonly color: string;
  readonly dashed: boolean;
}

/** An empty square to tick. */
export interface BoxDrawing {
  readonly kind: 'box';
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly thickness: number;
  readonly color: string;
}

export interface PictureDrawing {
  readonly kind: 'picture';
  readonly asset: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LinkArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** ASCII. */
  readonly uri: string;
  /** What a screen reader calls the link. */
  readonly contents: string;
}

/** Standard structure types of ISO 32000-1, 14.8.4. */
export type StructureType =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Span'
  | 'Link'
  | 'Figure';

/** One element of the logical structure. Its kids are added while the page plan grows. */
export interface StructureNode {
  readonly type: StructureType;
  readonly attributes: StructureAttributes;
  readonly kids: StructureKid[];
}

export interface StructureAttributes {
  readonly language?: string;
  /** Exact text in reading order, where the drawn order differs. */
  readonly actualText?: string;
  readonly alternative?: string;
  /** Left, top, right, bottom. */
  readonly box?: readonly [number, number, number, number];
  readonly scope?: 'Column';
  readonly numbering?: 'Decimal' | 'Disc' | 'Square' | 'None';
}

export type StructureKid =
  | { readonly kind: 'node'; readonly node: StructureNode }
  | { readonly kind: 'content'; readonly page: number; readonly mcid: number }
  | { readonly kind: 'link'; readonly page: number; readonly index: number };

/** A bookmark; `level` 1 is the outermost. */
export interface OutlineEntry {
  readonly title: string;
  readonly level: number;
  readonly page: number;
  readonly y: number;
}
