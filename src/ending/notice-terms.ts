import type { PlainDate, Weekday } from '../calendar/plain-date.ts';
import type { WorkingDays } from '../calendar/working-days.ts';
import type { Diagnostic, Path } from '../diagnostics.ts';
import type { Contract, Engagement } from '../engagement/engagement.ts';
import { type DefaultNotice, type Jurisdiction, workingDaysOf } from '../law/jurisdiction.ts';
import type { NoticeTerms } from '../law/latest-event.ts';
import type { NoticePeriod, WorkingDayTerms } from '../law/notice-period.ts';
import { deliveriesOf } from './delivery.ts';
import { knownDate, knownDateOrNull, problem } from './problem.ts';
import { clauseOf, periodOf } from './receipt.ts';

/** Billing periods are months from the contract's start; the file has no other length. */
const BILLING_MONTHS = 1;

/**
 * What the contract says of working days, in the words of the law room. A week without working
 * days is a problem of its own ({@link checkWorkingDays}); it is not counted with.
 */
export function workingDayTermsOf(contract: Contract | null): WorkingDayTerms {
  const written = contract?.noticePeriod?.workingDays;
  return {
    weekend: restsAllWeek(contract) ? undefined : written?.weekend?.map((day) => day as Weekday),
    holidays: written?.holidays?.map(knownDate),
    extraWorkdays: written?.extraWorkdays?.map(knownDate),
  };
}

function restsAllWeek(contract: Contract | null): boolean {
  return new Set(contract?.noticePeriod?.workingDays?.weekend).size === 7;
}

/** Whether a contract's working days can be counted, and whether its holidays are known. */
export function checkWorkingDays(
  engagement: Engagement,
  contract: Contract | null,
  jurisdiction: Jurisdiction,
): readonly Diagnostic[] {
  const written = contract?.noticePeriod;
  const path = contractPath(engagement, contract, ['noticePeriod']);
  if (restsAllWeek(contract)) return [problem('ending/no-working-days', path)];
  const deemed = deliveriesOf(engagement).map(({ by }) => contract?.deemedReceipt?.[by]);
  const counted =
    written?.unit === 'working-day' ||
    written?.shift === 'on' ||
    (written?.shift !== 'off' && jurisdiction.shift.rule !== 'off') ||
    deemed.some((period) => period !== undefined && periodOf(period).unit === 'working-day');
  const told =
    engagement.holidays !== undefined ||
    written?.workingDays?.holidays !== undefined ||
    jurisdiction.holidays !== undefined ||
    jurisdiction.calendars.length > 0;
  if (!counted || told) return [];
  const inPeriod = written?.unit === 'working-day';
  return [problem(inPeriod ? 'ending/working-days-without-calendar' : 'ending/no-holidays-known', path)];
}

/** The working days a contract's periods are counted in. */
export function contractWorkingDays(
  engagement: Engagement,
  contract: Contract | null,
  jurisdiction: Jurisdiction,
): WorkingDays {
  const firm = (engagement.holidays ?? []).map(knownDate);
  return workingDaysOf(jurisdiction, workingDayTermsOf(contract), firm);
}

/** The period a notice must keep: the contract's, else the law's default; null without either. */
export function noticePeriodOf(
  engagement: Engagement,
  contract: Contract | null,
  jurisdiction: Jurisdiction,
): NoticePeriod | null {
  const renewal = contract?.term?.renewalNotice;
  if (engagement.ending.how === 'non-renewal' && renewal !== undefined) return periodOf(renewal);
  const written = contract?.noticePeriod;
  if (written === undefined) {
    return defaultNoticeOf(engagement, contract, jurisdiction)?.period ?? jurisdiction.defaultPeriod;
  }
  const half = !Number.isInteger(written.length);
  return {
    ...written,
    length: Math.floor(written.length),
    ...(half && { halfMonth: true }),
    workingDays: workingDayTermsOf(contract),
  };
}

/** The law's own period for a contract that has none: by profession or by how it is paid. */
export function defaultNoticeOf(
  { profession }: Engagement,
  contract: Contract | null,
  { defaultNotices = [] }: Jurisdiction,
): DefaultNotice | undefined {
  return defaultNotices.find(
    ({ paidBy, professions }) =>
      (paidBy === undefined || (contract?.paidBy !== undefined && paidBy.includes(contract.paidBy))) &&
      (professions === undefined || (profession !== undefined && professions.includes(profession))),
  );
}

/** The question of the law room without its day; `terms` is null when it cannot be asked. */
export interface AskedTerms {
  readonly terms: NoticeTerms | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Everything that counts a contract's notice, checked so that counting cannot fail. */
export function noticeTermsOf(
  engagement: Engagement,
  contract: Contract | null,
  jurisdiction: Jurisdiction,
  options: { readonly period: NoticePeriod; readonly liftToMinimum: boolean },
): AskedTerms {
  const { period } = options;
  const workingDays = contractWorkingDays(engagement, contract, jurisdiction);
  const startedOn = knownDateOrNull(contract?.startedOn);
  const silent = contract?.noticePeriod === undefined;
  const byLaw = silent ? defaultNoticeOf(engagement, contract, jurisdiction)?.cite : undefined;
  const needsStart = period.endsOn === 'billing-period' || period.endsOn === 'end-of-contract-year';
  if (needsStart && startedOn === null) {
    const path = contractPath(engagement, contract, ['noticePeriod']);
    return { terms: null, diagnostics: [problem('ending/no-billing-start', path)] };
  }
  return {
    diagnostics: [],
    terms: {
      period,
      jurisdiction,
      workingDays,
      clause: byLaw ?? clauseOf(contract),
      billing: startedOn === null ? undefined : { start: startedOn, months: BILLING_MONTHS },
      notBefore: options.liftToMinimum ? optionalDate(contract?.minimumUntil) : undefined,
      notAfter: fixedTermOf(contract) ?? undefined,
    },
  };
}

/** The last day of a term that does not renew; null for any other contract. */
export function fixedTermOf(contract: Contract | null): PlainDate | null {
  const term = contract?.term;
  return term?.renews === 'automatic' ? null : knownDateOrNull(term?.until);
}

/** Path of a field of a contract; of the contract, when it has no such field. */
export function contractPath(engagement: Engagement, contract: Contract | null, field: Path = []): Path {
  if (contract === null) return [];
  const path: Path = ['contracts', engagement.contracts.indexOf(contract)];
  let value: unknown = contract;
  for (const key of field) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  }
  return value === undefined ? path : [...path, ...field];
}

function optionalDate(iso: string | undefined): PlainDate | undefined {
  return iso === undefined ? undefined : knownDate(iso);
}
