import { describe, expect, it } from 'vitest';
import { createTrees } from '../../src/create-trees.ts';
import { plainTextOfBlocks } from '../../src/document/plain-text.ts';
import { type Block, type DocumentTree, ROLES } from '../../src/document/tree.ts';
import type { Ending } from '../../src/ending/ending.ts';
import { TERMS } from '../../src/engagement/terms.ts';
import { loadIndex, loadLanguage } from '../../src/resources.ts';
import type { CoverageItem } from '../../src/review/coverage-item.ts';
import {
  COVERAGE_ITEMS,
  COVERED_KINDS,
  type CoveredKind,
  isCovered,
} from '../../src/review/coverage-items.ts';
import { type ItemCoverage, reviewCoverage } from '../../src/review/review-coverage.ts';
import { VIEW_SHAPE } from '../../src/template/shape.ts';
import type { Shape } from '../../src/template/shape-kinds.ts';
import { ENVIRONMENT } from '../helpers/samples.ts';
import { schemaPaths } from '../helpers/schema-paths.ts';
import { endingWith, type Fields, SCENARIOS, SHAPES, WAYS } from './everything.ts';

const { languages: LANGUAGES } = await loadIndex(ENVIRONMENT);

/** The kinds with items that a language has templates for. */
async function kindsOf(language: string): Promise<readonly CoveredKind[]> {
  const { bundles } = await loadLanguage(language, ENVIRONMENT);
  return COVERED_KINDS.filter((kind) => bundles.some(({ documents }) => documents[kind] !== undefined));
}

async function treesOf(ending: Ending, language: string): Promise<readonly DocumentTree[]> {
  return createTrees(ending, { kinds: await kindsOf(language), languages: [language] }, ENVIRONMENT);
}

/** `T4 missing contracts.0.clause`, for every item in one of the states. */
function told(items: readonly ItemCoverage[], ...states: readonly ItemCoverage['state'][]) {
  return items
    .filter(({ state }) => states.includes(state))
    .map(({ id, state, unprinted, lackingParts }) =>
      [id, state, ...unprinted.map((path) => path.join('.')), ...lackingParts].join(' '),
    );
}

/** Facts that choose words: a file that has each, and what takes it away. */
const STEERING: Readonly<Record<string, readonly [Fields, Fields]>> = {
  'end.onReceipt': [SHAPES['the end is the day of receipt'] ?? {}, { end: { on: null, date: '2027-02-28' } }],
  'deadlinePolicy.detail.alert': [
    { deadlinePolicy: { detail: 'alert' } },
    { deadlinePolicy: { detail: 'exact' } },
  ],
  'deadlinePolicy.known': [{}, { deadlinePolicy: { known: null } }],
  futureWork: [{}, { futureWork: null }],
  'successor.consent': [{}, { successor: { consent: null } }],
  'money.account.state': [
    { money: { account: { state: 'settled', amount: null, asOf: null, waived: null } } },
    { money: { account: null } },
  ],
  'handover.records.release': [
    { handover: { records: { release: { to: null, where: null, until: null, cost: null } } } },
    { handover: { records: { release: null } } },
  ],
  'handover.personalData.return': [
    { handover: { personalData: { return: { on: null, format: null } } } },
    { handover: { personalData: { return: null } } },
  ],
  'handover.personalData.delete': [
    { handover: { personalData: { delete: { on: null, certificate: null } } } },
    { handover: { personalData: { delete: null } } },
  ],
  'handover.access': [{}, { handover: { access: null } }],
  'handover.deliverables': [{}, { handover: { deliverables: null } }],
  'handover.openItems': [{}, { handover: { openItems: null } }],
  'money.invoices': [{}, { money: { invoices: null } }],
  'handover.signing.means': [{}, { handover: { signing: { means: null } } }],
  acknowledgement: [{ acknowledgement: { by: null } }, { acknowledgement: null }],
  'internal.clientHoldsInterest': [{}, { internal: { clientHoldsInterest: null } }],
  'internal.retention.legalHold': [{}, { internal: { retention: { legalHold: null } } }],
};

describe('the items', () => {
  const items = COVERED_KINDS.flatMap((kind) => COVERAGE_ITEMS[kind]);

  it('are numbered without a gap, document by document', () => {
    for (const kind of COVERED_KINDS) {
      const ids = COVERAGE_ITEMS[kind].map(({ id }) => id);
      expect(ids).toEqual(ids.map((id, index) => `${id.charAt(0)}${index + 1}`));
    }
  });

  it('name what the view has, or the input while the view has no such section', () => {
    const view = namesOf(VIEW_SHAPE, '');
    const input = new Set(schemaPaths().flatMap(prefixesOf));
    const names = items.flatMap(({ facts }) =>
      facts.flatMap((each) => [...each.names, ...(each.unless ?? [])]),
    );
    const unknown = names
      .map((name) => name.replaceAll('.*', ''))
      .filter((name) => !(view.has(name.replace(/\..*/, '')) ? view : input).has(name));
    expect(unknown).toEqual([]);
  });

  it('name fields of the input in place of names of the view', () => {
    const input = new Set(schemaPaths().flatMap(prefixesOf));
    const fields = items.flatMap(({ facts }) => facts.flatMap(({ field }) => field ?? []));
    expect(fields.filter((field) => !input.has(field))).toEqual([]);
  });

  it('name parts that the documents of every language have', async () => {
    for (const language of LANGUAGES) {
      const { bundles } = await loadLanguage(language, ENVIRONMENT);
      const known = new Set<string>([...ROLES, ...bundles.flatMap(({ clauses }) => Object.keys(clauses))]);
      for (const kind of await kindsOf(language)) {
        const parts = COVERAGE_ITEMS[kind].flatMap((item) => [
          ...(item.parts ?? []),
          ...item.facts.flatMap((each) => each.in ?? []),
        ]);
        expect(parts.filter((part) => part !== kind && !known.has(part))).toEqual([]);
      }
    }
  });

  it('have words for every fact that steers', () => {
    const steering = items.flatMap(({ facts }) =>
      facts.filter(({ steers }) => steers).map(({ names }) => names[0]),
    );
    expect([...new Set(steering)].sort()).toEqual(Object.keys(STEERING).sort());
  });
});

describe.each(LANGUAGES)('documents in %s', (language) => {
  it('meet every item when the file has all facts', async () => {
    const ending = await endingWith({});
    for (const tree of await treesOf(ending, language)) {
      expect(told(reviewCoverage(ending, tree), 'missing', 'waived')).toEqual([]);
    }
  });

  it.each(TERMS.scenario)('have every item whose facts are there: %s', async (scenario) => {
    for (const profession of TERMS.profession) {
      const ending = await endingWith(SCENARIOS[scenario] ?? {}, { scenario, profession });
      for (const tree of await treesOf(ending, language)) {
        const where = `${tree.kind}, ${profession}`;
        expect([where, ...told(reviewCoverage(ending, tree), 'missing')]).toEqual([where]);
      }
    }
  });

  it.each([...Object.entries(WAYS), ...Object.entries(SHAPES)])(
    'have every item whose facts are there: %s',
    async (_, change) => {
      for (const tone of TERMS.tone) {
        const ending = await endingWith(change, { tone });
        for (const tree of await treesOf(ending, language)) {
          const where = `${tree.kind}, ${tone}`;
          expect([where, ...told(reviewCoverage(ending, tree), 'missing')]).toEqual([where]);
        }
      }
    },
  );

  it('miss every item when nothing is printed', async () => {
    const ending = await endingWith({});
    for (const tree of await treesOf(ending, language)) {
      const own = itemsOf(tree).filter(({ parts }) => parts?.includes(tree.kind) && parts.length === 1);
      const silent = reviewCoverage(ending, { ...tree, blocks: [] });
      const heard = silent.filter(({ state }) => state !== 'missing').map(({ id }) => id);
      expect(heard.filter((id) => !own.some((item) => item.id === id))).toEqual([]);
    }
  });

  it.each(Object.entries(STEERING))('say in words of their own: %s', async (name, [change, opposite]) => {
    const [ending, other] = [await endingWith(change), await endingWith(change, opposite)];
    const others = await treesOf(other, language);
    for (const tree of await treesOf(ending, language)) {
      if (!itemsOf(tree).some(({ facts }) => facts.some((each) => each.steers && each.names.includes(name))))
        continue;
      const twin = others.find(({ kind }) => kind === tree.kind);
      expect(plainTextOfBlocks(tree.blocks), tree.kind).not.toBe(plainTextOfBlocks(twin?.blocks ?? []));
    }
  });
});

describe('an item', () => {
  const stateOf = async (id: string, change: Fields) => {
    const ending = await endingWith(change);
    const [tree] = await createTrees(ending, { kinds: ['termination-letter'] }, ENVIRONMENT);
    const items = tree === undefined ? [] : reviewCoverage(ending, tree);
    return items.find((item) => item.id === id);
  };

  it('is waived when the file has none of its facts, and names them', async () => {
    expect(await stateOf('T16', { handover: { access: null } })).toEqual({
      id: 'T16',
      state: 'waived',
      printed: [],
      unprinted: [],
      absent: [['handover', 'access']],
      keptOutBy: [],
      saidIn: [],
      lackingParts: [],
    });
  });

  it('is met when some of its facts are there, and names the others', async () => {
    const item = await stateOf('T20', { provider: { contact: { hours: null } } });
    expect(item).toMatchObject({ state: 'met', absent: [['provider', 'contact', 'hours']] });
    expect(item?.printed).toContainEqual(['provider', 'contact', 'email']);
  });

  it('is waived when the file keeps its fact out, and names the choice', async () => {
    const item = await stateOf('T7', { notice: { reason: { mode: 'none' } } });
    expect(item).toMatchObject({ state: 'waived', absent: [], keptOutBy: [['notice', 'reason', 'mode']] });
  });

  it('is missing when a row of a list is not printed, and names the row', async () => {
    const ending = await endingWith({ enclosures: ['Statement', 'Slip'] });
    const [tree] = await createTrees(ending, { kinds: ['termination-letter'] }, ENVIRONMENT);
    if (tree === undefined) throw new Error('no letter');
    const shorter = tree.blocks.map((block) =>
      block.type === 'group' && block.role === 'enclosures'
        ? { ...block, blocks: block.blocks.map(firstItem) }
        : block,
    );
    const items = reviewCoverage(ending, { ...tree, blocks: shorter });
    expect(told(items, 'missing')).toEqual(['T22 missing enclosures.1']);
  });

  it('is missing when the document lacks its words', async () => {
    const ending = await endingWith({});
    const [tree] = await createTrees(ending, { kinds: ['termination-letter'] }, ENVIRONMENT);
    if (tree === undefined) throw new Error('no letter');
    const blocks = tree.blocks.filter(({ source }) => !source.file.includes('thanks'));
    expect(told(reviewCoverage(ending, { ...tree, blocks }), 'missing')).toEqual(['T21 missing thanks']);
  });
});

function itemsOf({ kind }: DocumentTree): readonly CoverageItem[] {
  return isCovered(kind) ? COVERAGE_ITEMS[kind] : [];
}

function firstItem(block: Block): Block {
  return block.type === 'list' ? { ...block, items: block.items.slice(0, 1) } : block;
}

/** Every name of a shape: of values, groups, lists, flags and the words of closed lists. */
function namesOf(shape: Shape, name: string): ReadonlySet<string> {
  const names = new Set<string>([name]);
  const add = (below: Shape, path: string) => {
    for (const each of namesOf(below, path)) names.add(each);
  };
  if (shape.type === 'leaf') for (const key of shape.term?.keys ?? []) names.add(`${name}.${key}`);
  if (shape.type === 'list') add(shape.item, name);
  if (shape.type === 'group') {
    for (const [key, field] of Object.entries(shape.fields)) add(field, name === '' ? key : `${name}.${key}`);
  }
  return names;
}

function prefixesOf(path: string): readonly string[] {
  const steps = path.split('.');
  return steps.map((_, index) => steps.slice(0, index + 1).join('.'));
}
