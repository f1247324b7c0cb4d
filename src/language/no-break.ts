import { CURRENCY_CODES } from '../engagement/currencies.ts';
import { formatPeriod } from './format-period.ts';
import { type LanguagePack, PERIOD_UNITS } from './language-pack.ts';

/**
 * The no-break rules of a pack, ready to ask. Besides words, a rule may name a class:
 *
 * | class | words |
 * |---|---|
 * | `@number` | before the space: ends in a digit (a bracket or % may follow); after it: begins with one (a sign may precede) |
 * | `@ordinal` | digits and a full stop: `30.` |
 * | `@number-word` `@month` `@unit` `@currency` | the pack's own number words, months, period units, currency signs; ISO 4217 codes |
 * | `@capital` | begins with a capital letter |
 * | `@group` | a group of an account number: four capitals or digits |
 * | `@any` | any word |
 */
export interface NoBreakMatcher {
  /** The no-break form of the space between two words, or undefined where a line may break. */
  readonly spaceBetween: (left: string, right: string) => 'narrow' | 'normal' | undefined;
}

export const NO_BREAK_CLASSES = [
  '@number',
  '@ordinal',
  '@number-word',
  '@month',
  '@unit',
  '@currency',
  '@capital',
  '@group',
  '@any',
] as const;

type WordClass = (typeof NO_BREAK_CLASSES)[number];

/** Listed words and classes of one side of a rule. */
interface Side {
  readonly words: ReadonlySet<string>;
  readonly classes: readonly WordClass[];
}

interface WordSets {
  readonly numberWords: ReadonlySet<string>;
  readonly months: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  readonly currencies: ReadonlySet<string>;
}

/** Pairs of words remembered; enough for a batch of letters, small beside a page of PDF. */
const MEMORY = 10_000;

const MATCHERS = new WeakMap<LanguagePack, NoBreakMatcher>();

/** Made once for a pack. */
export function noBreakMatcher(pack: LanguagePack): NoBreakMatcher {
  const known = MATCHERS.get(pack);
  if (known !== undefined) return known;
  const matcher = createMatcher(pack);
  MATCHERS.set(pack, matcher);
  return matcher;
}

function createMatcher(pack: LanguagePack): NoBreakMatcher {
  const sets = wordSets(pack);
  const rules = pack.noBreak.rules.map(({ after, before, space }) => ({
    after: sideOf(after),
    before: sideOf(before),
    space: space ?? 'normal',
  }));
  // By left word, then right word: documents of one firm repeat their pairs of words.
  const memory = new Map<string, Map<string, 'narrow' | 'normal' | undefined>>();
  let remembered = 0;
  return {
    spaceBetween(left, right) {
      let known = memory.get(left);
      if (known?.has(right)) return known.get(right);
      if (++remembered > MEMORY) {
        memory.clear();
        remembered = 1;
        known = undefined;
      }
      if (known === undefined) {
        known = new Map();
        memory.set(left, known);
      }
      const lefts = leftForms(left, pack.noBreak.prefixes);
      const rights = rightForms(right);
      const rule = rules.find(
        ({ after, before }) => holds(after, lefts, 'left') && holds(before, rights, 'right'),
      );
      known.set(right, rule?.space);
      return rule?.space;
    },
  };

  function holds(side: Side, forms: readonly string[], end: 'left' | 'right'): boolean {
    return (
      forms.some((form) => side.words.has(form) || side.words.has(lowerFirst(form))) ||
      side.classes.some((name) => isOfClass(name, forms, end, sets))
    );
  }
}

function sideOf(entries: readonly string[]): Side {
  const classes = NO_BREAK_CLASSES.filter((name) => entries.includes(name));
  return { words: new Set(entries.filter((entry) => !entry.startsWith('@'))), classes };
}

function isOfClass(
  name: WordClass,
  forms: readonly string[],
  end: 'left' | 'right',
  sets: WordSets,
): boolean {
  const [raw = ''] = forms;
  const isIn = (set: ReadonlySet<string>) => forms.some((form) => set.has(form) || set.has(lowerFirst(form)));
  switch (name) {
    case '@number':
      return end === 'left' ? /\d[)\]%]?$/.test(raw) : /^[([+\u2212-]?[£€$₪]?\d/.test(raw);
    case '@ordinal':
      return /^\d+\.$/.test(raw);
    case '@number-word':
      return isIn(sets.numberWords);
    case '@month':
      // Not `isIn`: "may" is no month.
      return forms.some((form) => sets.months.has(form));
    case '@unit':
      return isIn(sets.units);
    case '@currency':
      return forms.some((form) => sets.currencies.has(form));
    case '@capital':
      return forms.some((form) => /^\p{Lu}/u.test(form));
    case '@group':
      return forms.some((form) => /^[A-Z0-9]{4}$/.test(form));
    case '@any':
      return true;
  }
}

const OPENING = '([{“„‘«"\'';
const CLOSING = '.,;:!?)]}”“’»"\'';

/** A word before a space as written, without opening marks, and without glued prefixes. */
function leftForms(word: string, prefixes: string): readonly string[] {
  let start = 0;
  while (start < word.length && OPENING.includes(word[start] ?? '')) start++;
  const bare = word.slice(start);
  const forms = [bare];
  for (let cut = 1; cut <= 3 && cut < bare.length && prefixes.includes(bare[cut - 1] ?? ''); cut++) {
    const rest = bare.slice(cut);
    forms.push(rest.startsWith('-') || rest.startsWith('\u05be') ? rest.slice(1) : rest);
  }
  return forms;
}

/** A word after a space as written, and without the marks around it. */
function rightForms(word: string): readonly string[] {
  let start = 0;
  while (start < word.length && OPENING.includes(word[start] ?? '')) start++;
  const forms = [word.slice(start)];
  let end = word.length;
  while (end > start + 1 && CLOSING.includes(word[end - 1] ?? '')) {
    end--;
    forms.push(word.slice(start, end));
  }
  return forms;
}

function lowerFirst(word: string): string {
  return word.slice(0, 1).toLowerCase() + word.slice(1);
}

function wordSets(pack: LanguagePack): WordSets {
  const numberWords = new Set(Object.values(pack.numbers.words).flat());
  const months = new Set(Object.values(pack.dates.months).flat());
  const units = new Set<string>();
  for (const unit of PERIOD_UNITS) {
    for (const length of [1, 2, 3, 5, 11, 100]) {
      for (const word of formatPeriod(`${length} ${unit}`, undefined, pack).split(' ')) {
        if (!numberWords.has(word) && !/\d/.test(word)) units.add(word);
      }
    }
  }
  const signs = Object.values(pack.money.currencies).flatMap((pattern) => pattern.split(/\{\w+\}|\s/));
  const currencies = new Set([...CURRENCY_CODES, ...signs.filter((sign) => sign !== '')]);
  return { numberWords, months, units, currencies };
}
