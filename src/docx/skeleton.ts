import { Document, Footer, Header, type IXmlableObject, Packer, Paragraph } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import type { Direction } from '../document/tree.ts';
import { NUMBERING } from './numbering.ts';
import type { PageSetup } from './page-setup.ts';

/** A part around what a letter puts into it. */
export interface Frame {
  readonly head: string;
  readonly tail: string;
}

/**
 * What all documents of one page set-up and direction have in common. The library writes it, once;
 * a letter then only writes its own paragraphs.
 */
export interface Skeleton {
  /** The document without content; components ask it for its section. */
  readonly document: Document;
  /** Every part by path, in the order of the package. */
  readonly parts: ReadonlyMap<string, string>;
  /** The parts a letter writes into, by path. */
  readonly frames: ReadonlyMap<string, Frame>;
}

/** The headers and footers of the only section: of later pages, then of the first. */
export const HEADER_PATHS = ['word/header1.xml', 'word/header2.xml'] as const;
export const FOOTER_PATHS = ['word/footer1.xml', 'word/footer2.xml'] as const;

/** Where the content goes in each part; the mark goes as well, or stays behind the content. */
const PLACES: readonly (readonly [path: string, mark: string, stays: boolean])[] = [
  ['word/document.xml', '<w:sectPr>', true],
  ...[...HEADER_PATHS, ...FOOTER_PATHS].map((path) => [path, '<w:p/>', false] as const),
  ['word/numbering.xml', '</w:numbering>', true],
];

/** Letter standards are few, and so are their pages. */
const SKELETONS = new Map<string, Promise<Skeleton>>();

export function skeletonOf(page: PageSetup, direction: Direction): Promise<Skeleton> {
  const key = JSON.stringify([page, direction]);
  const known = SKELETONS.get(key);
  if (known !== undefined) return known;
  const made = createSkeleton(page, direction);
  SKELETONS.set(key, made);
  return made;
}

async function createSkeleton(page: PageSetup, direction: Direction): Promise<Skeleton> {
  const document = createDocument(page, direction);
  const files = Object.entries(unzipSync(await Packer.pack(document, 'uint8array')));
  const parts = new Map(files.map(([path, bytes]) => [path, strFromU8(bytes)]));
  const frames = new Map(
    PLACES.map(([path, mark, stays]) => {
      const xml = parts.get(path) ?? '';
      const at = xml.lastIndexOf(mark);
      if (at < 0) throw new Error(`no ${mark} in ${path}`);
      return [path, { head: xml.slice(0, at), tail: xml.slice(stays ? at : at + mark.length) }];
    }),
  );
  return { document, parts, frames };
}

function createDocument(page: PageSetup, direction: Direction): Document {
  const header = () => new Header({ children: [new Paragraph({})] });
  const footer = () => new Footer({ children: [new Paragraph({})] });
  const document = new Document({
    styles: { importedStyles: [] }, // our own styles.xml takes its place
    numbering: NUMBERING,
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: page.width, height: page.height },
            margin: { ...page.margins, header: page.headerTop, footer: page.footerBottom, gutter: 0 },
          },
        },
        headers: { default: header(), first: header() },
        footers: { default: footer(), first: footer() },
        children: [],
      },
    ],
  });
  if (direction === 'rtl') makeSectionRtl(document);
  return document;
}

/** The library has no option for a right-to-left section (`w:bidi` in `w:sectPr`). */
function makeSectionRtl(document: Document): void {
  const view = document.Document.View;
  const format = view.prepForXml.bind(view);
  view.prepForXml = (context): IXmlableObject | undefined => {
    const xml = format(context);
    const body = childrenOf(
      childrenOf(xml, 'w:document').find((child) => 'w:body' in child),
      'w:body',
    );
    const properties = childrenOf(
      body.find((child) => 'w:sectPr' in child),
      'w:sectPr',
    );
    const grid = properties.findIndex((child) => 'w:docGrid' in child);
    properties.splice(grid === -1 ? properties.length : grid, 0, { 'w:bidi': {} });
    return xml;
  };
}

function childrenOf(element: IXmlableObject | undefined, name: string): IXmlableObject[] {
  const children: unknown = element?.[name];
  return Array.isArray(children) ? children : [];
}
