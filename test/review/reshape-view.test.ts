import { expect, it } from 'vitest';
import { reshapeView } from '../../src/review/reshape-view.ts';
import { flag, group, list, nullable, term, text } from '../../src/template/shape-kinds.ts';
import type { ViewGroup } from '../../src/template/view-value.ts';

const SHAPE = group({
  name: text(),
  note: nullable(text()),
  state: nullable(term('state', ['open', 'done'])),
  rows: list(group({ what: text() })),
  person: nullable(group({ name: text() })),
  late: flag(),
});

const leaf = (value: string) => ({ type: 'leaf', fact: { kind: 'text', value }, origin: [] }) as const;

const BARE: ViewGroup = { name: leaf('A'), note: null, state: null, rows: [], person: null, late: false };

it('puts a sample where there is nothing, and keeps what there is', () => {
  const view = reshapeView(SHAPE, BARE, { leaves: 'made', groups: 'made', flags: true });
  expect(view).toMatchObject({
    name: { fact: { value: 'A' } },
    note: { fact: { value: '‹note›' } },
    state: { fact: { value: 'state.open' }, is: { open: true, done: false } },
    rows: [{ what: { fact: { value: '‹what›' } } }],
    person: { name: { fact: { value: '‹name›' } } },
    late: true,
  });
});

it('takes away all that may be missing', () => {
  const full = reshapeView(SHAPE, BARE, { leaves: 'made', groups: 'made', flags: true });
  expect(reshapeView(SHAPE, full, { leaves: 'none', groups: 'none', flags: false })).toEqual(BARE);
});
