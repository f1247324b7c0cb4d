import { RTL_SCALE, type TextStyle } from '../design/theme.ts';
import { ptToTwips } from './twips.ts';

export function spacingXml({ before, after, leading }: Omit<TextStyle, 'size'>): string {
  // "At least", so that no accent, vowel sign or picture is ever cut off.
  return (
    `<w:spacing w:before="${ptToTwips(before)}" w:after="${ptToTwips(after)}" ` +
    `w:line="${ptToTwips(leading)}" w:lineRule="atLeast"/>`
  );
}

export function indentXml(start: number, end: number, hanging = 0): string {
  return `<w:ind w:start="${start}" w:end="${end}"${hanging === 0 ? '' : ` w:hanging="${hanging}"`}/>`;
}

/** Half points; complex scripts are set a little larger, their letters are small on their body. */
export function sizeXml(pt: number): string {
  return `<w:sz w:val="${Math.round(pt * 2)}"/><w:szCs w:val="${Math.round(pt * 2 * RTL_SCALE)}"/>`;
}

export function colorXml(rgb: string): string {
  return `<w:color w:val="${rgb}"/>`;
}

export function outlineXml(level: number): string {
  return `<w:outlineLvl w:val="${level - 1}"/>`;
}
