import type { PlainDate } from '../calendar/plain-date.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { Contract, Engagement } from '../engagement/engagement.ts';
import { type Break, naturalBreaks } from '../law/breaks.ts';
import { countsFrom } from '../law/count-notice.ts';
import {
  CARRIER_DAYS,
  type DeliveryEnd,
  earliestEndByDelivery,
  latestSafeSendDate,
  type SafeSend,
} from '../law/delivery-dates.ts';
import type { Jurisdiction } from '../law/jurisdiction.ts';
import type { NoticeTerms } from '../law/latest-event.ts';
import { type ReceiptRow, receiptTable } from '../law/receipt-table.ts';
import { deadlinesAround, type NearDeadline } from './deadlines-around.ts';
import { type ContractEnding, contractEndingOf, type Ending } from './ending.ts';
import { jurisdictionOf } from './jurisdiction-of.ts';
import { noticePeriodOf, noticeTermsOf } from './notice-terms.ts';
import { knownDate, knownDateOrNull } from './problem.ts';
import { clauseOf, isAbroad, periodsOf } from './receipt.ts';
import { type ResolveOptions, resolveEnding } from './resolve-ending.ts';

export interface DatesOptions extends ResolveOptions {
  /** The end to find send dates for; default: the end of each contract. */
  readonly wishedEnd?: PlainDate | undefined;
  /** Working days to spare when sending; see {@link latestSafeSendDate}. */
  readonly bufferDays?: number | undefined;
}

/** Everything the dates of one contract say. */
export interface ContractDates {
  /** Id of the contract; null where there is none. */
  readonly contract: string | null;
  readonly jurisdiction: Jurisdiction;
  readonly ending: ContractEnding;
  /** What counts the notice; null where nothing is counted, and the four lists below are empty. */
  readonly terms: NoticeTerms | null;
  /** The earliest end if notice goes out today, by each delivery method. */
  readonly byDelivery: readonly DeliveryEnd[];
  /** The last safe day to send for the wished end, by each delivery method that can bring it about. */
  readonly latestSend: readonly SafeSend[];
  /** What later receipt does to the end; empty where the period runs from dispatch. */
  readonly ifReceived: readonly ReceiptRow[];
  readonly breaks: readonly Break[];
}

export interface DatesAnswer {
  readonly ending: Ending;
  readonly contracts: readonly ContractDates[];
  readonly deadlines: readonly NearDeadline[];
  /** Warnings only. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Every answer about the dates of an engagement. Throws like {@link resolveEnding}. */
export function answerDates(engagement: Engagement, options: DatesOptions): DatesAnswer {
  const { ending, diagnostics } = resolveEnding(engagement, options);
  const contracts = engagement.contracts.length > 0 ? engagement.contracts : [null];
  return {
    ending,
    contracts: contracts.flatMap((contract) => {
      const resolved = contractEndingOf(ending, contract?.id ?? null);
      return resolved === null ? [] : contractDates(engagement, contract, resolved, options);
    }),
    deadlines: deadlinesAround(ending),
    diagnostics,
  };
}

/** The dates of one contract whose end is found. */
export function contractDates(
  engagement: Engagement,
  contract: Contract | null,
  ending: ContractEnding,
  options: DatesOptions,
): ContractDates {
  const { jurisdiction } = jurisdictionOf(engagement, contract, options.jurisdictions);
  const terms = termsOf(engagement, contract, jurisdiction);
  const shared = {
    contract: ending.contract,
    jurisdiction,
    ending,
    terms,
    breaks: breaksOf(contract, ending, knownDate(options.today)),
  };
  if (terms === null) return { ...shared, byDelivery: [], latestSend: [], ifReceived: [] };
  const delivery = {
    contract: periodsOf(contract?.deemedReceipt),
    clause: clauseOf(contract),
    abroad: isAbroad(engagement),
  };
  const wished = options.wishedEnd ?? ending.end;
  const { bufferDays } = options;
  return {
    ...shared,
    byDelivery: earliestEndByDelivery(terms, { ...delivery, sentOn: knownDate(options.today) }),
    latestSend:
      wished === null
        ? []
        : Object.keys(CARRIER_DAYS).flatMap(
            (method) => latestSafeSendDate(terms, { ...delivery, end: wished, method, bufferDays }) ?? [],
          ),
    ifReceived: countsFrom(terms.period, jurisdiction) === 'receipt' ? receiptRows(ending, terms) : [],
  };
}

/** What counts a notice; null where nothing is counted: where both sides agree, the term runs out, or the end comes at once. */
export function termsOf(
  engagement: Engagement,
  contract: Contract | null,
  jurisdiction: Jurisdiction,
): NoticeTerms | null {
  const { how } = engagement.ending;
  if (how !== 'notice' && how !== 'non-renewal') return null;
  const period = noticePeriodOf(engagement, contract, jurisdiction);
  if (period === null) return null;
  const liftToMinimum = how === 'notice';
  return noticeTermsOf(engagement, contract, jurisdiction, { period, liftToMinimum }).terms;
}

function receiptRows({ receivedOn }: ContractEnding, terms: NoticeTerms): readonly ReceiptRow[] {
  return receivedOn === null ? [] : receiptTable(terms, { from: receivedOn });
}

function breaksOf(contract: Contract | null, { end }: ContractEnding, today: PlainDate): readonly Break[] {
  const until = knownDateOrNull(contract?.term?.until);
  const startedOn = knownDateOrNull(contract?.startedOn) ?? undefined;
  return naturalBreaks({
    from: end ?? today,
    term: until === null ? undefined : { until, renews: contract?.term?.renews === 'automatic' },
    minimumUntil: knownDateOrNull(contract?.minimumUntil) ?? undefined,
    startedOn,
    billing: startedOn === undefined ? undefined : { start: startedOn, months: 1 },
  });
}
