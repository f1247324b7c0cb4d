import type { Theme } from '../design/theme.ts';
import type { Direction } from '../document/tree.ts';
import type { PageSetup } from './page-setup.ts';
import { colorXml, indentXml, outlineXml, sizeXml, spacingXml } from './style-properties.ts';
import { ptToTwips } from './twips.ts';

/** The styles paragraphs and runs may name. Names of Word's own styles are Word's: users restyle by them. */
export const STYLE_IDS = [
  'Normal',
  'Heading1',
  'Heading2',
  'Heading3',
  'Title',
  'BodyText',
  'Salutation',
  'Closing',
  'Signature',
  'SignatureLine',
  'Date',
  'EnvelopeAddress',
  'Delivery',
  'References',
  'ListBullet',
  'ListBullet2',
  'ListNumber',
  'ListNumber2',
  'ListContinue',
  'ListContinue2',
  'Choice',
  'SlipLine',
  'Enclosures',
  'TableText',
  'TableHeading',
  'LetterheadName',
  'Letterhead',
  'Header',
  'Footer',
  'Mark',
] as const;

export type StyleId = (typeof STYLE_IDS)[number];

/** Indent of list text and how far its number hangs back; the number stays inside the text block. */
export const LIST_INDENT = { start: 567, hanging: 397 } as const;
export const NESTED_INDENT = { start: 964, hanging: 397 } as const;
/** Width of the line to sign on, and of the column it stands in. */
export const SIGNATURE_RULE_PT = 170;

export interface StyleOptions {
  readonly theme: Theme;
  readonly direction: Direction;
  readonly language: string;
  readonly page: PageSetup;
}

/** A paragraph style; `paragraph` and `run` in the order of the schema. */
export interface ParagraphStyle {
  readonly name: string;
  readonly basedOn?: StyleId;
  readonly next?: StyleId;
  readonly custom?: true;
  /** Content of `w:pPr` and `w:rPr`, in the order of the schema. */
  readonly paragraph?: string;
  readonly run?: string;
}

/** The look of every paragraph style, by the theme. */
export function paragraphStyles({
  theme,
  direction,
  page,
}: StyleOptions): Readonly<Record<StyleId, ParagraphStyle>> {
  const { body, small, table, footer, colors } = theme;
  const heading = (level: 1 | 2 | 3): ParagraphStyle => {
    const style = theme.headings[level - 1] ?? theme.headings[2];
    return {
      name: `heading ${level}`,
      basedOn: 'Normal',
      next: 'BodyText',
      paragraph: `<w:keepNext/><w:keepLines/>${spacingXml(style)}${outlineXml(level)}`,
      run: `<w:b/><w:bCs/>${sizeXml(style.size)}`,
    };
  };
  const [, subject] = theme.headings;
  const item = { before: 0, after: body.leading * 0.2, leading: body.leading };
  const tight = { before: 0, after: 0, leading: body.leading * 0.93 };
  const quiet = `${colorXml(colors.muted)}${sizeXml(small.size)}`;
  const listed = (
    name: string,
    after: { readonly start: number; readonly hanging: number },
  ): ParagraphStyle => ({
    name,
    basedOn: 'BodyText',
    paragraph: `${spacingXml(item)}${indentXml(after.start, 0, after.hanging)}`,
  });
  const signatureEnd = Math.max(0, page.contentWidth - ptToTwips(SIGNATURE_RULE_PT));
  const styles: Record<StyleId, ParagraphStyle> = {
    Normal: { name: 'Normal', paragraph: direction === 'rtl' ? '<w:bidi/>' : '' },
    Heading1: heading(1),
    Heading2: heading(2),
    Heading3: heading(3),
    // The subject line is the letter's title and its outline's first level.
    Title: {
      name: 'Title',
      basedOn: 'Normal',
      next: 'BodyText',
      paragraph: `<w:keepNext/><w:keepLines/>${spacingXml({ ...subject, after: subject.after + 6 })}${
        direction === 'rtl' ? '<w:jc w:val="center"/>' : ''
      }${outlineXml(1)}`,
      run: `<w:b/><w:bCs/>${sizeXml(subject.size)}`,
    },
    BodyText: { name: 'Body Text', basedOn: 'Normal', paragraph: `<w:widowControl/>${spacingXml(body)}` },
    Salutation: {
      name: 'Salutation',
      basedOn: 'BodyText',
      next: 'BodyText',
      paragraph: `<w:keepNext/>${spacingXml(body)}`,
    },
    Closing: {
      name: 'Closing',
      basedOn: 'BodyText',
      next: 'Signature',
      paragraph: `<w:keepNext/><w:keepLines/>${spacingXml({ ...body, before: 8, after: 0 })}`,
    },
    Signature: {
      name: 'Signature',
      basedOn: 'Normal',
      paragraph: `<w:keepLines/>${indentXml(0, signatureEnd)}`,
    },
    SignatureLine: {
      name: 'Signature Line',
      basedOn: 'Signature',
      next: 'Signature',
      custom: true,
      paragraph: `<w:keepNext/><w:keepLines/><w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="${colors.muted}"/></w:pBdr>`,
    },
    Date: {
      name: 'Date',
      basedOn: 'Normal',
      next: 'BodyText',
      // Opposite the address, as letters in Hebrew have it.
      paragraph: direction === 'rtl' ? '<w:jc w:val="end"/>' : '',
    },
    EnvelopeAddress: {
      name: 'envelope address',
      basedOn: 'Normal',
      paragraph: `${spacingXml(tight)}${indentXml(page.address.start, page.address.end)}`,
    },
    Delivery: {
      name: 'Delivery',
      basedOn: 'EnvelopeAddress',
      custom: true,
      paragraph: spacingXml(small),
      run: `<w:b/><w:bCs/>${sizeXml(small.size)}`,
    },
    References: {
      name: 'References',
      basedOn: 'Normal',
      custom: true,
      paragraph: spacingXml(small),
      run: sizeXml(small.size),
    },
    ListBullet: listed('List Bullet', LIST_INDENT),
    ListBullet2: listed('List Bullet 2', NESTED_INDENT),
    ListNumber: listed('List Number', LIST_INDENT),
    ListNumber2: listed('List Number 2', NESTED_INDENT),
    ListContinue: listed('List Continue', { ...LIST_INDENT, hanging: 0 }),
    ListContinue2: listed('List Continue 2', { ...NESTED_INDENT, hanging: 0 }),
    Choice: { ...listed('Choice', LIST_INDENT), custom: true },
    SlipLine: {
      name: 'Slip Line',
      basedOn: 'BodyText',
      custom: true,
      paragraph: `<w:keepLines/>${spacingXml({ before: 14, after: 6, leading: body.leading })}`,
    },
    Enclosures: {
      name: 'Enclosures',
      basedOn: 'Normal',
      custom: true,
      paragraph: spacingXml(small),
      run: sizeXml(small.size),
    },
    TableText: {
      name: 'Table Text',
      basedOn: 'Normal',
      custom: true,
      paragraph: spacingXml({ before: 0, after: 0, leading: table.leading }),
      run: sizeXml(table.size),
    },
    TableHeading: {
      name: 'Table Heading',
      basedOn: 'TableText',
      custom: true,
      paragraph: '<w:keepNext/>',
      run: '<w:b/><w:bCs/>',
    },
    LetterheadName: {
      name: 'Letterhead Name',
      basedOn: 'Normal',
      next: 'Letterhead',
      custom: true,
      paragraph: spacingXml({ before: 0, after: 2, leading: subject.leading * 1.1 }),
      run: `<w:b/><w:bCs/>${sizeXml(subject.size * 1.12)}`,
    },
    Letterhead: {
      name: 'Letterhead',
      basedOn: 'Normal',
      custom: true,
      paragraph: spacingXml(small),
      run: quiet,
    },
    Header: {
      name: 'header',
      basedOn: 'Normal',
      paragraph: spacingXml(footer),
      run: `${colorXml(colors.muted)}${sizeXml(footer.size)}`,
    },
    Footer: {
      name: 'footer',
      basedOn: 'Normal',
      paragraph: `${spacingXml(footer)}<w:jc w:val="center"/>`,
      run: `${colorXml(colors.muted)}${sizeXml(footer.size)}`,
    },
    Mark: {
      name: 'Mark',
      basedOn: 'Header',
      custom: true,
      paragraph: '<w:jc w:val="center"/>',
      run: '<w:b/><w:bCs/>',
    },
  };
  return styles;
}
