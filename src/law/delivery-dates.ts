import { latestDay } from '../calendar/latest-day.ts';
import { addDays, laterDate, type PlainDate } from '../calendar/plain-date.ts';
import {
  addWorkingDays,
  isWorkingDay,
  type WorkingDays,
  workingDayOnOrAfter,
} from '../calendar/working-days.ts';
import { countNotice, countsFrom } from './count-notice.ts';
import { deemedReceipt } from './deemed-receipt.ts';
import { type Derivation, step } from './derivation.ts';
import { workingDaysOf } from './jurisdiction.ts';
import { latestEventFor, type NoticeTerms } from './latest-event.ts';
import type { Period } from './period.ts';
import { type Alternative, countReadings } from './readings.ts';

/**
 * Working days a carrier usually takes, by delivery method: an estimate, which no law stands for.
 * Methods without a carrier arrive at once.
 */
export const CARRIER_DAYS: Readonly<Record<string, number>> = {
  hand: 0,
  courier: 1,
  'registered-post': 3,
  post: 3,
  'e-mail': 0,
  'e-delivery': 0,
  portal: 0,
};

/** Methods that also work on days of rest. */
const ALWAYS_OPEN: readonly string[] = ['hand', 'e-mail', 'e-delivery', 'portal'];

/** What a contract says of receipt, and where the letter goes. */
export interface DeliveryTerms {
  /** The contract's own table of deemed receipt. */
  readonly contract?: Readonly<Record<string, Period | undefined>> | undefined;
  readonly clause?: string | undefined;
  /** The receiver is in another country. */
  readonly abroad?: boolean | undefined;
}

/** When a notice sent by a method arrives, and the end it brings about. */
export interface DeliveryEnd {
  readonly method: string;
  readonly sentOn: PlainDate;
  readonly receivedOn: PlainDate;
  /** `deemed` by contract or law, `estimated` from the carrier, `dispatch` where receipt plays no part. */
  readonly receipt: 'deemed' | 'estimated' | 'dispatch';
  readonly end: PlainDate;
  readonly derivation: Derivation;
  readonly alternatives: readonly Alternative[];
}

/** The earliest lawful end of a notice that goes out on a day, by each delivery method. */
export function earliestEndByDelivery(
  terms: NoticeTerms,
  options: DeliveryTerms & { readonly sentOn: PlainDate; readonly methods?: readonly string[] | undefined },
): readonly DeliveryEnd[] {
  const { sentOn, methods = Object.keys(CARRIER_DAYS) } = options;
  return methods.map((method) => {
    const arrival = arrivalOf(terms, method, sentOn, options);
    const event = arrival.receipt === 'dispatch' ? sentOn : arrival.on;
    const { end, derivation, alternatives } = countReadings({ ...terms, event, opening: arrival.derivation });
    return {
      method,
      sentOn,
      receivedOn: arrival.on,
      receipt: arrival.receipt,
      end,
      derivation,
      alternatives,
    };
  });
}

/** The last day to send a notice, with time to spare, so that the contract ends on a day or before. */
export interface SafeSend {
  readonly method: string;
  readonly sendBy: PlainDate;
  /** The arrival counted with: the carrier's time and the buffer, or the deemed receipt if later. */
  readonly receivedBy: PlainDate;
  /** The last day of receipt that still is in time. */
  readonly latestReceipt: PlainDate;
  /** The end this sending brings about; the wished one or earlier. */
  readonly end: PlainDate;
}

/**
 * Searched with the forward count, never by subtraction. `bufferDays`: working days to spare, 2
 * unless told, for methods with a carrier. `undefined` when no day brings the end about (a minimum
 * term) or every day does (a fixed term).
 */
export function latestSafeSendDate(
  terms: NoticeTerms,
  options: DeliveryTerms & {
    readonly end: PlainDate;
    readonly method: string;
    readonly bufferDays?: number | undefined;
  },
): SafeSend | undefined {
  const { end: wished, method, bufferDays = 2 } = options;
  const calendar = calendarOf(terms);
  const hasCarrier = (CARRIER_DAYS[method] ?? 0) > 0;
  const safe = (sentOn: PlainDate) => {
    const { on, receipt } = arrivalOf(terms, method, sentOn, options);
    if (receipt === 'dispatch') return sentOn;
    if (!hasCarrier) return on;
    return laterDate(on, carried(method, sentOn, calendar, bufferDays));
  };
  const endOf = (sentOn: PlainDate) => countNotice({ ...terms, event: safe(sentOn), opening: [] }).end;
  const latestReceipt = latestEventFor(wished, terms);
  const last = latestDay(wished, (day) => endOf(day) <= wished);
  if (latestReceipt === undefined || last === undefined) return undefined;
  const sendBy = ALWAYS_OPEN.includes(method) ? last : workingDayOnOrBefore(last, calendar);
  return { method, sendBy, receivedBy: safe(sendBy), latestReceipt, end: endOf(sendBy) };
}

interface ArrivalDay {
  readonly on: PlainDate;
  readonly receipt: DeliveryEnd['receipt'];
  readonly derivation: Derivation;
}

function arrivalOf(
  terms: NoticeTerms,
  method: string,
  sentOn: PlainDate,
  { contract, clause, abroad }: DeliveryTerms,
): ArrivalDay {
  const { jurisdiction, period } = terms;
  const workingDays = calendarOf(terms);
  const dispatched = [step('dispatched', { to: sentOn })];
  if (countsFrom(period, jurisdiction) === 'dispatch') {
    return { on: sentOn, receipt: 'dispatch', derivation: dispatched };
  }
  const dispatch = { on: sentOn, method };
  const deemed = deemedReceipt(dispatch, { jurisdiction, contract, clause, workingDays, abroad });
  if (deemed !== undefined) return { on: deemed.on, receipt: 'deemed', derivation: deemed.derivation };
  const on = carried(method, sentOn, workingDays, 0);
  const facts = { method: { kind: 'term', value: `delivery.${method}` } } as const;
  return { on, receipt: 'estimated', derivation: [step('assumed-received', { to: on }, facts)] };
}

function carried(method: string, sentOn: PlainDate, calendar: WorkingDays, buffer: number): PlainDate {
  if (ALWAYS_OPEN.includes(method)) return sentOn;
  const posted = workingDayOnOrAfter(sentOn, calendar).date;
  return addWorkingDays(posted, (CARRIER_DAYS[method] ?? 0) + buffer, calendar).date;
}

function calendarOf({ workingDays, jurisdiction, period }: NoticeTerms): WorkingDays {
  return workingDays ?? workingDaysOf(jurisdiction, period.workingDays);
}

function workingDayOnOrBefore(date: PlainDate, calendar: WorkingDays): PlainDate {
  let day = date;
  while (!isWorkingDay(day, calendar)) day = addDays(day, -1);
  return day;
}
