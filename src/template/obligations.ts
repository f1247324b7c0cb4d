import type { View } from './view.ts';

type Obligation = View['obligations'][number];

/** What of a view somebody still has to do, in order of date; what has none stands last. */
export function obligationsOf({
  openWork,
  handover,
  deadlines,
}: Pick<View, 'openWork' | 'handover' | 'deadlines'>): readonly Obligation[] {
  const found: readonly Obligation[] = [
    ...openWork.map(({ what, owner, by }) => ({ what, owner, by })),
    ...handover.openItems.map(({ item, owner, due }) => ({ what: item, owner, by: due })),
    ...handover.access
      .filter(({ doneOn }) => doneOn === null)
      .map(({ system, heldBy, transferOn, revokeOn }) => ({
        what: system,
        owner: heldBy,
        by: transferOn ?? revokeOn,
      })),
    ...handover.calendar.map(({ what, owner, date }) => ({ what, owner, by: date })),
    ...deadlines.map(({ what, owner, date }) => ({ what, owner, by: date })),
  ];
  return found.toSorted((one, other) => compare(one.by?.fact.value ?? '~', other.by?.fact.value ?? '~'));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
