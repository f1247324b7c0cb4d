import { LAST_DAY } from '../calendar/plain-date.ts';
import type { Diagnostic, Path } from '../diagnostics.ts';
import type { Contract, Engagement } from '../engagement/engagement.ts';
import { dateFact } from '../law/derivation.ts';
import { type Jurisdiction, namedBy, sourceOf } from '../law/jurisdiction.ts';
import { periodFact } from '../law/period.ts';
import type { ReadEnd } from '../law/readings.ts';
import { deliveriesOf, meetsForm } from './delivery.ts';
import type { EndQuestion } from './found-end.ts';
import { contractPath, defaultNoticeOf } from './notice-terms.ts';
import { problem } from './problem.ts';

/** What the law says of a contract, before anything is counted. */
export function checkLaw(
  engagement: Engagement,
  contract: Contract | null,
  jurisdiction: Jurisdiction,
): readonly Diagnostic[] {
  const path = contractPath(engagement, contract, ['noticePeriod']);
  return [
    ...checkPeriod(engagement, contract, jurisdiction, path),
    ...checkWorkingDayTerms(engagement, contract, jurisdiction, path),
    ...checkRestrictions(engagement, contract, jurisdiction, path),
    ...checkForm(engagement, contract, jurisdiction),
  ];
}

/** What the count itself showed: two readings, years without a calendar, an end beyond all dates. */
export function checkCount(
  { engagement, contract, jurisdiction }: EndQuestion,
  { end, alternatives, calendar }: ReadEnd,
): readonly Diagnostic[] {
  const path = contractPath(engagement, contract, ['noticePeriod']);
  const law = { kind: 'term', value: `jurisdiction.${namedBy(jurisdiction)}` } as const;
  const found: Diagnostic[] = [];
  for (const { reading, end: other } of alternatives) {
    const facts = {
      end: dateFact(end),
      other: dateFact(other),
      reading: { kind: 'term', value: `reading.${reading}` },
      source: sourceOf(jurisdiction, reading.startsWith('last-day') ? 'last-day' : 'shift') ?? '',
    } as const;
    found.push(problem('ending/contested-end', path, facts));
  }
  const unknown = calendar.filter(({ basis }) => basis === 'unknown').map(({ year }) => String(year));
  if (unknown.length > 0) {
    found.push(problem('ending/calendar-not-enacted', path, { years: unknown, law }));
  }
  if (end > LAST_DAY) found.push(problem('ending/end-out-of-range', path, { end: dateFact(end) }));
  return found;
}

function checkPeriod(
  engagement: Engagement,
  contract: Contract | null,
  jurisdiction: Jurisdiction,
  path: Path,
): readonly Diagnostic[] {
  const written = contract?.noticePeriod;
  if (written !== undefined) {
    if (Number.isInteger(written.length) || jurisdiction.halfMonthDays !== undefined) return [];
    return [problem('ending/half-month-not-split', [...path, 'length'], { value: String(written.length) })];
  }
  // a term that is not renewed has its own notice, or ends by itself
  if (engagement.ending.how !== 'notice') return [];
  const byLaw = defaultNoticeOf(engagement, contract, jurisdiction);
  if (byLaw !== undefined) {
    const facts = { period: periodFact(byLaw.period), source: byLaw.cite };
    return [problem('ending/period-by-law', path, facts)];
  }
  const source = jurisdiction.reasonableNotice;
  return source === undefined ? [] : [problem('ending/reasonable-notice', path, { source })];
}

/** Working days that the law does not define, or whose holidays differ from town to town. */
function checkWorkingDayTerms(
  engagement: Engagement,
  contract: Contract | null,
  jurisdiction: Jurisdiction,
  path: Path,
): readonly Diagnostic[] {
  const written = contract?.noticePeriod;
  const inPeriod = written?.unit === 'working-day';
  if (inPeriod && jurisdiction.definesWorkingDays === false && written.workingDays === undefined) {
    const law = { kind: 'term', value: `jurisdiction.${namedBy(jurisdiction)}` } as const;
    return [problem('ending/working-days-undefined', path, { law })];
  }
  const told =
    engagement.holidays !== undefined ||
    written?.workingDays?.holidays !== undefined ||
    jurisdiction.region !== undefined ||
    jurisdiction.holidays?.localHolidays !== true;
  return inPeriod && !told ? [problem('ending/local-holidays-unknown', path)] : [];
}

/** The law stands against a provider who ends a contract that gives no right to. */
function checkRestrictions(
  engagement: Engagement,
  contract: Contract | null,
  { restrictions = [] }: Jurisdiction,
  path: Path,
): readonly Diagnostic[] {
  const { how } = engagement.ending;
  const agreed = contract?.noticePeriod !== undefined || contract?.clause !== undefined;
  if (agreed || (how !== 'notice' && how !== 'immediate')) return [];
  const { profession } = engagement;
  return restrictions
    .filter(({ professions }) => professions === undefined || professions.some((each) => each === profession))
    .map(({ kind, cite }) => problem('ending/provider-restricted', path, { kind, source: cite }));
}

function checkForm(
  engagement: Engagement,
  contract: Contract | null,
  { form }: Jurisdiction,
): readonly Diagnostic[] {
  const deliveries = deliveriesOf(engagement);
  const written = contract?.form === undefined && countsNotice(engagement) && form?.requires === 'written';
  if (!written || deliveries.length === 0 || deliveries.some(({ by }) => meetsForm(by, 'written'))) return [];
  const methods = deliveries.map(({ by }) => `delivery.${by}`);
  const facts = { methods, source: form.source };
  return [problem('ending/delivery-misses-form-of-law', ['notice', 'delivery'], facts)];
}

function countsNotice({ ending }: Engagement): boolean {
  return ending.how === 'notice' || ending.how === 'non-renewal';
}
