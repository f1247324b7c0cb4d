import Handlebars from 'handlebars';
import { suggest } from '../../input/suggest.ts';
import { BLOCK_HELPERS, HELPERS } from './helpers.ts';
import type { Condition, Operation } from './operations.ts';
import {
  type ItemNames,
  isName,
  isPath,
  parseCondition,
  parseReference,
  type Report,
} from './parse-expressions.ts';
import { parseValue } from './parse-value.ts';
import type { Problems } from './problems.ts';
import type { RawTag } from './scan-tags.ts';

/** A tag with what it means; a comment means nothing. */
export interface ParsedTag {
  readonly tag: RawTag;
  readonly operation?: Operation;
}

interface OpenBlock {
  readonly tag: RawTag;
  readonly name: string;
  readonly block: number;
  /** Block parameters in scope around the block. */
  readonly outside: ItemNames;
  hasElse: boolean;
}

/**
 * Reads the tags one by one with Handlebars' own parser and pairs the blocks. A template with
 * any problem here is not compiled further, so a missing operation never matters.
 */
export function parseTags(tags: readonly RawTag[], problems: Problems): readonly ParsedTag[] {
  const parsed: ParsedTag[] = [];
  const open: OpenBlock[] = [];
  let items: ItemNames = [];
  for (const [block, tag] of tags.entries()) {
    const span = { start: tag.start, end: tag.end };
    const report = reporter(tag, problems);
    switch (tag.type) {
      case 'comment':
        parsed.push({ tag });
        break;
      case 'value': {
        const statement = parseOne(tag.text, tag, problems);
        if (statement?.type !== 'MustacheStatement') break;
        const place = problems.placeOf(tag.start);
        const node = parseValue(statement as hbs.AST.MustacheStatement, place, items, report);
        if (node?.type === 'figure') parsed.push({ tag, operation: { ...span, type: 'figure', node } });
        else if (node) parsed.push({ tag, operation: { ...span, type: 'value', node } });
        break;
      }
      case 'clause': {
        const name = parseClauseName(parseOne(tag.text, tag, problems), report);
        if (name !== undefined) parsed.push({ tag, operation: { ...span, type: 'clause', name } });
        break;
      }
      case 'open': {
        const name = /^\{\{#\s*([^\s}]*)/.exec(tag.text)?.[1] ?? '';
        const statement = parseOne(`${tag.text}{{/${name}}}`, tag, problems);
        const opens = statement && parseOpen(statement as hbs.AST.BlockStatement, items, report);
        open.push({ tag, name, block, outside: items, hasElse: false });
        if (opens?.type === 'each') items = [...items, opens.item];
        if (opens) parsed.push({ tag, operation: { ...span, type: 'open', block, opens } });
        break;
      }
      case 'else': {
        const around = open.at(-1);
        if (around === undefined || around.hasElse) {
          problems.report('template/stray-else', tag.start);
          break;
        }
        items = around.outside;
        const rest = /^\{\{\s*else\s*\}\}$/.test(tag.text) ? null : tag;
        const condition = rest && parseElseIf(rest, problems, items, report);
        if (condition === null) around.hasElse = true;
        if (condition === undefined) break;
        const operation = {
          ...span,
          type: 'else',
          block: around.block,
          ...(condition && { condition }),
        } as const;
        parsed.push({ tag, operation });
        break;
      }
      case 'close': {
        const name = /^\{\{\/\s*([^\s}]*)\s*\}\}$/.exec(tag.text)?.[1] ?? '';
        const around = open.at(-1);
        if (around?.name !== name) {
          problems.report(
            'template/unopened-block',
            tag.start,
            { block: name, open: around?.name ?? '' },
            around?.tag.start,
          );
          // A wrong name closes the block all the same, else everything after it is wrong too.
          if (around === undefined) break;
        }
        open.pop();
        items = around.outside;
        parsed.push({ tag, operation: { ...span, type: 'close', block: around.block } });
      }
    }
  }
  for (const { tag, name } of open) problems.report('template/unclosed-block', tag.start, { block: name });
  return parsed;
}

function parseOpen(statement: hbs.AST.BlockStatement, items: ItemNames, report: Report) {
  const { path, params, program } = statement;
  const hash = statement.hash as hbs.AST.Hash | undefined;
  const names = program?.blockParams ?? [];
  const name = path.original;
  if (!BLOCK_HELPERS.includes(name)) {
    const meant = suggest(name, BLOCK_HELPERS);
    report('template/unknown-block', path, { name, ...(meant === undefined ? {} : { suggestion: meant }) });
    return undefined;
  }
  const pair = hash?.pairs[0];
  if (pair !== undefined) {
    report('template/unexpected-argument', pair, { helper: name, argument: pair.key });
    return undefined;
  }
  if (name !== 'each') {
    if (names[0] !== undefined) {
      report('template/unexpected-argument', path, { helper: name, argument: `as |${names[0]}|` });
      return undefined;
    }
    const condition = parseCondition(path, params, name === 'unless', items, report);
    return condition && ({ type: 'if', condition } as const);
  }
  const [param, extra] = params;
  if (!isPath(param) || extra !== undefined) {
    report('template/missing-value', extra ?? param ?? path, { helper: name });
    return undefined;
  }
  const list = parseReference(param, items, report);
  const [item, second] = names;
  if (item === undefined || second !== undefined) {
    report('template/each-needs-block-parameter', path, { list: param.original });
    return undefined;
  }
  if (!isName(item) || HELPERS.includes(item) || ['else', 'any', 'all'].includes(item)) {
    report('template/reserved-name', path, { name: item });
    return undefined;
  }
  return list && ({ type: 'each', list, item } as const);
}

/** `{{else if x}}`, read as `{{#if     x}}` so that columns stay right. */
function parseElseIf(
  tag: RawTag,
  problems: Problems,
  items: ItemNames,
  report: Report,
): Condition | undefined {
  const [, before = '', name = ''] = /^(\{\{\s*else\s+)([^\s}]*)/.exec(tag.text) ?? [];
  if (name !== 'if' && name !== 'unless') {
    problems.report('template/unsupported-tag', tag.start, { tag: tag.text });
    return undefined;
  }
  const after = tag.text.slice(before.length + name.length);
  const padded = `{{#${name}`.padEnd(before.length + name.length).replace(/\n/g, ' ');
  const statement = parseOne(`${padded}${after}{{/${name}}}`, tag, problems);
  const opens = statement && parseOpen(statement as hbs.AST.BlockStatement, items, report);
  return opens?.type === 'if' ? opens.condition : undefined;
}

function parseClauseName(statement: hbs.AST.Statement | undefined, report: Report): string | undefined {
  if (statement?.type !== 'PartialStatement') return undefined;
  const { name, params, hash } = statement as hbs.AST.PartialStatement;
  if (!isPath(name) || !isName(name.original)) {
    report('template/clause-name', name, {
      name: String(name.type === 'PathExpression' ? (name as hbs.AST.PathExpression).original : ''),
    });
    return undefined;
  }
  const extra = params[0] ?? (hash as hbs.AST.Hash | undefined)?.pairs[0];
  if (extra === undefined) return name.original;
  report('template/partial-arguments', extra, { clause: name.original });
  return undefined;
}

function parseOne(text: string, tag: RawTag, problems: Problems): hbs.AST.Statement | undefined {
  try {
    return Handlebars.parseWithoutProcessing(text).body[0];
  } catch (error) {
    // "Invalid path: a.this" is thrown by name; all else is a failed parse.
    const path = error instanceof Error ? /^Invalid path: (\S+)/.exec(error.message)?.[1] : undefined;
    if (path === undefined) problems.report('template/syntax', tag.start, { tag: tag.text });
    else problems.report('template/forbidden-path', tag.start, { path });
    return undefined;
  }
}

/** Places of nodes within a tag that may run over several lines. */
function reporter(tag: RawTag, problems: Problems): Report {
  return (code, node, facts) => {
    const { line, column } = node.loc.start;
    let offset = 0;
    for (let row = 1; row < line; row++) offset = tag.text.indexOf('\n', offset) + 1;
    problems.report(code, tag.start + offset + column, facts);
  };
}
