import { pageOperators } from './content-stream.ts';
import { createDocumentFonts } from './document-fonts.ts';
import { embedFont, subsetTag } from './embed-font.ts';
import type { Face } from './face.ts';
import type { FontStock } from './font-stock.ts';
import type { PdfReference } from './pdfkit-types.ts';
import type { Picture } from './picture.ts';
import type { DocumentPlan, LinkArea } from './plan.ts';
import { pdfString, TaggedPdf } from './tagged-pdf.ts';
import { writeStructure } from './write-structure.ts';
import { type Metadata, plainString } from './xmp.ts';

export interface PaintOptions extends Metadata {
  readonly rightToLeft: boolean;
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly stocks: ReadonlyMap<Face, FontStock>;
}

/** Draws a plan: the only place that knows pdfkit. */
export function paint(plan: DocumentPlan, options: PaintOptions): Uint8Array {
  const { pageWidth: width, pageHeight: height } = plan;
  const pdf = new TaggedPdf({ ...options, width, height });
  const fonts = createDocumentFonts(options.stocks);
  const fontTargets = new Map<string, PdfReference>();
  const pictures = createPictureTargets(pdf, options.pictures);
  const pages: PdfReference[] = [];
  const links: PdfReference[][] = [];

  plan.pages.forEach((page, index) => {
    const used = new Set<string>();
    const tracking = {
      all: fonts.all,
      use: (face: Parameters<typeof fonts.use>[0]) => {
        const font = fonts.use(face);
        used.add(font.name);
        return font;
      },
    };
    const shown = new Map<string, PdfReference>();
    const nameOf = (asset: string): string => {
      const { name, reference } = pictures(asset);
      shown.set(name, reference);
      return name;
    };
    const target = pdf.writePage(pageOperators(page, { fonts: tracking, nameOf }));
    for (const name of used) {
      let reference = fontTargets.get(name);
      if (reference === undefined) {
        reference = pdf.ref({});
        fontTargets.set(name, reference);
      }
      target.fonts[name] = reference;
    }
    for (const [name, reference] of shown) target.xobjects[name] = reference;
    target.dictionary.data['StructParents'] = index;
    const annotations = page.links.map((link) => pdf.ref(annotationOf(link, height, target.dictionary)));
    target.annotations.push(...annotations);
    pages.push(target.dictionary);
    links.push(annotations);
  });

  writeStructure(pdf, plan.root, { pages, links, pageHeight: height, rightToLeft: options.rightToLeft });
  for (const annotation of links.flat()) annotation.end();
  fonts.all().forEach((font, index) => {
    const target = fontTargets.get(font.name);
    if (target !== undefined) embedFont(pdf, font, target, subsetTag(index));
  });
  writeOutline(pdf, plan);
  return pdf.finish();
}

function annotationOf(link: LinkArea, pageHeight: number, page: PdfReference): Record<string, unknown> {
  const { x, y, width, height, uri, contents } = link;
  return {
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [x, pageHeight - y - height, x + width, pageHeight - y],
    Border: [0, 0, 0],
    F: 4, // printed: archival PDF asks for it
    Contents: pdfString(plainString(contents)),
    A: { Type: 'Action', S: 'URI', URI: pdfString(uri) },
    P: page,
  };
}

function createPictureTargets(pdf: TaggedPdf, pictures: ReadonlyMap<string, Picture>) {
  const targets = new Map<string, { readonly name: string; readonly reference: PdfReference }>();
  return (asset: string) => {
    let target = targets.get(asset);
    if (target === undefined) {
      const picture = pictures.get(asset);
      if (picture === undefined) throw new Error(`picture ${asset} was placed but not read`);
      target = { name: `I${targets.size + 1}`, reference: embedPicture(pdf, picture) };
      targets.set(asset, target);
    }
    return target;
  };
}

function embedPicture(pdf: TaggedPdf, picture: Picture): PdfReference {
  const { width, height, bitsPerComponent, colorSpace, filter, colorKey, predictorColors } = picture;
  const base = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height };
  const mask =
    picture.opacity === undefined
      ? {}
      : {
          SMask: pdf.stream(
            { ...base, BitsPerComponent: 8, ColorSpace: 'DeviceGray', Filter: 'FlateDecode' },
            picture.opacity,
          ),
        };
  const predictor =
    predictorColors === undefined
      ? {}
      : {
          DecodeParms: {
            Predictor: 15,
            Colors: predictorColors,
            BitsPerComponent: bitsPerComponent,
            Columns: width,
          },
        };
  return pdf.stream(
    {
      ...base,
      BitsPerComponent: bitsPerComponent,
      ColorSpace: colorSpace,
      Filter: filter,
      ...predictor,
      ...mask,
      ...(colorKey === undefined ? {} : { Mask: colorKey }),
    },
    picture.data,
  );
}

/** Bookmarks, nested by their level. */
function writeOutline(pdf: TaggedPdf, plan: DocumentPlan): void {
  const open = [{ level: 0, item: pdf.outline }];
  for (const { title, level, page, y } of plan.outline) {
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1)?.item ?? pdf.outline;
    const place = {
      pageNumber: page,
      fit: false,
      left: 0,
      top: Math.max(0, y - 6),
      zoom: 0,
      expanded: true,
    } as const;
    open.push({ level, item: parent.addItem(plainString(title), place) });
  }
}
