import { type LetterStandard, mmToPt, PAPER_MM } from '../design/letter-standard.ts';
import { RTL_SCALE, type Theme } from '../design/theme.ts';
import type { DocumentTree, Group } from '../document/tree.ts';
import { bodyBoxes } from './body-boxes.ts';
import type { Faces } from './faces.ts';
import { isPlaced, placeFirstPage } from './first-page.ts';
import type { FlowContext, PageGeometry, PictureSize } from './flow-context.ts';
import { createFurniture } from './furniture.ts';
import type { MissingCharacter } from './itemise.ts';
import { paginate } from './paginate.ts';
import type { DocumentPlan } from './plan.ts';
import { createCanvas, createNode } from './tagging.ts';

export interface FlowOptions {
  readonly theme: Theme;
  readonly letterStandard: LetterStandard;
  readonly faces: Faces;
  /** Sizes of the pictures by asset key. */
  readonly pictures: ReadonlyMap<string, PictureSize>;
}

export interface FlowResult {
  readonly plan: DocumentPlan;
  /** Characters no face has; the plan is of no use when there are any. */
  readonly missing: readonly MissingCharacter[];
}

/** Lays a document out: which line of it stands where on which page, and what it is. */
export function flow(tree: DocumentTree, options: FlowOptions): FlowResult {
  const page = pageGeometry(options.letterStandard);
  const canvas = createCanvas();
  const context: FlowContext = {
    canvas,
    faces: options.faces,
    theme: options.theme,
    scale: tree.direction === 'rtl' ? RTL_SCALE : 1,
    direction: tree.direction,
    page,
    pictures: options.pictures,
    missing: [],
  };
  const groups = tree.blocks.filter((block): block is Group => block.type === 'group');
  const root = createNode('Document');
  // What the furniture lacks is told after the text, in reading order.
  const furnitureMissing: MissingCharacter[] = [];
  const furniture = createFurniture({ ...context, missing: furnitureMissing }, groups);
  const firstPage = placeFirstPage(
    context,
    root,
    groups.filter(({ role }) => isPlaced(role)),
    options.letterStandard,
  );
  const bottom = page.height - Math.max(page.bottom, furniture.footHeight);
  const laterTop = page.top + furniture.headHeight;
  const boxes = bodyBoxes(context, root, tree.blocks, firstPage.inFlow, bottom - laterTop);
  const placed = paginate(boxes, (index) => ({ top: index === 0 ? firstPage.bodyTop : laterTop, bottom }));
  for (const { box, page: index, top, headTop } of placed) {
    if (headTop !== undefined) box.head?.place(index, headTop);
    box.place(index, top);
  }
  canvas.ensure(1);
  furniture.draw(canvas.pages.length);
  return {
    plan: {
      pageWidth: page.width,
      pageHeight: page.height,
      pages: canvas.pages,
      root,
      outline: canvas.outline,
    },
    missing: [...context.missing, ...furnitureMissing],
  };
}

function pageGeometry({ paper, margins }: LetterStandard): PageGeometry {
  return {
    width: mmToPt(PAPER_MM[paper].width),
    height: mmToPt(PAPER_MM[paper].height),
    left: mmToPt(margins.left),
    right: mmToPt(margins.right),
    top: mmToPt(margins.top),
    bottom: mmToPt(margins.bottom),
  };
}
