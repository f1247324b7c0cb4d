import { addDays, type PlainDate } from '../calendar/plain-date.ts';
import type { Diagnostic, Path } from '../diagnostics.ts';
import { countNotice, countsFrom } from '../law/count-notice.ts';
import { type Derivation, dateFact, step } from '../law/derivation.ts';
import { latestEventFor, type NoticeTerms } from '../law/latest-event.ts';
import { countReadings, type ReadEnd } from '../law/readings.ts';
import type { IfReceived } from './ending.ts';
import { type EndQuestion, endAsGiven, type FoundEnd, type GivenEnd, noEnd, UNCOUNTED } from './found-end.ts';
import { checkCount } from './law-problems.ts';
import { contractPath, fixedTermOf, noticePeriodOf, noticeTermsOf } from './notice-terms.ts';
import { knownDateOrNull, problem } from './problem.ts';
import { clauseOf } from './receipt.ts';

/** What counting the notice gave: the earliest end it can bring about. */
interface Counted {
  readonly terms: NoticeTerms;
  readonly earliest: PlainDate;
  readonly derivation: Derivation;
  readonly alternatives: ReadEnd['alternatives'];
  readonly calendar: ReadEnd['calendar'];
  readonly fromReceipt: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The end a notice brings about: ours (`notice`, `non-renewal`) or the client's
 * (`confirmation`). An end in the file is compared to the earliest one; without one, the earliest
 * is the end.
 */
export function endByNotice(question: EndQuestion): FoundEnd {
  const { engagement, contract, jurisdiction, given } = question;
  const { how } = engagement.ending;
  const target = how === 'non-renewal' ? renewalTarget(question) : null;
  const fixed = how === 'non-renewal' ? null : fixedTermOf(contract);

  const period = noticePeriodOf(engagement, contract, jurisdiction);
  if (period === null) {
    if (target !== null) return stopsAtTerm(question, target, null);
    return given === null ? noEnd(question) : within(endAsGiven(question, given), fixed);
  }
  const liftToMinimum = given === null && how !== 'non-renewal';
  const asked = noticeTermsOf(engagement, contract, jurisdiction, { period, liftToMinimum });
  if (asked.terms === null) {
    const unfound = given === null ? noEnd(question) : endAsGiven(question, given);
    return { ...unfound, diagnostics: asked.diagnostics };
  }
  const terms = how === 'non-renewal' ? { ...asked.terms, notAfter: undefined } : asked.terms;
  const counted = count(question, terms, asked.diagnostics);
  if (target !== null) return stopsAtTerm(question, target, counted);
  if (given === null) return earliestEnd(question, counted);
  return within(compared(question, given, counted), fixed);
}

function count(question: EndQuestion, terms: NoticeTerms, diagnostics: readonly Diagnostic[]): Counted {
  const { jurisdiction, receipt } = question;
  const fromReceipt = countsFrom(terms.period, jurisdiction) === 'receipt';
  const opening = fromReceipt ? receipt.derivation : [step('dispatched', { to: receipt.sentOn })];
  const event = fromReceipt ? receipt.on : receipt.sentOn;
  const read = countReadings({ ...terms, event, opening });
  const { end, derivation, alternatives, calendar } = read;
  const told = [...diagnostics, ...checkCount(question, read)];
  return { terms, earliest: end, derivation, alternatives, calendar, fromReceipt, diagnostics: told };
}

function earliestEnd(question: EndQuestion, counted: Counted): FoundEnd {
  return {
    end: counted.earliest,
    basis: 'computed',
    derivation: counted.derivation,
    alternatives: counted.alternatives,
    calendar: counted.calendar,
    earliest: counted.earliest,
    ifReceived: ifReceived(question, counted, counted.earliest),
    onReceipt: false,
    usesReceipt: counted.fromReceipt,
    diagnostics: counted.diagnostics,
  };
}

function compared(question: EndQuestion, given: GivenEnd, counted: Counted): FoundEnd {
  const { engagement, contract } = question;
  const { earliest, derivation } = counted;
  const path: Path = given.onReceipt ? ['end', 'on'] : ['end', 'date'];
  const tooEarly = given.date < earliest && engagement.ending.how !== 'confirmation';

  if (tooEarly) {
    const facts = {
      end: dateFact(given.date),
      earliest: dateFact(earliest),
      contract: contract?.id ?? '',
    };
    if (engagement.ending.ifTooLate === 'next-possible') {
      const moved = problem('ending/moved-to-next-possible', path, facts, derivation);
      const found = earliestEnd(question, counted);
      return { ...found, diagnostics: [...found.diagnostics, moved] };
    }
    const early = problem('ending/before-earliest-end', path, facts, derivation);
    const found = endAsGiven(question, given);
    return { ...found, earliest, diagnostics: [...counted.diagnostics, early] };
  }

  // The client left sooner than the notice period asks: theirs to do, ours to confirm.
  const leftSooner = given.date < earliest;
  if (given.onReceipt || leftSooner) {
    const found = endAsGiven(question, given);
    return { ...found, earliest, diagnostics: counted.diagnostics };
  }
  const later = given.date > earliest;
  const dates = { from: earliest, to: given.date };
  return {
    end: given.date,
    basis: 'given',
    derivation: later ? [...derivation, step('end-later-than-earliest', dates)] : derivation,
    alternatives: later ? [] : counted.alternatives,
    calendar: counted.calendar,
    earliest,
    ifReceived: ifReceived(question, counted, given.date),
    onReceipt: false,
    usesReceipt: counted.fromReceipt,
    diagnostics: [...counted.diagnostics, ...onAllowedDay(given, counted, path)],
  };
}

/** `endsOn` holds for a later end too: a contract that ends with a quarter ends with no other day. */
function onAllowedDay(given: GivenEnd, { terms, earliest }: Counted, path: Path): readonly Diagnostic[] {
  const { period, notAfter, ...rest } = terms;
  const endsOn = period.endsOn ?? (period.byDayOfMonth === undefined ? undefined : 'end-of-month');
  if (endsOn === undefined || given.date === earliest || given.date === notAfter) return [];
  const none = { length: 0, unit: 'day', endsOn } as const;
  const { end } = countNotice({ ...rest, period: none, event: given.date, shift: 'off' });
  if (end === given.date) return [];
  const facts = {
    end: dateFact(given.date),
    next: dateFact(end),
    endsOn: { kind: 'term', value: `ends-on.${endsOn}` },
  } as const;
  return [problem('ending/not-on-allowed-day', path, facts)];
}

/** A term without renewal is over on its last day, whatever the letter says. */
function within(found: FoundEnd, fixed: PlainDate | null): FoundEnd {
  if (fixed === null || found.end === null || found.end <= fixed) return found;
  const facts = { end: dateFact(found.end), until: dateFact(fixed) };
  const over = problem('ending/after-fixed-term', ['end'], facts);
  return { ...found, diagnostics: [...found.diagnostics, over] };
}

/** The day a term must not be renewed after: the end the file gives, else the term's last day. */
function renewalTarget({ contract, given }: EndQuestion): GivenEnd | null {
  const until = knownDateOrNull(contract?.term?.until);
  return given ?? (until === null ? null : { date: until, onReceipt: false });
}

/** The contract ends with its term, if the notice came early enough before that. */
function stopsAtTerm(question: EndQuestion, target: GivenEnd, counted: Counted | null): FoundEnd {
  const { engagement, contract, given } = question;
  const end = target.date;
  const until = knownDateOrNull(contract?.term?.until);
  if (target.onReceipt && until === null) return endAsGiven(question, target);
  const termPath = contractPath(engagement, contract, ['term', 'until']);
  const path: Path = given === null ? termPath : ['end'];
  const basis = given === null ? 'computed' : 'given';
  const clause = clauseOf(contract);
  const opening = counted?.derivation ?? [];
  const last = opening.at(-1) && counted ? counted.earliest : undefined;
  const termEnds =
    last === end
      ? []
      : [step('term-ends', last === undefined ? { to: end } : { from: last, to: end }, {}, clause)];
  const diagnostics = [...(counted?.diagnostics ?? [])];
  const facts = { end: dateFact(end), ...(until && { until: dateFact(until) }) };
  if (until !== null && end < until) diagnostics.push(problem('ending/differs-from-term', path, facts));

  if (counted !== null && counted.earliest > end) {
    const late = { end: dateFact(end), earliest: dateFact(counted.earliest), contract: contract?.id ?? '' };
    diagnostics.push(problem('ending/before-earliest-end', path, late, counted.derivation));
    const derivation = [step('term-ends', { to: end }, {}, clause)];
    const earliest = counted.earliest;
    return {
      ...UNCOUNTED,
      end,
      basis,
      derivation,
      earliest,
      ifReceived: null,
      onReceipt: false,
      usesReceipt: counted.fromReceipt,
      diagnostics,
    };
  }
  const derivation = [...opening, ...termEnds];
  const shared = { ...UNCOUNTED, end, basis, derivation, onReceipt: false, diagnostics } as const;
  if (counted === null) return { ...shared, earliest: null, ifReceived: null, usesReceipt: false };
  const jump = ifReceived(question, counted, end);
  return {
    ...shared,
    calendar: counted.calendar,
    earliest: counted.earliest,
    // Received a day late the contract renews, for a term the file does not tell.
    ifReceived: jump && { ...jump, nextEnd: null },
    usesReceipt: counted.fromReceipt,
  };
}

/** Until which day of receipt the end stays, where receipt is only assumed. */
function ifReceived(
  { engagement, receipt }: EndQuestion,
  counted: Counted,
  end: PlainDate,
): IfReceived | null {
  if (!counted.fromReceipt || receipt.basis !== 'assumed') return null;
  // The client's own notice lies on our desk: nothing about its receipt is open.
  if (engagement.ending.how === 'confirmation') return null;
  const by = latestEventFor(end, counted.terms);
  if (by === undefined) return null;
  const from = addDays(by, 1);
  return { by, end, from, nextEnd: countNotice({ ...counted.terms, event: from }).end };
}
