import type { BlockNode, CellNode, InlineNode, RowNode, TreeProgram } from '../template/tree-program.ts';

/** A text of a template, and where its block begins in the file. */
export interface TemplateText {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * What a template says itself, block by block in every branch: the text of each with a word of no language
 * where a value stands, once for each phrase of a choice and each way its conditions go.
 */
export function templateTexts({ nodes }: TreeProgram): readonly TemplateText[] {
  return blockTexts(nodes);
}

function blockTexts(nodes: readonly BlockNode[]): readonly TemplateText[] {
  return nodes.flatMap((node): readonly TemplateText[] => {
    switch (node.type) {
      case 'heading':
      case 'paragraph':
        return lineTexts(node.inlines, node);
      case 'list':
        return node.items.flatMap(blockTexts);
      case 'table':
        return [...cellTexts(node.head, node), ...rowTexts(node.rows)];
      case 'group':
        return blockTexts(node.blocks);
      case 'if':
        return [...blockTexts(node.then), ...blockTexts(node.otherwise)];
      case 'each':
        return [...blockTexts(node.body), ...blockTexts(node.otherwise)];
      case 'figure':
        return [{ text: node.alt, line: node.line, column: node.column }];
      case 'clause':
        return [];
    }
  });
}

function rowTexts(rows: readonly RowNode[]): readonly TemplateText[] {
  return rows.flatMap((row): readonly TemplateText[] => {
    if (row.type === 'row') return cellTexts(row.cells, row);
    return row.type === 'if'
      ? [...rowTexts(row.then), ...rowTexts(row.otherwise)]
      : [...rowTexts(row.body), ...rowTexts(row.otherwise)];
  });
}

function cellTexts(cells: readonly CellNode[], place: Place): readonly TemplateText[] {
  return cells.flatMap(({ inlines }) => lineTexts(inlines, place));
}

/** One way to read a line: which phrase its choices take, and which branch its conditions. */
interface Reading {
  readonly phrase: string;
  readonly branch: 'then' | 'otherwise';
}

function lineTexts(inlines: readonly InlineNode[], { line, column }: Place): readonly TemplateText[] {
  const phrases = [...new Set(['other', ...inlines.flatMap(phrasesIn)])];
  const texts = phrases.flatMap((phrase) =>
    BRANCHES.map((branch) => inlines.map((node) => said(node, { phrase, branch })).join('')),
  );
  return [...new Set(texts)].filter((text) => text !== '').map((text) => ({ text, line, column }));
}

const BRANCHES = ['then', 'otherwise'] as const;

function phrasesIn(node: InlineNode): readonly string[] {
  switch (node.type) {
    case 'choice':
    case 'count':
      return Object.keys(node.phrases);
    case 'strong':
    case 'emphasis':
      return node.inlines.flatMap(phrasesIn);
    case 'if':
      return [...node.then, ...node.otherwise].flatMap(phrasesIn);
    case 'each':
      return [...node.body, ...node.otherwise].flatMap(phrasesIn);
    default:
      return [];
  }
}

/** Stands for a value: no word of any language, so that no rule is about it. */
const VALUE = 'Aa';
const NUMBER = '1';

function said(node: InlineNode, reading: Reading): string {
  const all = (nodes: readonly InlineNode[]) => nodes.map((each) => said(each, reading)).join('');
  switch (node.type) {
    case 'text':
      return node.text;
    case 'strong':
    case 'emphasis':
      return all(node.inlines);
    case 'break':
      return ' ';
    case 'if':
      return all(node[reading.branch]);
    case 'each':
      return all(reading.branch === 'then' ? node.body : node.otherwise);
    case 'choice':
    case 'count':
      return (node.phrases[reading.phrase] ?? Object.values(node.phrases)[0] ?? '').replaceAll('#', NUMBER);
    case 'slot':
    case 'enumeration':
    case 'page-number':
    case 'page-count':
      return VALUE;
  }
}
