import { type IRunOptions, type ParagraphChild, SimpleField, Tab, TextRun } from 'docx';
import { type BidiPiece, bidiRuns, slotIsolate } from '../design/bidi-runs.ts';
import { linkTarget } from '../design/link-target.ts';
import type { Direction, Inline, Marked } from '../document/tree.ts';
import { StableLink } from './components.ts';
import type { DocxContext } from './docx-context.ts';
import { isRtlLanguage, rtlLanguageOf, wordLanguage } from './language-tag.ts';

/** One string of a paragraph with everything its runs have in common. */
interface Leaf {
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly language: string | undefined;
  readonly link: string | undefined;
  readonly field: 'PAGE' | 'NUMPAGES' | undefined;
}

/** The runs of one paragraph; `language` is the paragraph's, when it is not the document's. */
export function runsOf(
  context: DocxContext,
  inlines: readonly Inline[],
  base: Direction,
  language: string | undefined,
): readonly ParagraphChild[] {
  const leaves: Leaf[] = [];
  const plain: Leaf = {
    strong: false,
    emphasis: false,
    language: language === context.language ? undefined : language,
    link: undefined,
    field: undefined,
  };
  const pieces = piecesOf(inlines, plain, base, leaves);
  const children: ParagraphChild[] = [];
  let linked:
    | { readonly piece: number; readonly target: string; readonly runs: ParagraphChild[] }
    | undefined;
  const flushLink = (): void => {
    if (linked !== undefined)
      children.push(new StableLink(`link${context.nextId()}`, linked.target, linked.runs));
    linked = undefined;
  };
  for (const { piece, text: own, rtl, mark = '' } of bidiRuns(pieces, base)) {
    const text = `${mark}${own}${mark}`;
    const leaf = leaves[piece] ?? plain;
    if (linked !== undefined && linked.piece !== piece) flushLink();
    if (leaf.field !== undefined) {
      children.push(new SimpleField(leaf.field, '1'));
    } else if (leaf.link === undefined) {
      children.push(...textRuns(context, text, rtl, leaf));
    } else {
      linked ??= { piece, target: leaf.link, runs: [] };
      linked.runs.push(...textRuns(context, text, rtl, leaf));
    }
  }
  flushLink();
  return children;
}

function piecesOf(
  inlines: readonly Inline[],
  look: Leaf,
  base: Direction,
  leaves: Leaf[],
): readonly BidiPiece[] {
  return inlines.map((inline): BidiPiece => {
    switch (inline.type) {
      case 'text':
        leaves.push(withLanguage(look, inline));
        return isolated(inline.direction, [inline.text]);
      case 'slot':
        leaves.push({ ...withLanguage(look, inline), link: linkTarget(inline.fact) });
        return { isolate: slotIsolate(inline, base), pieces: [inline.text] };
      case 'strong':
      case 'emphasis': {
        const inner = { ...withLanguage(look, inline), [inline.type]: true };
        return isolated(inline.direction, piecesOf(inline.inlines, inner, base, leaves));
      }
      case 'break':
        leaves.push(look);
        return '\n';
      case 'page-number':
        leaves.push({ ...look, field: 'PAGE' });
        return '1';
      case 'page-count':
        leaves.push({ ...look, field: 'NUMPAGES' });
        return '1';
    }
  });
}

function isolated(direction: Marked['direction'], pieces: readonly BidiPiece[]): BidiPiece {
  if (direction !== undefined) return { isolate: direction, pieces };
  const [only] = pieces;
  return pieces.length === 1 && only !== undefined ? only : { isolate: 'auto', pieces };
}

function withLanguage(look: Leaf, { language }: Marked): Leaf {
  return language === undefined ? look : { ...look, language };
}

const LINE_ENDS = /\r\n|[\n\r\u0085\u2028\u2029]/;
/** Fonts of word processors have no picture for it, and without it nothing breaks that should not. */
const WORD_JOINER = '\u2060';

/** A run for each line of a text; a line end in a value is a line break. */
function textRuns(context: DocxContext, text: string, rtl: boolean, leaf: Leaf): readonly TextRun[] {
  const options = runOptions(context, text, rtl, leaf);
  return text
    .replaceAll(WORD_JOINER, '')
    .split(LINE_ENDS)
    .flatMap((line, index) => {
      if (index === 0 && line === '') return [];
      const start = index === 0 ? {} : { break: 1 };
      if (!line.includes('\t')) return [new TextRun({ ...options, ...start, text: line })];
      const children = line.split('\t').flatMap((part, at) => (at === 0 ? [part] : [new Tab(), part]));
      return [new TextRun({ ...options, ...start, children })];
    });
}

function runOptions(context: DocxContext, text: string, rtl: boolean, leaf: Leaf): IRunOptions {
  const { strong, emphasis, link } = leaf;
  const style = link !== undefined ? 'Hyperlink' : strong ? 'Strong' : emphasis ? 'Emphasis' : undefined;
  const language = languageOf(context, text, rtl, leaf);
  return {
    ...(style === undefined ? {} : { style }),
    ...(strong && style !== 'Strong' ? { bold: true } : {}),
    ...(emphasis && style !== 'Emphasis' ? { italics: true } : {}),
    ...(rtl ? { rightToLeft: true } : {}),
    ...(language === undefined ? {} : { language }),
  };
}

/** Right-to-left runs always name their language, others when it is not the document's. */
function languageOf(
  context: DocxContext,
  text: string,
  rtl: boolean,
  { language }: Leaf,
): IRunOptions['language'] | undefined {
  if (rtl) {
    const named = [language, context.language].find((tag) => tag !== undefined && isRtlLanguage(tag));
    return { bidirectional: named === undefined ? rtlLanguageOf(text) : wordLanguage(named) };
  }
  if (language === undefined || isRtlLanguage(language)) return undefined;
  return { value: wordLanguage(language) };
}
