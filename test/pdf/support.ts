import { LETTER_STANDARDS, type LetterStandardId } from '../../src/design/letter-standard.ts';
import { SERIF_THEME } from '../../src/design/theme.ts';
import type { DocumentTree } from '../../src/document/tree.ts';
import { documentNeeds } from '../../src/pdf/document-needs.ts';
import { type Faces, loadFaces } from '../../src/pdf/faces.ts';
import { flow } from '../../src/pdf/flow.ts';
import type { PictureSize } from '../../src/pdf/flow-context.ts';
import type { DocumentPlan, PagePlan, StructureNode, TextDrawing } from '../../src/pdf/plan.ts';
import { readResource } from './options.ts';

/** All faces of a direction. */
export function facesOf(direction: 'ltr' | 'rtl'): Promise<Faces> {
  const needs = {
    weights: new Set(['regular', 'bold', 'italic', 'boldItalic'] as const),
    codePoints: new Set([0x5d0, 0x416]),
  };
  return loadFaces(SERIF_THEME.faces[direction], needs, readResource);
}

/** The plan of a tree; fails when a character is missing. */
export async function planOf(
  tree: DocumentTree,
  id: LetterStandardId,
  pictures: ReadonlyMap<string, PictureSize> = new Map(),
): Promise<DocumentPlan> {
  const faces = await loadFaces(SERIF_THEME.faces[tree.direction], documentNeeds(tree), readResource);
  const options = { theme: SERIF_THEME, letterStandard: LETTER_STANDARDS[id], faces, pictures };
  const { plan, missing } = flow(tree, options);
  if (missing.length > 0) throw new Error(`missing ${JSON.stringify(missing)}`);
  return plan;
}

export interface PlacedText {
  readonly text: string;
  readonly tagged: boolean;
  readonly drawing: TextDrawing;
}

/** The texts of a page in painting order. */
export function textsOf(page: PagePlan | undefined): readonly PlacedText[] {
  return (page?.content ?? []).flatMap((content) =>
    content.drawings.flatMap((drawing) =>
      drawing.kind === 'text' ? [{ text: drawing.text, tagged: content.kind === 'tagged', drawing }] : [],
    ),
  );
}

/** The text of the body, pages joined, as a reader of the tags meets it. */
export function readingTextOf(plan: DocumentPlan): string {
  return lines(plan, plan.root).join('\n');
}

/** The structure as an indented outline with the text of each element. */
export function structureOf(plan: DocumentPlan): string {
  const describe = (node: StructureNode, depth: number): readonly string[] => {
    const { language, actualText, alternative, numbering, scope } = node.attributes;
    const notes = [
      language,
      numbering,
      scope,
      alternative && `alt "${alternative}"`,
      actualText && 'actual text',
    ];
    const own = node.kids
      .flatMap((kid) => (kid.kind === 'content' ? [contentText(plan, kid.page, kid.mcid)] : []))
      .join('|');
    const links = node.kids.flatMap((kid) =>
      kid.kind === 'link' ? [`→ ${plan.pages[kid.page]?.links[kid.index]?.uri}`] : [],
    );
    const head = [node.type, ...notes.filter((note) => note !== undefined && note !== ''), ...links].join(
      ' ',
    );
    const line = `${'  '.repeat(depth)}${head}${own === '' ? '' : `: ${own}`}`;
    return [line, ...node.kids.flatMap((kid) => (kid.kind === 'node' ? describe(kid.node, depth + 1) : []))];
  };
  return `${describe(plan.root, 0).join('\n')}\n`;
}

function lines(plan: DocumentPlan, node: StructureNode): readonly string[] {
  return node.kids.flatMap((kid) => {
    if (kid.kind === 'content') return [contentText(plan, kid.page, kid.mcid)];
    return kid.kind === 'node' ? lines(plan, kid.node) : [];
  });
}

function contentText(plan: DocumentPlan, page: number, mcid: number): string {
  const content = plan.pages[page]?.content.find((part) => part.kind === 'tagged' && part.mcid === mcid);
  return (content?.drawings ?? [])
    .map((drawing) => (drawing.kind === 'text' ? drawing.text : `[${drawing.kind}]`))
    .join('');
}
