import type { DocumentFonts } from './document-fonts.ts';
import type { ArtifactKind, Drawing, MarkedContent, PagePlan, PictureDrawing, TextDrawing } from './plan.ts';

/** Marked-content operands of each artifact kind (ISO 32000-1, 14.8.2.2). */
const ARTIFACTS: Readonly<Record<ArtifactKind, string>> = {
  layout: '<</Type /Layout>>',
  header: '<</Type /Pagination /Subtype /Header>>',
  footer: '<</Type /Pagination /Subtype /Footer>>',
  watermark: '<</Type /Pagination /Subtype /Watermark>>',
  'repeated-head': '<</Type /Pagination>>',
};

export interface StreamOptions {
  readonly fonts: DocumentFonts;
  /** Resource name of a picture. */
  readonly nameOf: (asset: string) => string;
}

/** Operators of one page, for a page whose y runs down. */
export function pageOperators(page: PagePlan, options: StreamOptions): string {
  let operators = '';
  for (const content of page.content) operators += markedOperators(content, options);
  return operators;
}

function markedOperators(content: MarkedContent, options: StreamOptions): string {
  const opening =
    content.kind === 'tagged'
      ? `/${content.tag} <</MCID ${content.mcid}>> BDC\n`
      : `/Artifact ${ARTIFACTS[content.artifact]} BDC\n`;
  let operators = opening;
  for (const drawing of content.drawings) operators += drawingOperators(drawing, options);
  return `${operators}EMC\n`;
}

function drawingOperators(drawing: Drawing, options: StreamOptions): string {
  switch (drawing.kind) {
    case 'text':
      return textOperators(drawing, options.fonts);
    case 'rule': {
      const { x, y, width, thickness, color, dashed } = drawing;
      const dash = dashed ? '[3 3] 0 d ' : '';
      const line = `${num(x)} ${num(y)} m ${num(x + width)} ${num(y)} l S`;
      return `q ${rgb(color)} RG ${num(thickness)} w ${dash}${line} Q\n`;
    }
    case 'box': {
      const { x, y, size, thickness, color } = drawing;
      return `q ${rgb(color)} RG ${num(thickness)} w ${num(x)} ${num(y)} ${num(size)} ${num(size)} re S Q\n`;
    }
    case 'picture':
      return pictureOperators(drawing, options.nameOf(drawing.asset));
  }
}

function pictureOperators({ x, y, width, height }: PictureDrawing, name: string): string {
  return `q ${num(width)} 0 0 ${num(-height)} ${num(x)} ${num(y + height)} cm /${name} Do Q\n`;
}

/** Moves smaller than this many thousandths of an em are not written. */
const INVISIBLE = 0.05;

function textOperators(drawing: TextDrawing, fonts: DocumentFonts): string {
  const { x, baseline, size, color, pieces } = drawing;
  let operators = color === '000000' ? 'BT\n' : `q ${rgb(color)} rg\nBT\n`;
  let font: string | undefined;
  let pen = Number.NaN;
  let show = createShow();
  const flush = (): void => {
    if (!show.isEmpty()) operators += `[${show.text()}] TJ\n`;
    show = createShow();
  };
  for (const piece of pieces) {
    const documentFont = fonts.use(piece.face);
    const moves = Number.isNaN(pen) || Math.abs(piece.x - pen) > INVISIBLE;
    if (documentFont.name !== font || moves) flush();
    if (documentFont.name !== font) {
      font = documentFont.name;
      operators += `/${font} ${num(size)} Tf\n`;
      pen = Number.NaN;
    }
    if (Number.isNaN(pen) || moves) {
      operators += `1 0 0 -1 ${num(x + (piece.x * size) / 1000)} ${num(baseline)} Tm\n`;
    }
    for (const glyph of piece.run.glyphs) {
      const code = documentFont.code(glyph.variant);
      const nominal = piece.face.variants[glyph.variant]?.width ?? 0;
      if (glyph.dy !== 0) {
        // A mark above or below its place: raised on its own, the pen brought back after it.
        show.move(glyph.dx);
        flush();
        operators += `${num((glyph.dy * size) / 1000)} Ts [<${code}>] TJ 0 Ts\n`;
      } else {
        show.move(glyph.dx);
        show.glyph(code);
      }
      show.move(glyph.advance - nominal - glyph.dx);
    }
    pen = piece.x + piece.run.width;
  }
  flush();
  return `${operators}ET\n${color === '000000' ? '' : 'Q\n'}`;
}

/** Collects the operand of one TJ: strings of glyph codes and moves between them. */
function createShow() {
  let text = '';
  let codes = '';
  let pending = 0;
  return {
    isEmpty: () => text === '' && codes === '' && Math.abs(pending) <= INVISIBLE,
    /** Moves the pen right by thousandths of an em. */
    move(distance: number): void {
      pending += distance;
    },
    glyph(code: string): void {
      if (Math.abs(pending) > INVISIBLE) {
        if (codes !== '') text += `<${codes}>`;
        // Numbers need a space between them and a string does no harm.
        text += ` ${num(-pending)} `;
        codes = '';
        pending = 0;
      }
      codes += code;
    },
    text(): string {
      const shown = codes === '' ? text : `${text}<${codes}>`;
      return Math.abs(pending) > INVISIBLE ? `${shown} ${num(-pending)} ` : shown;
    },
  };
}

/** A number as PDF writes it: at most three decimals, no exponent. */
export function num(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

const COLORS = new Map<string, string>();

function rgb(color: string): string {
  let operands = COLORS.get(color);
  if (operands === undefined) {
    operands = [0, 2, 4].map((at) => num(Number.parseInt(color.slice(at, at + 2), 16) / 255)).join(' ');
    COLORS.set(color, operands);
  }
  return operands;
}
