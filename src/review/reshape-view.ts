import type { Fact, FactKind } from '../fact.ts';
import type { GroupShape, LeafShape, Shape } from '../template/shape-kinds.ts';
import {
  isGroup,
  isList,
  type ViewGroup,
  type ViewItem,
  type ViewLeaf,
  type ViewPhrase,
  type ViewValue,
} from '../template/view-value.ts';

/** What becomes of what may be absent. */
export interface Reshaping {
  /** `made`: a sample where there is none; `none`: null, in whatever is there. */
  readonly leaves: 'made' | 'kept' | 'none';
  /** Groups that may be null, and lists. `made`: one, where there is none; `none`: null or empty. */
  readonly groups: 'made' | 'none';
  /** Every flag; absent = as it is. */
  readonly flags?: boolean;
}

/** A view of a shape with more or less in it. Still total, so a template that passes lint can be filled with it. */
export function reshapeView(shape: GroupShape, view: ViewGroup, how: Reshaping): ViewGroup {
  const fields = Object.entries(shape.fields).map(([name, field]) => [
    name,
    reshape(field, view[name] ?? null, [name], how),
  ]);
  return { ...view, ...(Object.fromEntries(fields) as ViewGroup) };
}

function reshape(shape: Shape, value: ViewValue, path: readonly string[], how: Reshaping): ViewValue {
  switch (shape.type) {
    case 'flag':
      return how.flags ?? value === true;
    case 'list': {
      const items = isList(value) ? value : [];
      if (how.groups === 'none' && shape.filled !== true) return [];
      const some = items.length > 0 ? items : [null];
      return some.map((item) => reshape({ ...shape.item, nullable: false }, item, path, how) as ViewItem);
    }
    case 'group': {
      if (shape.nullable && how.groups === 'none') return null;
      const group = isGroup(value) ? value : {};
      const fields = Object.entries(shape.fields).map(([name, field]) => [
        name,
        reshape(field, group[name] ?? null, [...path, name], how),
      ]);
      return { ...group, ...(Object.fromEntries(fields) as ViewGroup) };
    }
    case 'phrase':
      if (shape.nullable && how.leaves === 'none') return null;
      return value ?? (shape.nullable && how.leaves === 'kept' ? null : SAMPLE_PHRASE);
    case 'leaf':
      if (shape.nullable && how.leaves === 'none') return null;
      return value ?? (shape.nullable && how.leaves === 'kept' ? null : sampleLeaf(shape, path));
  }
}

function sampleLeaf({ kind, term, flags = [] }: LeafShape, path: readonly string[]): ViewLeaf {
  const [key = ''] = term?.keys ?? [];
  const value = term === undefined ? (SAMPLES[kind] ?? `‹${path.at(-1)}›`) : `${term.list}.${key}`;
  const is = [...(term?.keys ?? []), ...flags].map((flag) => [flag, flag === key] as const);
  return {
    type: 'leaf',
    fact: { kind, value },
    origin: path,
    ...(is.length > 0 && { is: Object.fromEntries(is) }),
  };
}

/** Texts are the name of their field. */
const SAMPLES: Readonly<Partial<Record<FactKind, string>>> = {
  date: '2027-03-12',
  time: '17:00',
  zone: 'Europe/London',
  money: '100.00 EUR',
  period: '3 month',
  span: '2027-03',
  count: '3',
  'e-mail': 'office@brindle.example',
  url: 'brindle.example',
  phone: '01632 960003',
};

const SAMPLE_DATE: Fact = { kind: 'date', value: '2027-03-12' };

const SAMPLE_PHRASE: ViewPhrase = {
  type: 'phrase',
  phrase: 'steps.term-ends',
  facts: { to: { fact: SAMPLE_DATE, origin: [] } },
  origin: [],
};
