import type { Diagnostic } from '../diagnostics.ts';
import type { Direction } from '../document/tree.ts';
import type { Fact } from '../fact.ts';
import type { GroupShape, LeafShape, Shape } from './shape-kinds.ts';
import type { Origin, ViewGroup, ViewItem, ViewLeaf, ViewPhrase, ViewValue } from './view-value.ts';

/** What the values of a view depend on beside themselves. */
export interface ViewContext {
  /** BCP 47; picks the text of values given in several languages. */
  readonly language: string;
  readonly direction: Direction;
  /** The provider is one person, who says "I" of itself. */
  readonly person: boolean;
  /** ISO date of the document. */
  readonly date: string;
  /** Signs of dates that may still move, by {@link placeOf}. */
  readonly marks: ReadonlyMap<string, string>;
  /** Problems found on the way; only ever added to. */
  readonly problems: Diagnostic[];
}

/**
 * The view value a shape declares, from a value of the ending with the same names. Absent values
 * become null, empty lists and groups full of nulls, so a view is always total.
 *
 * Adds `view/missing-language` for a text that lacks the language.
 */
export function viewOf(shape: Shape, value: unknown, origin: Origin, context: ViewContext): ViewValue {
  switch (shape.type) {
    case 'flag':
      return value === true;
    case 'list':
      if (!Array.isArray(value)) return NOTHING;
      return value.map((item, index) => viewOf(shape.item, item, [...origin, index], context) as ViewItem);
    case 'group':
      return isAbsent(value) ? absentOf(shape) : viewOfGroup(shape, value, origin, context);
    case 'phrase':
      return isAbsent(value) ? null : phraseOf(value as Step, origin, context);
    case 'leaf':
      return isAbsent(value) ? null : leafOf(shape, value, origin, context);
  }
}

/** Every field of a group shape from the fields of `value` with the same names. */
export function viewOfGroup(
  shape: GroupShape,
  value: unknown,
  origin: Origin,
  context: ViewContext,
): ViewGroup {
  const result: Record<string, ViewValue> = {};
  const isMap = typeof value === 'object' && value !== null;
  for (const [name, field] of fieldsOf(shape)) {
    const present = isMap && Object.hasOwn(value, name);
    const item = present ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
    result[name] = isAbsent(item)
      ? absentOf(field)
      : viewOf(field, item, field.origin ?? [...origin, name], context);
  }
  return result;
}

const NOTHING: readonly ViewItem[] = Object.freeze([]);

/** Shapes are constants, so what does not depend on a value is made once for each. */
const FIELDS = new WeakMap<GroupShape, readonly (readonly [string, Shape])[]>();
const ABSENT = new WeakMap<GroupShape, ViewGroup>();

function fieldsOf(shape: GroupShape): readonly (readonly [string, Shape])[] {
  const known = FIELDS.get(shape);
  if (known !== undefined) return known;
  const fields = Object.entries(shape.fields);
  FIELDS.set(shape, fields);
  return fields;
}

/** What stands for a value that is not there; most of a view is. */
function absentOf(shape: Shape): ViewValue {
  switch (shape.type) {
    case 'flag':
      return false;
    case 'list':
      return NOTHING;
    case 'phrase':
    case 'leaf':
      return null;
    case 'group':
      return shape.nullable ? null : absentGroup(shape);
  }
}

function absentGroup(shape: GroupShape): ViewGroup {
  const known = ABSENT.get(shape);
  if (known !== undefined) return known;
  const group = Object.fromEntries(fieldsOf(shape).map(([name, field]) => [name, absentOf(field)]));
  ABSENT.set(shape, Object.freeze(group));
  return group;
}

function leafOf(shape: LeafShape, value: unknown, origin: Origin, context: ViewContext): ViewLeaf {
  if (shape.term !== undefined) return termOf(shape.term, String(value), origin, context);
  if (shape.kind !== 'text') {
    const fact: Fact = { kind: shape.kind, value: String(value) };
    const made: ViewLeaf = { type: 'leaf', fact, origin, direction: directionOf(fact, context) };
    return shape.kind === 'date' ? dateOf(made, context) : made;
  }
  if (typeof value !== 'object' || value === null) return textLeaf(String(value), origin);
  const texts = value as Readonly<Record<string, string>>;
  const language = languageOf(texts, context.language);
  if (language === undefined) {
    const known = Object.keys(texts);
    context.problems.push({
      code: 'view/missing-language',
      severity: 'error',
      facts: { language: context.language, known },
      path: origin,
    });
    return textLeaf('', origin);
  }
  return { ...textLeaf(texts[language] ?? '', [...origin, language]), language: context.language };
}

const PAST = Object.freeze({ past: true });
const NOT_PAST = Object.freeze({ past: false });

function dateOf(made: ViewLeaf, { date, marks }: ViewContext): ViewLeaf {
  const is = made.fact.value < date ? PAST : NOT_PAST;
  const mark = marks.size === 0 ? undefined : marks.get(placeOf(made.origin));
  return mark === undefined ? { ...made, is } : { ...made, is, mark };
}

/** The key of a place: `services.0.lastDay`. */
export function placeOf(origin: Origin): string {
  return origin.join('.');
}

function textLeaf(value: string, origin: Origin): ViewLeaf {
  return { type: 'leaf', fact: { kind: 'text', value }, origin, direction: 'auto' };
}

/** A word of a list, or text where the firm wrote somebody's name instead. */
function termOf(
  { list, keys }: NonNullable<LeafShape['term']>,
  value: string,
  origin: Origin,
  { direction, person }: ViewContext,
): ViewLeaf {
  const is = flagsOf(keys, value);
  if (!keys.includes(value)) return { ...textLeaf(value, origin), is };
  const key = list === 'owner' && value === 'provider' && person ? 'provider-person' : value;
  return { type: 'leaf', fact: { kind: 'term', value: `${list}.${key}` }, origin, direction, is };
}

const FLAGS = new WeakMap<readonly string[], Map<string, Readonly<Record<string, boolean>>>>();

/** For every key of a list whether it is the word; the lists are constants. */
function flagsOf(keys: readonly string[], value: string): Readonly<Record<string, boolean>> {
  const word = keys.includes(value) ? value : '';
  const made = FLAGS.get(keys) ?? new Map<string, Readonly<Record<string, boolean>>>();
  FLAGS.set(keys, made);
  const known = made.get(word);
  if (known !== undefined) return known;
  const flags = Object.freeze(Object.fromEntries(keys.map((key) => [key, key === word])));
  made.set(word, flags);
  return flags;
}

interface Step {
  readonly rule: string;
  readonly facts: Readonly<Record<string, Fact>>;
}

function phraseOf({ rule, facts }: Step, origin: Origin, context: ViewContext): ViewPhrase {
  const placed = Object.entries(facts).map(([name, fact]) => [
    name,
    { fact, origin: [...origin, 'facts', name], direction: directionOf(fact, context) },
  ]);
  return { type: 'phrase', phrase: `steps.${rule}`, facts: Object.fromEntries(placed), origin };
}

/** Values that the language writes run its way; addresses of the net and numbers to dial do not. */
function directionOf({ kind }: Fact, { direction }: ViewContext): Direction | 'auto' {
  switch (kind) {
    case 'e-mail':
    case 'url':
    case 'phone':
      return 'ltr';
    case 'text':
    case 'zone':
      return 'auto';
    case 'date':
    case 'time':
    case 'money':
    case 'period':
    case 'span':
    case 'count':
    case 'term':
      return direction;
  }
}

/** The language itself, else a text in the same primary language (`en` for `en-GB`). */
export function languageOf(texts: Readonly<Record<string, string>>, language: string): string | undefined {
  if (Object.hasOwn(texts, language)) return language;
  const primary = language.split('-')[0];
  return Object.keys(texts).find((key) => key.split('-')[0] === primary);
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}
