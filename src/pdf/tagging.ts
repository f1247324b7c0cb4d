import type { Line, Piece } from './break-lines.ts';
import { isHidden } from './characters.ts';
import type {
  ArtifactKind,
  Drawing,
  LinkArea,
  MarkedContent,
  OutlineEntry,
  StructureAttributes,
  StructureNode,
  StructureType,
  TextDrawing,
  TextPiece,
} from './plan.ts';
import { LINE_SEPARATOR, type StyledText, type TextSpan } from './styled-text.ts';

/** Pages that are being filled. */
export interface Canvas {
  readonly pages: readonly CanvasPage[];
  readonly outline: readonly OutlineEntry[];
  /** Adds pages until there are as many. */
  readonly ensure: (pages: number) => void;
  readonly bookmark: (entry: OutlineEntry) => void;
  readonly draw: (page: number, node: StructureNode, drawings: readonly Drawing[]) => void;
  readonly decorate: (page: number, artifact: ArtifactKind, drawings: readonly Drawing[]) => void;
  readonly link: (page: number, node: StructureNode, area: LinkArea) => void;
}

export interface CanvasPage {
  readonly content: MarkedContent[];
  readonly links: LinkArea[];
}

export function createCanvas(): Canvas {
  const pages: CanvasPage[] = [];
  const marks: number[] = [];
  const outline: OutlineEntry[] = [];
  const pageAt = (index: number): CanvasPage => {
    while (pages.length <= index) {
      pages.push({ content: [], links: [] });
      marks.push(0);
    }
    const page = pages[index];
    if (page === undefined) throw new Error(`no page ${index}`);
    return page;
  };
  return {
    pages,
    outline,
    ensure: (count) => {
      if (count > 0) pageAt(count - 1);
    },
    bookmark: (entry) => outline.push(entry),
    draw: (index, node, drawings) => {
      const page = pageAt(index);
      const mcid = marks[index] ?? 0;
      marks[index] = mcid + 1;
      page.content.push({ kind: 'tagged', mcid, tag: node.type, drawings });
      node.kids.push({ kind: 'content', page: index, mcid });
    },
    decorate: (index, artifact, drawings) => {
      if (drawings.length > 0) pageAt(index).content.push({ kind: 'artifact', artifact, drawings });
    },
    link: (index, node, area) => {
      const page = pageAt(index);
      node.kids.push({ kind: 'link', page: index, index: page.links.push(area) - 1 });
    },
  };
}

/** Adds an element to the structure. */
export function addNode(
  parent: StructureNode,
  type: StructureType,
  attributes: StructureAttributes = {},
): StructureNode {
  const node = createNode(type, attributes);
  parent.kids.push({ kind: 'node', node });
  return node;
}

export function createNode(type: StructureType, attributes: StructureAttributes = {}): StructureNode {
  return { type, attributes, kids: [] };
}

/** Where and how a line is drawn. */
export interface LinePlace {
  readonly page: number;
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  readonly color: string;
}

/** The elements of links already begun in a paragraph, so that a link over two lines stays one. */
export type OpenLinks = Map<TextSpan, StructureNode>;

/**
 * Draws a line into the structure. A line is one piece of content unless links or other languages
 * divide it. What runs right to left is drawn in visual order inside a Span whose ActualText is the
 * reading order: no way of writing it is understood by all readers, this one by the most.
 */
export function drawLine(
  canvas: Canvas,
  owner: StructureNode,
  styled: StyledText,
  line: Line,
  place: LinePlace,
  links: OpenLinks,
): void {
  for (const segment of segmentsOf(styled, line)) {
    const { span, text, rightToLeft } = segment;
    const { link, language } = span;
    let node = owner;
    if (link !== undefined) {
      node = links.get(span) ?? addNode(owner, 'Link');
      links.set(span, node);
    }
    if (language !== undefined || rightToLeft) {
      node = addNode(node, 'Span', {
        ...(language === undefined ? {} : { language }),
        ...(rightToLeft ? { actualText: text } : {}),
      });
    }
    canvas.draw(place.page, node, [drawingOf(segment, place)]);
    if (link !== undefined) {
      canvas.link(place.page, links.get(span) ?? node, areaOf(segment, place, link));
    }
  }
}

/** A line outside the structure. */
export function artifactLine(styled: StyledText, line: Line, place: LinePlace): TextDrawing {
  return drawingOf(createSegment(styled, line.pieces), place);
}

/** A part of a line that is one piece of content; lengths in thousandths of an em. */
interface Segment {
  readonly span: TextSpan;
  readonly rightToLeft: boolean;
  /** The characters in reading order. */
  readonly text: string;
  /** Left to right. */
  readonly pieces: readonly TextPiece[];
  /** Extent of what is not blank. */
  readonly left: number;
  readonly right: number;
}

/** Lines are shared by all documents that hold their paragraph, and so are their segments. */
const SEGMENTS = new WeakMap<Line, readonly Segment[]>();

function segmentsOf(styled: StyledText, line: Line): readonly Segment[] {
  let segments = SEGMENTS.get(line);
  if (segments === undefined) {
    segments = divide(line).map((pieces) => createSegment(styled, pieces));
    SEGMENTS.set(line, segments);
  }
  return segments;
}

function divide({ pieces }: Line): readonly (readonly Piece[])[] {
  const parts: Piece[][] = [];
  let previous: TextSpan | undefined;
  for (const piece of pieces) {
    const { span } = piece.atom;
    const joins =
      previous !== undefined &&
      previous.language === span.language &&
      (previous === span || (previous.link === undefined && span.link === undefined));
    if (joins) parts.at(-1)?.push(piece);
    else parts.push([piece]);
    previous = span;
  }
  return parts;
}

const NO_SPAN: TextSpan = {
  start: 0,
  end: 0,
  weight: 'regular',
  language: undefined,
  link: undefined,
  origin: undefined,
};

function createSegment(styled: StyledText, pieces: readonly Piece[]): Segment {
  const ink = pieces.filter(({ atom }) => atom.kind === 'word');
  return {
    span: pieces[0]?.atom.span ?? NO_SPAN,
    rightToLeft: pieces.some(({ atom }) => (atom.level & 1) === 1),
    text: readingText(styled, pieces),
    pieces: [...pieces]
      .sort((one, other) => one.x - other.x)
      .map(({ x, atom }) => ({ x, face: atom.face, run: atom.run })),
    left: Math.min(...ink.map(({ x }) => x)),
    right: Math.max(...ink.map(({ x, atom }) => x + atom.run.width)),
  };
}

function drawingOf({ pieces, text }: Segment, { x, baseline, size, color }: LinePlace): TextDrawing {
  return { kind: 'text', x, baseline, size, color, pieces, text };
}

function areaOf({ left, right, text }: Segment, place: LinePlace, uri: string): LinkArea {
  const scale = place.size / 1000;
  const contents = text.trim();
  return {
    x: place.x + left * scale,
    y: place.baseline - place.size * 0.85,
    width: (right - left) * scale,
    height: place.size * 1.15,
    uri,
    contents: contents === '' ? uri : contents,
  };
}

/** The drawn characters in reading order; a forced break reads as a space. */
function readingText({ text }: StyledText, pieces: readonly Piece[]): string {
  let result = '';
  for (const { atom } of pieces) {
    for (const unit of text.slice(atom.start, atom.end)) {
      if (unit === LINE_SEPARATOR) result += ' ';
      else if (!isHidden(unit)) result += unit;
    }
  }
  return result;
}
