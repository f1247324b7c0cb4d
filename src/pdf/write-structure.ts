import type { PdfReference } from './pdfkit-types.ts';
import type { StructureAttributes, StructureNode, StructureType } from './plan.ts';
import { pdfString, type TaggedPdf } from './tagged-pdf.ts';
import { plainString } from './xmp.ts';

/** What the structure refers to. */
export interface StructureTargets {
  readonly pages: readonly PdfReference[];
  /** Link annotations by page, not ended yet: each still needs its place in the parent tree. */
  readonly links: readonly (readonly PdfReference[])[];
  readonly pageHeight: number;
  readonly rightToLeft: boolean;
}

/** Writes the structure tree and the way back from content to it (ISO 32000-1, 14.7). */
export function writeStructure(pdf: TaggedPdf, root: StructureNode, targets: StructureTargets): void {
  const parents: PdfReference[][] = targets.pages.map(() => []);
  const annotationParents: (readonly [number, PdfReference])[] = [];
  let nextKey = targets.pages.length;

  const write = (node: StructureNode, parent: PdfReference): PdfReference => {
    const element = pdf.ref({ Type: 'StructElem', S: node.type, P: parent });
    // The page most of the content is on; what is elsewhere names its own.
    const home = firstPageOf(node);
    if (home !== undefined) element.data['Pg'] = targets.pages[home];
    Object.assign(element.data, attributesOf(node, targets));
    element.data['K'] = node.kids.map((kid) => {
      switch (kid.kind) {
        case 'node':
          return write(kid.node, element);
        case 'content': {
          const list = parents[kid.page];
          if (list !== undefined) list[kid.mcid] = element;
          return kid.page === home ? kid.mcid : { Type: 'MCR', Pg: targets.pages[kid.page], MCID: kid.mcid };
        }
        case 'link': {
          const annotation = targets.links[kid.page]?.[kid.index];
          if (annotation === undefined) throw new Error('structure names a link that is not there');
          annotation.data['StructParent'] = nextKey;
          annotationParents.push([nextKey, element]);
          nextKey++;
          return { Type: 'OBJR', Obj: annotation, Pg: targets.pages[kid.page] };
        }
      }
    });
    element.end();
    return element;
  };

  const treeRoot = pdf.ref({ Type: 'StructTreeRoot' });
  treeRoot.data['K'] = [write(root, treeRoot)];
  const entries = parents.flatMap((list, page) => [page, pdf.object(list as never)]);
  treeRoot.data['ParentTree'] = pdf.object({ Nums: [...entries, ...annotationParents.flat()] });
  treeRoot.data['ParentTreeNextKey'] = nextKey;

  pdf.setStructure(treeRoot);
}

function firstPageOf({ kids }: StructureNode): number | undefined {
  for (const kid of kids) if (kid.kind !== 'node') return kid.page;
  return undefined;
}

/** Attributes live in dictionaries of their owners. */
const BLOCKS: ReadonlySet<StructureType> = new Set(['H1', 'H2', 'H3', 'P', 'L', 'Table']);

function attributesOf(node: StructureNode, targets: StructureTargets): Record<string, unknown> {
  const { language, actualText, alternative }: StructureAttributes = node.attributes;
  const lists = ownedAttributes(node, targets);
  return {
    ...(language === undefined ? {} : { Lang: pdfString(plainString(language)) }),
    ...(actualText === undefined ? {} : { ActualText: pdfString(actualText) }),
    ...(alternative === undefined ? {} : { Alt: pdfString(plainString(alternative)) }),
    ...(lists.length === 0 ? {} : { A: lists.length === 1 ? lists[0] : lists }),
  };
}

function ownedAttributes(node: StructureNode, targets: StructureTargets): readonly Record<string, unknown>[] {
  const { box, scope, numbering } = node.attributes;
  const owned: Record<string, unknown>[] = [];
  if (box !== undefined) {
    const [left, top, right, bottom] = box;
    const { pageHeight } = targets;
    const flipped = [left, pageHeight - bottom, right, pageHeight - top];
    owned.push({ O: 'Layout', Placement: 'Block', BBox: flipped });
  } else if (targets.rightToLeft && BLOCKS.has(node.type)) {
    owned.push({ O: 'Layout', WritingMode: 'RlTb' });
  }
  if (scope !== undefined) owned.push({ O: 'Table', Scope: scope });
  if (numbering !== undefined) owned.push({ O: 'List', ListNumbering: numbering });
  return owned;
}
