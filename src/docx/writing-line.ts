import { Tab, TextRun } from 'docx';
import type { FlowItem, ParagraphLook } from './flow.ts';

/** A label with a line to write on that reaches to `position` (twips). */
export function writingLine(item: FlowItem, position: number, look: Partial<ParagraphLook>): FlowItem {
  if (item.type === 'table') return item;
  const tabStops = [{ type: 'end', position, leader: 'underscore' }] as const;
  const children = [...(item.options.children ?? []), new TextRun({ children: [' ', new Tab()] })];
  return { ...item, options: { ...item.options, ...look, tabStops, children } };
}
