import type { Direction, Inline, Slot } from '../document/tree.ts';
import type { Fact } from '../fact.ts';
import { termKey } from './clauses.ts';
import {
  bug,
  conditionHolds,
  type FillContext,
  forEachItem,
  listOf,
  nameOf,
  type Scope,
  valueAt,
} from './fill-context.ts';
import { addBreak, addStyled, addText, addWhole, createInlineLine, type InlineLine } from './inline-line.ts';
import { lookUp } from './look-up.ts';
import type { ChoiceNode, CountNode, EnumerationNode, InlineNode, SlotNode } from './tree-program.ts';
import { isLeaf, isPhrase, type PhraseFact, type ViewPhrase } from './view-value.ts';

/** The inlines of one block, tidied as `fillTemplate` says. */
export function fillInlines(
  nodes: readonly InlineNode[],
  scope: Scope | null,
  context: FillContext,
): readonly Inline[] {
  const line = createInlineLine();
  addInlines(nodes, scope, context, line);
  return line.inlines;
}

function addInlines(
  nodes: readonly InlineNode[],
  scope: Scope | null,
  context: FillContext,
  line: InlineLine,
): void {
  for (const node of nodes) addInline(node, scope, context, line);
}

function addInline(node: InlineNode, scope: Scope | null, context: FillContext, line: InlineLine): void {
  switch (node.type) {
    case 'text':
      addText(line, node.text);
      return;
    case 'slot':
      addValue(node, scope, context, line);
      return;
    case 'strong':
    case 'emphasis':
      addStyled(line, node.type, (inside) => addInlines(node.inlines, scope, context, inside));
      return;
    case 'break':
      addBreak(line);
      return;
    case 'page-number':
    case 'page-count':
      addWhole(line, { type: node.type });
      return;
    case 'choice':
      addText(line, chosenPhrase(node, scope, context));
      return;
    case 'count':
      addCount(node, scope, context, line);
      return;
    case 'enumeration':
      addEnumeration(node, scope, context, line);
      return;
    case 'if':
      addInlines(conditionHolds(node, scope, context) ? node.then : node.otherwise, scope, context, line);
      return;
    case 'each': {
      const items = listOf(node.list, scope, context, node);
      if (items.length === 0) addInlines(node.otherwise, scope, context, line);
      forEachItem(items, node.item, scope, (inner) => addInlines(node.body, inner, context, line));
    }
  }
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/** A slot while it is made: adding a property is many times faster than spreading an object. */
interface OpenSlot extends Slot {
  language?: string;
  direction?: Direction | 'auto';
}

function slotOf(value: PhraseFact, text: string, { file }: FillContext, { line, column }: Place): Slot {
  const { fact, origin, language, direction } = value;
  const source = { file, line, column };
  const slot: OpenSlot = { type: 'slot', text, verbatim: text, fact, source, origin };
  if (language !== undefined) slot.language = language;
  if (direction !== undefined) slot.direction = direction;
  return slot;
}

function addValue(node: SlotNode, scope: Scope | null, context: FillContext, line: InlineLine): void {
  const value = valueAt(node.value, scope, context, node);
  if (isLeaf(value)) {
    addWhole(line, slotOf(value, context.words.format(value.fact, node.form), context, node));
    if (value.mark !== undefined) addText(line, value.mark);
  } else if (isPhrase(value)) addPhrase(value, context, node, line);
  else throw bug(`no value at ${nameOf(node.value)}`, context, node);
}

function addPhrase(value: ViewPhrase, context: FillContext, node: Place, line: InlineLine): void {
  const facts: Record<string, Fact> = {};
  for (const [name, { fact }] of Object.entries(value.facts)) facts[name] = fact;
  for (const part of context.words.phrase(value.phrase, facts)) {
    if (!('name' in part)) {
      addText(line, part.text);
      continue;
    }
    const fact = Object.hasOwn(value.facts, part.name) ? value.facts[part.name] : undefined;
    if (fact === undefined) throw bug(`no ${part.name} in ${value.phrase}`, context, node);
    addWhole(line, slotOf(fact, part.text, context, node));
  }
}

function chosenPhrase(node: ChoiceNode, scope: Scope | null, context: FillContext): string {
  const value = valueAt(node.value, scope, context, node);
  const key = isLeaf(value) ? termKey(value.fact.value) : 'other';
  return phraseFor(node, key, context);
}

/** A phrase without `#` (Hebrew "two days" is one word) is the slot itself: the fact must not go. */
function addCount(node: CountNode, scope: Scope | null, context: FillContext, line: InlineLine): void {
  const value = valueAt(node.value, scope, context, node);
  if (!isLeaf(value)) throw bug(`no number at ${nameOf(node.value)}`, context, node);
  const phrase = phraseFor(node, context.words.plural(value.fact.value), context);
  const [first = '', ...others] = phrase.split('#');
  if (others.length === 0) {
    addWhole(line, slotOf(value, phrase, context, node));
    return;
  }
  addText(line, first);
  for (const text of others) {
    addWhole(line, slotOf(value, context.words.format(value.fact), context, node));
    addText(line, text);
  }
}

function phraseFor(node: ChoiceNode | CountNode, key: string, context: FillContext): string {
  const { phrases } = node;
  const phrase = Object.hasOwn(phrases, key) ? phrases[key] : phrases['other'];
  if (phrase === undefined) throw bug(`no phrase for ${key}`, context, node);
  return phrase;
}

function addEnumeration(
  node: EnumerationNode,
  scope: Scope | null,
  context: FillContext,
  line: InlineLine,
): void {
  const parts = listOf(node.list, scope, context, node).map((item) => {
    const value = lookUp(item, node.of);
    if (value === undefined || !isLeaf(value)) {
      throw bug(`no value at ${nameOf(node.list)}`, context, node);
    }
    return { value, text: context.words.format(value.fact, node.form) };
  });
  const between = context.words.list(parts.map(({ text }) => text));
  parts.forEach(({ value, text }, index) => {
    if (index > 0) addText(line, between[index - 1] ?? '');
    addWhole(line, slotOf(value, text, context, node));
  });
}
