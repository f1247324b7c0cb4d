import type { DocumentCoverage } from '../coverage.ts';
import type { Path } from '../diagnostics.ts';
import { formatPath } from '../input/format-path.ts';
import { printable } from '../input/line-index.ts';
import type { ItemCoverage } from '../review/review-coverage.ts';
import type { Texts } from './texts.ts';

const STATES = ['met', 'waived', 'missing'] as const;

/** What each document says of its items, for a person: a line for the item, and below it why. */
export function coverageLines(documents: readonly DocumentCoverage[], texts: Texts): readonly string[] {
  return documents.flatMap(({ kind, language, items }) => {
    if (items === null) return [texts.say('coverage.no-document', { kind, language }), ''];
    const count = (state: ItemCoverage['state']) => items.filter((item) => item.state === state).length;
    const [met, waived, missing] = [count('met'), count('waived'), count('missing')];
    const summary = texts.say('coverage.document', { kind, language, met, waived, missing });
    return [summary, ...items.flatMap((item) => linesOf(item, texts)), ''];
  });
}

function linesOf(item: ItemCoverage, texts: Texts): readonly string[] {
  const words = STATES.map((state) => texts.say(`coverage.states.${state}`));
  const width = Math.max(...words.map((word) => word.length));
  const state = texts.say(`coverage.states.${item.state}`).padEnd(width);
  return [
    `  ${item.id.padEnd(3)}  ${state}  ${titleOf(item, texts)}`,
    ...why('unprinted', item.unprinted.map(formatPath), texts),
    ...why('lacking-parts', item.lackingParts, texts),
    ...why('said-in', item.saidIn, texts),
    ...why('printed', item.printed.map(fieldOf), texts),
    ...why('kept-out-by', item.keptOutBy.map(formatPath), texts),
    ...why('absent', item.absent.map(formatPath), texts),
  ];
}

/** Nothing for no names. Each name once. */
function why(key: string, names: readonly string[], texts: Texts): readonly string[] {
  if (names.length === 0) return [];
  const list = [...new Set(names)].map(printable).join(', ');
  return [`       ${texts.say(`coverage.${key}`, { names: list })}`];
}

/** The field of a path, whichever row it is in. */
function fieldOf(path: Path): string {
  return formatPath(path.filter((step) => typeof step === 'string'));
}

function titleOf({ id }: ItemCoverage, texts: Texts): string {
  return texts.say(`coverage.items.${id}`);
}

/** The same with every path, for programs. */
export function coverageJson(documents: readonly DocumentCoverage[], texts: Texts): readonly unknown[] {
  return documents.map(({ kind, language, items }) => ({
    kind,
    language,
    items: items?.map(({ id, ...item }) => ({ id, title: titleOf({ id, ...item }, texts), ...item })) ?? null,
  }));
}
