import type { Diagnostic } from '../diagnostics.ts';
import type { ToneGroup, ToneRule, ToneRules } from '../language/tone-rules.ts';
import { foldText, MOST_PREFIXES, tidyText, wordKey, wordsOf } from '../language/tone-text.ts';
import { TONE_CODES } from './codes.ts';

export interface ToneFinding {
  readonly rule: ToneRule;
  /** The words as they stand in the text. */
  readonly found: string;
}

/** Findings of one group of rules in one place. */
export interface FoundTone {
  readonly group: ToneGroup;
  readonly found: Set<string>;
  readonly rules: Set<string>;
}

/** The problem of a place; where it is, its caller knows. */
export function toneProblem({ group, found, rules }: FoundTone): Diagnostic {
  const code = `tone/${group}` as const;
  return { code, severity: TONE_CODES[code], facts: { found: [...found], rules: [...rules] } };
}

/** What the rules object to in a text, in its order; each rule speaks once. */
export function findTone(text: string, rules: ToneRules): readonly ToneFinding[] {
  const index = indexOf(rules);
  const tidy = tidyText(text);
  const folded = foldText(tidy);
  const keys = keysOf(folded, index);
  const patterns = index.signs.test(tidy)
    ? index.shapes.filter(({ rule }) => rule.signs.some((sign) => tidy.includes(sign)))
    : [];
  for (const key of keys) {
    for (const pattern of index.byKey.get(key) ?? NO_PATTERNS) {
      if (pattern.keys.every((list) => list.some((one) => keys.has(one)))) patterns.push(pattern);
    }
  }
  if (patterns.length === 0) return NONE;
  const findings = new Map<ToneRule, ToneFinding & { readonly index: number }>();
  for (const pattern of patterns) {
    const { rule } = pattern;
    if (findings.has(rule)) continue;
    const first = firstIn(pattern, folded, tidy);
    if (first !== undefined) findings.set(rule, { rule, ...first });
  }
  return [...findings.values()].sort((one, other) => one.index - other.index);
}

/** What a pattern finds first in a sentence that does not say the opposite. */
function firstIn(pattern: Pattern, folded: string, tidy: string) {
  const text = pattern.folded ? folded : tidy;
  const regex = regexOf(pattern);
  const { unless } = pattern.rule;
  regex.lastIndex = 0;
  for (let match = regex.exec(text); match !== null; match = regex.exec(text)) {
    const { index } = match;
    const end = index + match[0].length;
    if (unless.length > 0) {
      const sentence = sentenceAt(text, index, end);
      if (unless.some((source) => new RegExp(source).test(sentence))) continue;
    }
    return { found: (folded.length === tidy.length ? tidy : text).slice(index, end).trim(), index };
  }
  return undefined;
}

function sentenceAt(text: string, begin: number, end: number): string {
  const before = text.slice(0, begin).search(/[^.!?;]*$/);
  const after = text.slice(end).search(/[.!?;]/);
  return text.slice(before, after < 0 ? undefined : end + after);
}

const NONE: readonly ToneFinding[] = [];

interface Pattern {
  readonly rule: ToneRule;
  readonly source: string;
  /** Matches folded text. */
  readonly folded: boolean;
  /** One of each list must be in a text. */
  readonly keys: readonly (readonly string[])[];
  regex?: RegExp;
}

/** Rules by the beginnings of words that lead to them, so that a text meets few of them. */
interface Index {
  readonly byKey: ReadonlyMap<string, readonly Pattern[]>;
  /** Every key of every list: what else a text holds need not be looked up. */
  readonly keys: ReadonlySet<string>;
  readonly shapes: readonly Pattern[];
  /** Whether a text has any sign of a shape. */
  readonly signs: RegExp;
  readonly prefixes: string;
}

/** Rules are loaded once in a process. */
const INDEXES = new WeakMap<ToneRules, Index>();

function indexOf(rules: ToneRules): Index {
  const known = INDEXES.get(rules);
  if (known !== undefined) return known;
  const byKey = new Map<string, Pattern[]>();
  const shapes: Pattern[] = [];
  for (const rule of rules.rules) {
    for (const { regex, keys } of rule.words) {
      const [first = [], ...others] = keys;
      const pattern: Pattern = { rule, source: regex, folded: !rule.exact, keys: others };
      for (const key of first) {
        const under = byKey.get(key);
        if (under === undefined) byKey.set(key, [pattern]);
        else under.push(pattern);
      }
    }
    for (const source of rule.shapes) {
      shapes.push({ rule, source, folded: !rule.exact, keys: [] });
    }
  }
  const keys = new Set(rules.rules.flatMap(({ words }) => words.flatMap((word) => word.keys.flat())));
  const signs = [...new Set(shapes.flatMap(({ rule }) => rule.signs))].map((sign) =>
    sign.replace(/[.?(){}[\]/|%$*+^\\]/g, '\\$&'),
  );
  // without signs there is nothing to look for
  const index = {
    byKey,
    keys,
    shapes,
    signs: new RegExp(signs.join('|') || '(?!)'),
    prefixes: rules.prefixes,
  };
  INDEXES.set(rules, index);
  return index;
}

/** The keys of all words of a text, without the letters that may be words of their own as well. */
function keysOf(folded: string, { keys: known, prefixes }: Index): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const word of wordsOf(folded)) {
    const key = wordKey(word);
    if (known.has(key)) keys.add(key);
    if (prefixes === '') continue;
    for (let skipped = 0; skipped < MOST_PREFIXES && prefixes.includes(word[skipped] ?? ' '); skipped++) {
      const rest = wordKey(word.slice(skipped + 1));
      if (known.has(rest)) keys.add(rest);
    }
  }
  return keys;
}

const NO_PATTERNS: readonly Pattern[] = [];

/** Made when first needed: most rules never meet a word of theirs. */
function regexOf(pattern: Pattern): RegExp {
  pattern.regex ??= new RegExp(pattern.source, 'g');
  return pattern.regex;
}
