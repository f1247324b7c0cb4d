import type { LanguagePack, ListKind } from './language-pack.ts';

/** What stands between the items of a list; one shorter than the list. */
export function listSeparators(
  items: readonly string[],
  pack: LanguagePack,
  kind: ListKind = 'and',
): readonly string[] {
  const { separator, last } = pack.lists[kind];
  return items.slice(1).map((item, index) => {
    if (index < items.length - 2) return separator;
    const fitting = last.find(
      ({ before }) => before === undefined || before.some((start) => beginsWith(item, start)),
    );
    return fitting?.text ?? separator;
  });
}

/** `A, B and C`; empty for no items. */
export function joinList(items: readonly string[], pack: LanguagePack, kind: ListKind = 'and'): string {
  const separators = listSeparators(items, pack, kind);
  return items.map((item, index) => `${index === 0 ? '' : (separators[index - 1] ?? '')}${item}`).join('');
}

/** `start` is a beginning, or a range of characters: `a-z`. */
function beginsWith(item: string, start: string): boolean {
  const range = /^(.)-(.)$/u.exec(start);
  if (range === null) return item.startsWith(start);
  const [, from = '', to = ''] = range;
  const first = item.codePointAt(0) ?? 0;
  return first >= (from.codePointAt(0) ?? 0) && first <= (to.codePointAt(0) ?? 0);
}
