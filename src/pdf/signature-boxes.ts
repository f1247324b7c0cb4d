import { mmToPt } from '../design/letter-standard.ts';
import { isLabel, WRITING_HEIGHT_MM } from '../design/writing-room.ts';
import type { Block, Group, Paragraph } from '../document/tree.ts';
import {
  type Area,
  createBox,
  type FlowContext,
  type Look,
  lineX,
  placeStack,
  stackHeight,
} from './flow-context.ts';
import type { Box } from './paginate.ts';
import { figureBoxes, paragraphBoxes, writingLineBoxes } from './paragraph-boxes.ts';
import type { StructureNode } from './plan.ts';

export interface SignatureOptions {
  readonly area: Area;
  readonly look: Look;
  readonly parent: StructureNode;
  /** A block taller than this flows line by line like ordinary text. */
  readonly tallest: number;
}

/** Room to sign above the line. */
const SIGNING_ROOM = 36;
const RULE_WIDTH = 170;
const COLUMN_GAP = 36;
const NAME_GAP = 4;
const PER_ROW = 2;
const ROW_GAP = 12;

/** Signature groups side by side, two in a row: room to sign or a picture, a thin line, the lines. */
export function signatureBoxes(
  context: FlowContext,
  groups: readonly Group[],
  options: SignatureOptions,
): readonly Box[] {
  const boxes: Box[] = [];
  for (let first = 0; first < groups.length; first += PER_ROW) {
    const row = signatureRow(context, groups.slice(first, first + PER_ROW), options);
    boxes.push(
      ...row.map((box, index) =>
        index === 0 ? { ...box, before: first === 0 ? options.look.before : ROW_GAP } : box,
      ),
    );
  }
  const last = boxes.pop();
  return last === undefined ? [] : [...boxes, { ...last, after: options.look.after }];
}

function signatureRow(
  context: FlowContext,
  groups: readonly Group[],
  options: SignatureOptions,
): readonly Box[] {
  const { area } = options;
  // One signature has the measure to itself, so that a long name of a firm stays on its line.
  const width = groups.length === 1 ? area.width : (area.width - COLUMN_GAP * (PER_ROW - 1)) / PER_ROW;
  const columns = groups.map((group, index) => {
    const offset = index * (width + COLUMN_GAP);
    const x = context.direction === 'ltr' ? area.x + offset : area.x + area.width - offset - width;
    return signatureColumn(context, group, { ...options, area: { x, width } });
  });
  const above = Math.max(SIGNING_ROOM, ...columns.map(({ picture }) => stackHeight(picture)));
  const below = Math.max(0, ...columns.map(({ lines }) => stackHeight(lines)));
  const height = above + NAME_GAP + below;
  if (height > options.tallest) {
    // Unreasonably long lines: better over several pages than cut.
    return columns.flatMap(({ picture, lines }) => [...picture, ...lines]);
  }
  const place = (page: number, top: number): void => {
    for (const { column, picture, lines } of columns) {
      placeStack(picture, page, top + above - stackHeight(picture));
      const ruleWidth = Math.min(RULE_WIDTH, column.width);
      context.canvas.decorate(page, 'layout', [
        {
          kind: 'rule',
          x: lineX(column, ruleWidth, 'start', context.direction),
          y: top + above,
          width: ruleWidth,
          thickness: 0.5,
          color: context.theme.colors.muted,
          dashed: false,
        },
      ]);
      placeStack(lines, page, top + above + NAME_GAP);
    }
  };
  return [createBox({ height, place })];
}

interface SignatureColumn {
  readonly column: Area;
  readonly picture: readonly Box[];
  readonly lines: readonly Box[];
}

function signatureColumn(context: FlowContext, group: Group, options: SignatureOptions): SignatureColumn {
  const { area, parent } = options;
  const look = { ...options.look, before: 0, after: 0 };
  const picture: Box[] = [];
  const lines: Box[] = [];
  for (const block of group.blocks) {
    if (block.type === 'figure') {
      const figure = { area, align: 'start', parent, maxHeight: SIGNING_ROOM + 8, after: 0 } as const;
      picture.push(...figureBoxes(context, block, figure));
    } else if (isLine(block)) {
      // The name, first, is what people look for.
      const itsLook: Look = lines.length === 0 ? { ...look, weight: 'bold' } : look;
      const line = { area, look: itsLook, align: 'start', parent, type: 'P', keep: false } as const;
      const own = inherit(block, group);
      const room = mmToPt(WRITING_HEIGHT_MM) - itsLook.leading;
      lines.push(
        ...(isLabel(own) ? writingLineBoxes(context, own, line, room) : paragraphBoxes(context, own, line)),
      );
    }
  }
  return { column: area, picture, lines };
}

function isLine(block: Block): block is Paragraph {
  return block.type === 'paragraph';
}

/** Lines of a group speak its language. */
function inherit(block: Paragraph, { language }: Group): Paragraph {
  return language === undefined || block.language !== undefined ? block : { ...block, language };
}
