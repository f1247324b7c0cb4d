import type { PlainDate } from '../../calendar/plain-date.ts';
import { spanDays } from '../../calendar/span.ts';
import type { Diagnostic } from '../../diagnostics.ts';
import type { Service } from '../../engagement/engagement.ts';
import { dateFact } from '../../law/derivation.ts';
import type { EndingContext } from '../check.ts';
import { contractEndingOf, stops } from '../ending.ts';
import { plainText, problem } from '../problem.ts';

/** Days and periods of a service against the end of its contract. */
export function checkServiceDates({ engagement, ending }: EndingContext): readonly Diagnostic[] {
  return engagement.services.flatMap((service, index) => {
    const end = contractEndingOf(ending, service.contract)?.end ?? null;
    if (end === null || !stops(service)) return [];
    return [
      ...checkLastDay(service, index, end),
      ...checkCovers(service, index, end),
      ...checkWork(service, index, end),
    ];
  });
}

/** Work after the end is no contradiction when the file names what is still done, and until when. */
function checkLastDay(service: Service, index: number, end: PlainDate): readonly Diagnostic[] {
  const { lastDay, outcome, work = [] } = service;
  if (lastDay === undefined || lastDay <= end || outcome === 'transfers') return [];
  if (work.some(({ by }) => by !== undefined && by > end)) return [];
  const facts = {
    service: plainText(service.name),
    lastDay: { kind: 'date', value: lastDay },
    end: dateFact(end),
  } as const;
  return [problem('ending/last-day-after-end', ['services', index, 'lastDay'], facts)];
}

function checkCovers(service: Service, index: number, end: PlainDate): readonly Diagnostic[] {
  const { covers, work = [] } = service;
  const days = covers === undefined ? undefined : spanDays(covers);
  if (covers === undefined || days === undefined || days.until <= end) return [];
  const finished = work.some(({ period, by, owner }) => period === covers && (by ?? owner));
  if (finished) return [];
  const facts = {
    service: plainText(service.name),
    covers: { kind: 'span', value: covers },
    end: dateFact(end),
  } as const;
  const code = days.from > end ? 'ending/covers-after-end' : 'ending/covers-beyond-end';
  return [problem(code, ['services', index, 'covers'], facts)];
}

/** What is done or not ours needs no date; what is still open after the end needs one, or an owner. */
function checkWork(service: Service, index: number, end: PlainDate): readonly Diagnostic[] {
  return (service.work ?? []).flatMap((work, row) => {
    const settled = work.state === 'done' || work.state === 'filed' || work.state === 'not-ours';
    const days = work.period === undefined ? undefined : spanDays(work.period);
    if (settled || days === undefined || days.from <= end) return [];
    if (work.by !== undefined || work.owner !== undefined) return [];
    const facts = {
      service: plainText(service.name),
      what: plainText(work.what),
      period: { kind: 'span', value: work.period ?? '' },
      end: dateFact(end),
    } as const;
    return [problem('ending/work-after-end', ['services', index, 'work', row], facts)];
  });
}
