import type { Nodes } from 'mdast';
import type { DiagnosticFact } from '../../diagnostics.ts';
import type { TemplateCode } from '../codes.ts';
import type { Operation } from './operations.ts';
import type { ParsedTag } from './parse-tags.ts';
import type { Place, Problems } from './problems.ts';
import type { TokenText } from './token-text.ts';

/** What turning Markdown into a program needs. */
export interface BuildContext {
  readonly tags: readonly ParsedTag[];
  readonly markdown: TokenText;
  readonly problems: Problems;
}

export function operationOf(context: BuildContext, token: number): Operation | undefined {
  return context.tags[token]?.operation;
}

/** Markdown of a node as written, tokens and escapes included. */
export function rawOf(context: BuildContext, node: Nodes): string {
  return context.markdown.text.slice(startOf(node), node.position?.end.offset ?? 0);
}

/** Offset of a node in the token text. */
export function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

export function placeOf(context: BuildContext, node: Nodes): Place {
  return context.problems.placeOf(context.markdown.sourceOffset(startOf(node)));
}

export function reportAt(
  context: BuildContext,
  code: TemplateCode,
  node: Nodes,
  facts: Readonly<Record<string, DiagnosticFact>> = {},
  offset = 0,
): void {
  context.problems.report(code, context.markdown.sourceOffset(startOf(node) + offset), facts);
}
