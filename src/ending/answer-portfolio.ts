import { addDays, type PlainDate } from '../calendar/plain-date.ts';
import { endOfQuarter } from '../calendar/round-up.ts';
import { type Diagnostic, hasErrors } from '../diagnostics.ts';
import type { AskedNotice } from '../engagement/asked-notice.ts';
import { countNotice } from '../law/count-notice.ts';
import { earliestEndByDelivery, latestSafeSendDate } from '../law/delivery-dates.ts';
import type { NoticeTerms } from '../law/latest-event.ts';
import type { Alternative } from '../law/readings.ts';
import { lawOfAsked, resolveAsked } from './answer-asked.ts';
import { type DatesOptions, termsOf } from './answer-dates.ts';
import { checkLaw } from './law-problems.ts';
import { checkWorkingDays } from './notice-terms.ts';
import { knownDate } from './problem.ts';

/** How a notice is sent where a client's row does not say: the slowest way that leaves a proof. */
export const USUAL_METHOD = 'registered-post';

/** What one client of a list can still be given notice to. */
export interface PortfolioAnswer {
  /** Id of the law that counted. */
  readonly jurisdiction: string;
  /** Last day in force if the notice of the row holds, or goes out today where it has none. */
  readonly end: PlainDate;
  readonly receivedOn: PlainDate | null;
  readonly receipt: 'known' | 'deemed' | 'assumed' | 'estimated' | 'dispatch' | 'none';
  /** The last safe day to send for the wished end; null where no day brings it about, or notice was given. */
  readonly sendBy: PlainDate | null;
  /**
   * Whether the contract can still end on the wished day or before: `tight` where it can, but the last safe
   * day to send is over.
   */
  readonly inTime: 'yes' | 'tight' | 'no';
  readonly alternatives: readonly Alternative[];
}

export interface AnsweredRow {
  /** Null where something is wrong with the row. */
  readonly answer: PortfolioAnswer | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** The end a list is asked about where nobody wishes another: of the calendar quarter it is today. */
export function quarterEndOf(today: string): PlainDate {
  return endOfQuarter(knownDate(today));
}

/** The answer for one client of a list. */
export type PortfolioAnswers = (asked: AskedNotice) => AnsweredRow;

type PortfolioOptions = DatesOptions & { readonly wishedEnd: PlainDate };

/** "Who can we still end by then?" for the clients of a list, which ask the same few questions: each is answered once. */
export function createPortfolioAnswers(options: PortfolioOptions): PortfolioAnswers {
  const known = new Map<string, AnsweredRow>();
  const searched = new Map<string, PlainDate | null>();
  return (asked) => {
    const question = essential(asked);
    const key = JSON.stringify(question);
    const answer = known.get(key) ?? answerRow(question, options, searched);
    known.set(key, answer);
    return answer;
  };
}

/** Ends that are counted from the day the contract began; the calendar alone tells all others. */
const FROM_THE_START: readonly string[] = ['end-of-contract-year', 'billing-period'];

/** Every client began on a day of its own, which plays a part only where something is counted from it. */
function essential({ startedOn, ...asked }: AskedNotice): AskedNotice {
  const { period, endsOn } = asked;
  const plain = period !== undefined && (endsOn === undefined || !FROM_THE_START.includes(endsOn));
  return plain ? asked : { ...asked, startedOn };
}

function answerRow(asked: AskedNotice, options: PortfolioOptions, searched: Searched): AnsweredRow {
  const { wishedEnd, today } = options;
  if (asked.given !== undefined || asked.sent !== undefined || asked.received !== undefined) {
    return uncounted(asked, options);
  }
  const { engagement, contract, jurisdiction } = lawOfAsked(asked, options);
  const checks = [
    ...checkLaw(engagement, contract, jurisdiction),
    ...checkWorkingDays(engagement, contract, jurisdiction),
  ];
  const terms = hasErrors(checks) ? null : termsOf(engagement, contract, jurisdiction);
  if (terms === null) return uncounted(asked, options);

  const method = asked.delivery ?? USUAL_METHOD;
  const [sent] = earliestEndByDelivery(terms, { sentOn: knownDate(today), methods: [method] });
  if (sent === undefined) return uncounted(asked, options);
  const { end, receivedOn, receipt, alternatives } = sent;
  const { diagnostics } = resolveAsked(
    { ...asked, delivery: method, sent: today, received: receivedOn },
    options,
  );
  if (hasErrors(diagnostics)) return { answer: null, diagnostics };
  const sendBy = latestSend(asked, terms, method, options, searched);
  const safe = sendBy === null || today <= sendBy;
  const counted: PortfolioAnswer = {
    jurisdiction: jurisdiction.id,
    end,
    receivedOn,
    receipt,
    sendBy,
    inTime: end > wishedEnd ? 'no' : safe ? 'yes' : 'tight',
    alternatives,
  };
  return { answer: counted, diagnostics };
}

/** What is settled already, ends by itself, or cannot be counted: nothing is left to send. */
function uncounted(asked: AskedNotice, options: PortfolioOptions): AnsweredRow {
  const { resolved, diagnostics } = resolveAsked(asked, options);
  const { jurisdiction, end, receivedOn, receipt, alternatives } = resolved.ending;
  if (hasErrors(diagnostics) || end === null) return { answer: null, diagnostics };
  const inTime = end <= options.wishedEnd ? 'yes' : 'no';
  return {
    answer: { jurisdiction, end, receivedOn, receipt, sendBy: null, inTime, alternatives },
    diagnostics,
  };
}

/** Last safe days of sending by the question without its own days, which hundreds of clients share. */
type Searched = Map<string, PlainDate | null>;

/**
 * The last safe day to send. A fixed term that is over later, or a minimum term that lets the contract end in
 * time, do not change the search; so it is made once for all clients with the same terms.
 */
function latestSend(
  asked: AskedNotice,
  terms: NoticeTerms,
  method: string,
  { wishedEnd, bufferDays }: PortfolioOptions,
  searched: Searched,
): PlainDate | null {
  const { notAfter, notBefore, ...shared } = terms;
  if (notAfter !== undefined && notAfter <= wishedEnd) return null;
  if (notBefore !== undefined && !endsInTime({ ...shared, notBefore }, wishedEnd)) {
    return latestSafeSendDate(terms, { end: wishedEnd, method, bufferDays })?.sendBy ?? null;
  }
  const { termUntil: _, minimumUntil: __, ...rest } = asked;
  const key = JSON.stringify(rest);
  const known = searched.get(key);
  if (known !== undefined) return known;
  const sendBy = latestSafeSendDate(shared, { end: wishedEnd, method, bufferDays })?.sendBy ?? null;
  searched.set(key, sendBy);
  return sendBy;
}

/** Whether a notice of long ago would end the contract in time, so that only its minimum term could hinder. */
function endsInTime(terms: NoticeTerms, wishedEnd: PlainDate): boolean {
  const event = addDays(wishedEnd, -LONG_AGO);
  return countNotice({ ...terms, event, opening: [] }).end <= wishedEnd;
}

/** Days before the wished end; contracts with a longer notice period are searched one by one. */
const LONG_AGO = 366 * 5;
