import Handlebars from 'handlebars';
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Fact } from '../../src/fact.ts';
import type {
  PhraseFact,
  ViewGroup,
  ViewLeaf,
  ViewPhrase,
  ViewValue,
} from '../../src/template/view-value.ts';
import type { Words } from '../../src/template/words.ts';
import { type Canonical, canonicalBlocks, canonicalInlines, canonicalList, type Piece } from './canonical.ts';
import { directiveContainer } from './directive-container.ts';

/**
 * What Handlebars and mdast make of a template, by the textbook: Handlebars prints the whole
 * template, mdast parses the result. A printed value is a private-use token, so that values cannot
 * be read as Markdown; its slot is put back in afterwards.
 */
export interface ReferenceEngine {
  readonly fill: (name: string, view: ViewGroup, variantOf: (clause: string) => string | null) => Canonical;
}

type Piece1 =
  | { readonly slot: string }
  | { readonly text: string }
  | { readonly figure: readonly [string, string] };

interface Printable {
  readonly leaf: ViewLeaf | ViewPhrase;
  readonly toString: () => string;
}

/** `sources`: template text by document kind, clause name or `name.variant`. */
export function createReferenceEngine(sources: ReadonlyMap<string, string>, words: Words): ReferenceEngine {
  const engine = Handlebars.create();
  let pieces: Piece1[] = [];
  const print = (piece: Piece1): string => `\uE000${pieces.push(piece) - 1}\uE001`;
  const slotOf = ({ fact, origin, language, direction }: PhraseFact, text: string): Piece1 => ({
    slot: JSON.stringify([fact.kind, fact.value, text, origin, language, direction]),
  });

  /** The view as Handlebars likes it: leaves print themselves; flags of a term are properties. */
  const expose = (value: ViewValue): unknown => {
    if (value === null || typeof value === 'boolean') return value;
    if (Array.isArray(value)) return value.map(expose);
    if (isTyped(value)) {
      return { ...(value.type === 'leaf' ? value.is : {}), leaf: value, toString: () => printLeaf(value) };
    }
    return Object.fromEntries(
      Object.entries(value as ViewGroup).map(([name, field]) => [name, expose(field)]),
    );
  };
  const printMarked = (leaf: ViewLeaf, form?: string): string =>
    print(slotOf(leaf, words.format(leaf.fact, form))) +
    (leaf.mark === undefined ? '' : print({ text: leaf.mark }));
  const printLeaf = (value: ViewLeaf | ViewPhrase): string => {
    if (value.type === 'leaf') return printMarked(value);
    const facts: Record<string, Fact> = {};
    for (const [name, { fact }] of Object.entries(value.facts)) facts[name] = fact;
    return words
      .phrase(value.phrase, facts)
      .map((part) => {
        const fact = 'name' in part ? value.facts[part.name] : undefined;
        return print(fact === undefined ? { text: part.text } : slotOf(fact, part.text));
      })
      .join('');
  };
  const leafOf = (value: Printable): ViewLeaf => value.leaf as ViewLeaf;

  const holds = (value: unknown): boolean =>
    Array.isArray(value) ? value.length > 0 : value !== null && value !== false;
  engine.registerHelper('any', (...args: unknown[]) => args.slice(0, -1).some(holds));
  engine.registerHelper('all', (...args: unknown[]) => args.slice(0, -1).every(holds));
  const empty = (text: string): string => (text === '' ? print({ text: '' }) : text);
  type Block = {
    fn: (context: unknown, options?: object) => string;
    inverse: (context: unknown) => string;
    data?: object;
  };
  const each = function (this: unknown, list: readonly unknown[], { fn, inverse, data }: Block): string {
    if (list.length === 0) return inverse(this);
    return list
      .map((item, index) => {
        const frame = {
          ...Handlebars.createFrame(data ?? {}),
          first: index === 0,
          last: index === list.length - 1,
        };
        return fn(this, { data: frame, blockParams: [item] });
      })
      .join('');
  };
  // The context stays the root of the view: that is our one difference from Handlebars' own each.
  engine.registerHelper('each', each);
  engine.registerHelper('inline-each', function (this: unknown, list: readonly unknown[], options: Block) {
    return empty(each.call(this, list, options));
  });
  engine.registerHelper('inline-if', function (this: unknown, value: unknown, { fn, inverse }: Block) {
    return empty(holds(value) ? fn(this) : inverse(this));
  });
  engine.registerHelper('inline-unless', function (this: unknown, value: unknown, { fn, inverse }: Block) {
    return empty(holds(value) ? inverse(this) : fn(this));
  });
  type Call = { hash: Record<string, string>; data: { root: { voice: Printable } } };
  for (const name of ['date', 'time', 'zone', 'money', 'period', 'span', 'term', 'number']) {
    engine.registerHelper(name, (value: Printable, { hash }: Call) => {
      return printMarked(leafOf(value), hash['form']);
    });
  }
  const key = ({ fact }: ViewLeaf): string => fact.value.replace(/^[^.]*\./, '');
  engine.registerHelper('voice', ({ hash, data }: Call) =>
    print({ text: hash[key(leafOf(data.root.voice))] ?? '' }),
  );
  engine.registerHelper('gender', ({ gender }: { gender: Printable | null }, { hash }: Call) =>
    print({ text: (gender === null ? undefined : hash[key(leafOf(gender))]) ?? hash['other'] ?? '' }),
  );
  engine.registerHelper('count', (value: Printable, { hash }: Call) => {
    const leaf = leafOf(value);
    const phrase = hash[words.plural(leaf.fact.value)] ?? hash['other'] ?? '';
    if (!phrase.includes('#')) return print(slotOf(leaf, phrase));
    return phrase
      .split('#')
      .map((text) => print({ text }))
      .join(print(slotOf(leaf, words.format(leaf.fact))));
  });
  engine.registerHelper('list', (items: readonly Printable[], { hash }: Call) => {
    const leaves = items.map((item) => {
      const path = hash['of'] === undefined ? [] : hash['of'].split('.');
      return leafOf(
        path.reduce((at: unknown, name) => (at as Record<string, unknown>)[name], item) as Printable,
      );
    });
    const texts = leaves.map(({ fact }) => words.format(fact, hash['form']));
    const between = ['', ...words.list(texts)];
    return leaves
      .map((leaf, at) => print({ text: between[at] ?? '' }) + print(slotOf(leaf, texts[at] ?? '')))
      .join('');
  });
  engine.registerHelper('figure', (value: Printable, { hash }: Call & { hash: { of?: Printable } }) => {
    const named = hash['of'] as Printable | undefined;
    const name = named === undefined ? '#' : words.format(leafOf(named).fact);
    return print({ figure: [leafOf(value).fact.value, (hash['alt'] ?? '').split('#').join(name)] });
  });
  for (const name of ['page-number', 'page-count']) engine.registerHelper(name, () => print({ slot: name }));

  const compiled = new Map<string, Handlebars.TemplateDelegate>();
  for (const [name, text] of sources) compiled.set(name, engine.compile(prepared(text), { noEscape: true }));

  return {
    fill: (name, view, variantOf) => {
      pieces = [];
      const partials: Record<string, Handlebars.TemplateDelegate> = {};
      for (const clause of new Set([...sources.keys()].map((each) => each.split('.')[0] ?? each))) {
        const program = compiled.get(`${clause}.${variantOf(clause)}`) ?? compiled.get(clause);
        if (program !== undefined) partials[clause] = program;
      }
      const template = compiled.get(name);
      if (template === undefined) throw new Error(`no template ${name}`);
      const printed = template(expose(view), { partials });
      const { children } = fromMarkdown(printed, {
        extensions: [gfmTable(), directiveContainer()],
        mdastExtensions: [gfmTableFromMarkdown(), directiveFromMarkdown()],
      });
      return blocksOf(children, pieces);
    },
  };
}

function isTyped(value: ViewValue & object): value is ViewLeaf | ViewPhrase {
  return 'type' in value && typeof value.type === 'string';
}

const LONE_TAG = /^\s*\{\{(#|\/|>|else\b|figure\b)[^{}]*\}\}\s*$/;
const COMMENT = /\{\{!--[\s\S]*?--\}\}|\{\{![^}]*\}\}/g;

/**
 * The two rules Markdown does not have, put into the source: blank lines around tags that stand
 * alone, except in a table; blocks within a line, which Handlebars calls by other names so that
 * an empty one keeps its place in the line.
 */
function prepared(source: string): string {
  const lines = source
    .split('\n')
    .map((line) =>
      line.replace(COMMENT, '').trim() === '' && line.trim() !== '' ? null : line.replace(COMMENT, ''),
    )
    .filter((line) => line !== null);
  const out: string[] = [];
  const isRow = (line: string | undefined): boolean => line?.trimStart().startsWith('|') === true;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    if (!LONE_TAG.test(line)) {
      const inline = line.replace(/\{\{([#/])(if|unless|each)\b/g, '{{$1inline-$2');
      out.push(inline.replace(/\{\{else (if|unless)\b/g, '{{else inline-$1'));
      at++;
      continue;
    }
    let end = at;
    while (LONE_TAG.test(lines[end] ?? '')) end++;
    const run = lines.slice(at, end);
    if (isRow(lines[at - 1])) out.push(...run, ...(isRow(lines[end]) ? [] : ['']));
    else out.push(...run.flatMap((tag) => ['', tag, '']));
    at = end;
  }
  return out.join('\n');
}

function blocksOf(nodes: readonly RootContent[], pieces: readonly Piece1[]): Canonical {
  return canonicalBlocks(nodes.map((node) => blockOf(node, pieces)));
}

function blockOf(node: RootContent, pieces: readonly Piece1[]): Canonical {
  switch (node.type) {
    case 'paragraph': {
      const figure = onlyFigure(node.children, pieces);
      return figure === undefined ? ['paragraph', inlinesOf(node.children, pieces)] : ['figure', ...figure];
    }
    case 'heading':
      return ['heading', node.depth, inlinesOf(node.children, pieces)];
    case 'list':
      return canonicalList(
        node.ordered === true,
        node.children.map((item) => blocksOf(item.children, pieces)),
      );
    case 'table': {
      const [head = [], ...rows] = node.children.map((row) =>
        row.children.map((cell) => inlinesOf(cell.children, pieces)),
      );
      const sides = { left: 'start', right: 'end', center: 'center' } as const;
      return ['table', (node.align ?? []).map((side) => sides[side ?? 'left']), head, rows];
    }
    case 'containerDirective':
      return ['group', node.name, blocksOf(node.children, pieces)];
    default:
      return ['unexpected', node.type, JSON.stringify(node)];
  }
}

const TOKEN = /\uE000(\d+)\uE001/u;

function onlyFigure(
  nodes: readonly PhrasingContent[],
  pieces: readonly Piece1[],
): readonly string[] | undefined {
  const [node] = nodes;
  if (nodes.length !== 1 || node?.type !== 'text') return undefined;
  const piece = pieces[Number(new RegExp(`^${TOKEN.source}$`, 'u').exec(node.value)?.[1] ?? -1)];
  return piece !== undefined && 'figure' in piece ? piece.figure : undefined;
}

function inlinesOf(nodes: readonly PhrasingContent[], pieces: readonly Piece1[]): Canonical {
  return canonicalInlines(piecesOf(nodes, '', pieces));
}

function piecesOf(nodes: readonly Nodes[], style: string, pieces: readonly Piece1[]): readonly Piece[] {
  return nodes.flatMap((node): readonly Piece[] => {
    switch (node.type) {
      case 'text': {
        // A backslash that no line follows any more is a line break that vanished with it.
        const parts = node.value.replace(/\\$/, '').split(TOKEN);
        return parts.map((part, at): Piece => {
          if (at % 2 === 0) return { text: part, style };
          const piece = pieces[Number(part)];
          if (piece === undefined || 'figure' in piece) throw new Error(`no token ${part}`);
          return { ...piece, style };
        });
      }
      case 'break':
        return [{ gap: 'break' }];
      case 'strong':
      case 'emphasis':
        return piecesOf(node.children, `${style} ${node.type}`, pieces);
      default:
        return [{ text: `unexpected ${node.type}`, style }];
    }
  });
}
