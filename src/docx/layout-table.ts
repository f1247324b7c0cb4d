import {
  HeightRule,
  type ITableBordersOptions,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { DocxContext } from './docx-context.ts';

export interface LayoutRow {
  readonly cells: readonly (readonly Paragraph[])[];
  /** Least height in twips. */
  readonly height?: number;
  readonly verticalAlign?: 'top' | 'bottom';
  readonly keepNext?: boolean;
}

const NO_BORDER = { style: 'none', size: 0, color: 'auto' } as const;
const NO_BORDERS: ITableBordersOptions = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
};
const NO_MARGINS = { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 } as const;

/** Paragraphs side by side: a table without borders, margins and head. Widths in twips. */
export function layoutTable(
  { direction }: DocxContext,
  widths: readonly number[],
  rows: readonly LayoutRow[],
): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: NO_BORDERS,
    margins: NO_MARGINS,
    ...(direction === 'rtl' ? { visuallyRightToLeft: true } : {}),
    rows: rows.map(
      ({ cells, height, verticalAlign, keepNext }) =>
        new TableRow({
          cantSplit: true,
          ...(height === undefined ? {} : { height: { value: height, rule: HeightRule.ATLEAST } }),
          ...(keepNext === undefined ? {} : { keepNext }),
          children: cells.map(
            (children, column) =>
              new TableCell({
                width: { size: widths[column] ?? 0, type: WidthType.DXA },
                ...(verticalAlign === undefined ? {} : { verticalAlign }),
                children,
              }),
          ),
        }),
    ),
  });
}
