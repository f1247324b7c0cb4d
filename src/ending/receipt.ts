import type { PlainDate } from '../calendar/plain-date.ts';
import type { WorkingDays } from '../calendar/working-days.ts';
import type { Period as WrittenPeriod } from '../engagement/dates.ts';
import type { Contract, Engagement } from '../engagement/engagement.ts';
import { deemedReceipt } from '../law/deemed-receipt.ts';
import { type Derivation, step } from '../law/derivation.ts';
import { type Jurisdiction, sourceOf } from '../law/jurisdiction.ts';
import type { Period, PeriodUnit } from '../law/period.ts';
import { afterHours } from '../law/receiving-hours.ts';
import { deliveriesOf, meetsForm } from './delivery.ts';
import { knownDate, plainText } from './problem.ts';

/** When a notice was sent and when it was, or counts as, received. */
export interface Receipt {
  readonly sentOn: PlainDate;
  readonly on: PlainDate;
  readonly basis: 'known' | 'deemed' | 'assumed';
  /** Its last step leads to `on`. */
  readonly derivation: Derivation;
}

/**
 * Receipt of the provider's notice: the day written, else the day it is deemed received, else
 * assumed to be the day it is sent. Of several deliveries the first that meets the contract's
 * form counts.
 */
export function receiptOf(
  engagement: Engagement,
  contract: Contract | null,
  jurisdiction: Jurisdiction,
  workingDays: WorkingDays,
): Receipt {
  const { notice } = engagement;
  const deliveries = deliveriesOf(engagement)
    .filter(({ by }) => meetsForm(by, contract?.form))
    .map(({ by, sentOn }) => ({ method: by, on: knownDate(sentOn ?? notice.date) }));
  const sentOn = earliest(deliveries.map(({ on }) => on)) ?? knownDate(notice.date);

  if (notice.receivedOn !== undefined) {
    const on = knownDate(notice.receivedOn);
    const received = step('received', { to: on }, {}, sourceOf(jurisdiction, 'runs-from'));
    const late = lateSteps(engagement, contract, jurisdiction, workingDays);
    const counted = late.at(-1)?.facts['to']?.value;
    return {
      sentOn,
      on: counted === undefined ? on : knownDate(counted),
      basis: 'known',
      derivation: [received, ...late],
    };
  }

  const deemed = deliveries
    .map((dispatch) =>
      deemedReceipt(dispatch, {
        jurisdiction,
        contract: periodsOf(contract?.deemedReceipt),
        clause: clauseOf(contract),
        workingDays,
        abroad: isAbroad(engagement),
      }),
    )
    .filter((found) => found !== undefined);
  const on = earliest(deemed.map((found) => found.on));
  const first = deemed.find((found) => found.on === on);
  if (first !== undefined) {
    return { sentOn, on: first.on, basis: 'deemed', derivation: first.derivation };
  }
  return {
    sentOn,
    on: sentOn,
    basis: 'assumed',
    derivation: [step('assumed-received', { to: sentOn })],
  };
}

/** The notice arrived outside the hours of the contract, else of the law. */
function lateSteps(
  engagement: Engagement,
  contract: Contract | null,
  jurisdiction: Jurisdiction,
  workingDays: WorkingDays,
): Derivation {
  const { receivedOn, receivedAt } = engagement.notice;
  if (receivedOn === undefined || receivedAt === undefined) return [];
  const own = contract?.receivingHours;
  const hours =
    own === undefined ? (jurisdiction.receivingHours ?? []) : [{ ...own, late: 'next-working-day' } as const];
  const source = own === undefined ? sourceOf(jurisdiction, 'receiving-hours') : clauseOf(contract);
  const methods = deliveriesOf(engagement).map(({ by }) => by);
  const [method] = methods;
  const only = methods.length === 1 ? method : undefined;
  return afterHours({ on: knownDate(receivedOn), at: receivedAt, method: only }, hours, workingDays, source);
}

/** The letter crosses a border, as far as the file tells. */
export function isAbroad({ provider, clients }: Engagement): boolean {
  const country = provider.country;
  return country !== undefined && clients.some((client) => (client.country ?? country) !== country);
}

/** Receipt of the client's own notice by the provider. */
export function clientReceiptOf(clientNotice: {
  readonly date: string;
  readonly receivedOn?: string | undefined;
}): Receipt {
  const sentOn = knownDate(clientNotice.date);
  if (clientNotice.receivedOn === undefined) {
    const derivation = [step('client-notice-assumed-received', { to: sentOn })];
    return { sentOn, on: sentOn, basis: 'assumed', derivation };
  }
  const on = knownDate(clientNotice.receivedOn);
  return { sentOn, on, basis: 'known', derivation: [step('client-notice-received', { to: on })] };
}

/** `3 month` as length and unit. */
export function periodOf(written: WrittenPeriod): Period {
  const [length, unit] = written.split(' ');
  return { length: Number(length), unit: unit as PeriodUnit };
}

/** The clause of a contract as the source of a step. */
export function clauseOf(contract: Contract | null): string | undefined {
  return contract?.clause === undefined ? undefined : plainText(contract.clause);
}

export function periodsOf(table: Contract['deemedReceipt']): Readonly<Record<string, Period>> | undefined {
  if (table === undefined) return undefined;
  return Object.fromEntries(
    Object.entries(table).flatMap(([method, period]) =>
      period === undefined ? [] : [[method, periodOf(period)]],
    ),
  );
}

function earliest(dates: readonly PlainDate[]): PlainDate | undefined {
  return [...dates].sort()[0];
}
