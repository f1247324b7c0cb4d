import fc from 'fast-check';
import type { Direction } from '../../src/document/tree.ts';
import type { FactKind } from '../../src/fact.ts';
import type { GroupShape, ItemShape, Shape } from '../../src/template/shape-kinds.ts';
import type { ViewGroup, ViewItem, ViewLeaf, ViewValue } from '../../src/template/view-value.ts';

export interface ViewArbitraryOptions {
  /** Whether internal names are in the view. */
  readonly internal?: boolean;
  /** What text values are made of. */
  readonly text?: fc.Arbitrary<string>;
  /** Chance of a nullable to be null, of 10; and lists are empty as often. */
  readonly absent?: number;
}

/** Any view of a shape: total, each leaf of its kind, lists of up to three items. */
export function arbitraryView(
  shape: GroupShape,
  options: ViewArbitraryOptions = {},
): fc.Arbitrary<ViewGroup> {
  const views = arbitraryOf(shape, [], options) as fc.Arbitrary<ViewGroup>;
  // A whole view in the report of a failure hides what failed.
  return views.map((view) => Object.defineProperty(view, fc.toStringMethod, { value: () => 'a view' }));
}

function arbitraryOf(
  shape: Shape,
  path: readonly string[],
  options: ViewArbitraryOptions,
): fc.Arbitrary<ViewValue> {
  const present = arbitraryPresent(shape, path, options);
  if (!shape.nullable) return present;
  const absent = options.absent ?? 4;
  return fc.oneof(
    { weight: absent, arbitrary: fc.constant(null) },
    { weight: 10 - absent, arbitrary: present },
  );
}

function arbitraryPresent(
  shape: Shape,
  path: readonly string[],
  options: ViewArbitraryOptions,
): fc.Arbitrary<ViewValue> {
  switch (shape.type) {
    case 'flag':
      return fc.boolean();
    case 'leaf':
      return arbitraryLeaf(shape, path, options);
    case 'phrase':
      return fc.record({
        type: fc.constant('phrase' as const),
        phrase: fc.constantFrom('steps.received', 'steps.first'),
        facts: fc.record({ from: arbitraryPhraseFact(path) }, { requiredKeys: [] }),
        origin: fc.constant(path),
      }) as fc.Arbitrary<ViewValue>;
    case 'group': {
      const fields = Object.entries(shape.fields)
        .filter(([, field]) => options.internal === true || field.internal !== true)
        .map(([name, field]) => [name, arbitraryOf(field, [...path, name], options)] as const);
      return fc.record(Object.fromEntries(fields)) as fc.Arbitrary<ViewGroup>;
    }
    case 'list': {
      const item = arbitraryOf(shape.item satisfies ItemShape, path, options) as fc.Arbitrary<ViewItem>;
      const some = fc.array(item, { minLength: 1, maxLength: 3 });
      if (shape.filled === true) return some;
      const absent = options.absent ?? 4;
      return fc.oneof(
        { weight: absent, arbitrary: fc.constant([]) },
        { weight: 10 - absent, arbitrary: some },
      );
    }
  }
}

function arbitraryPhraseFact(path: readonly string[]) {
  return arbitraryValue('date', {}).map((value) => ({
    fact: { kind: 'date' as const, value },
    origin: [...path, 'from'],
  }));
}

function arbitraryLeaf(
  shape: Shape & { readonly type: 'leaf' },
  path: readonly string[],
  options: ViewArbitraryOptions,
): fc.Arbitrary<ViewLeaf> {
  const { kind, term, flags } = shape;
  if (term !== undefined) {
    return fc.constantFrom(...term.keys).map((key) => ({
      type: 'leaf',
      fact: { kind, value: `${term.list}.${key}` },
      origin: path,
      is: Object.fromEntries(term.keys.map((each) => [each, each === key])),
    }));
  }
  const marks = fc.option(fc.constantFrom<Direction | 'auto'>('ltr', 'rtl', 'auto'), { nil: undefined });
  const signs = kind === 'date' ? fc.option(fc.constantFrom('*', '**'), { nil: undefined }) : UNSIGNED;
  const set =
    flags === undefined ? UNSIGNED : fc.record(Object.fromEntries(flags.map((f) => [f, fc.boolean()])));
  return fc.tuple(arbitraryValue(kind, options), marks, signs, set).map(([value, direction, mark, is]) => ({
    type: 'leaf',
    fact: { kind, value },
    origin: path,
    ...(direction !== undefined && { direction }),
    ...(mark !== undefined && { mark }),
    ...(is !== undefined && { is }),
  }));
}

const UNSIGNED = fc.constant(undefined);

const DATE = fc
  .tuple(
    fc.integer({ min: 2020, max: 2030 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));

function arbitraryValue(kind: FactKind, { text }: ViewArbitraryOptions): fc.Arbitrary<string> {
  switch (kind) {
    case 'date':
      return DATE;
    case 'time':
      return fc.constantFrom('00:00', '09:30', '17:00', '23:59');
    case 'zone':
      return fc.constantFrom('Europe/London', 'Asia/Jerusalem');
    case 'money':
      return fc.integer({ min: 0, max: 9_999_999 }).map((cents) => `${(cents / 100).toFixed(2)} GBP`);
    case 'period':
      return fc
        .tuple(
          fc.integer({ min: 1, max: 40 }),
          fc.constantFrom('day', 'working-day', 'week', 'month', 'year'),
        )
        .map((parts) => parts.join(' '));
    case 'span':
      return fc.constantFrom('2026-12', '2026-Q4', '2026', '2026-01-01/2026-03-31');
    case 'count':
      return fc.constantFrom('0', '1', '2', '5', '11', '21', '100');
    case 'term':
      return fc.constantFrom('flag.yes');
    case 'text':
    case 'e-mail':
    case 'url':
    case 'phone':
      return text ?? fc.constantFrom('Alpha', 'Beta Ltd', 'gamma 3', 'Delta (old)');
  }
}
