import type { Diagnostic } from '../diagnostics.ts';
import type { Contract, Engagement, Service } from '../engagement/engagement.ts';
import { dateFact, step } from '../law/derivation.ts';
import type { Jurisdiction } from '../law/jurisdiction.ts';
import { endByNotice } from './end-by-notice.ts';
import { type ContractEnding, stops } from './ending.ts';
import { type EndQuestion, endAsGiven, type FoundEnd, type GivenEnd, noEnd, UNCOUNTED } from './found-end.ts';
import { checkLaw } from './law-problems.ts';
import { checkWorkingDays, contractPath, contractWorkingDays } from './notice-terms.ts';
import { knownDateOrNull, problem } from './problem.ts';
import { clauseOf, clientReceiptOf, type Receipt, receiptOf } from './receipt.ts';

export interface ResolvedContract {
  readonly ending: ContractEnding;
  readonly receipt: Receipt;
  readonly diagnostics: readonly Diagnostic[];
  /** False when no end could be found: what depends on it is not checked. */
  readonly found: boolean;
}

/** How and when one contract ends; `contract` is null where there is only evidence of the scope. */
export function resolveContract(
  engagement: Engagement,
  contract: Contract | null,
  jurisdiction: Jurisdiction,
): ResolvedContract {
  const { how, clientNotice } = engagement.ending;
  const workingDays = contractWorkingDays(engagement, contract, jurisdiction);
  const own = receiptOf(engagement, contract, jurisdiction, workingDays);
  const receipt = how === 'confirmation' && clientNotice ? clientReceiptOf(clientNotice) : own;
  const services = servicesOf(engagement, contract);
  const ended = services.filter(stops);
  const partly = ended.length < services.length;
  const id = contract?.id ?? null;

  if (services.length > 0 && ended.length === 0) {
    const ending: ContractEnding = {
      ...UNCOUNTED,
      contract: id,
      end: null,
      basis: 'given',
      receivedOn: null,
      receipt: 'none',
      derivation: [],
      earliest: null,
      ifReceived: null,
      onReceipt: false,
      jurisdiction: jurisdiction.id,
      partly,
    };
    return { ending, receipt, diagnostics: [], found: true };
  }

  const given = givenEnd(engagement, receipt);
  const question = { engagement, contract, jurisdiction, receipt, given };
  const { usesReceipt, diagnostics, ...found } = findEnd(question);
  const known = receipt.basis !== 'assumed';
  const { time, timezone } = engagement.end ?? {};
  const ending: ContractEnding = {
    contract: id,
    ...found,
    ...(time !== undefined && { time }),
    ...(timezone !== undefined && { timezone }),
    receivedOn: usesReceipt || known ? receipt.on : null,
    receipt: usesReceipt || known ? receipt.basis : 'none',
    jurisdiction: jurisdiction.id,
    partly,
  };
  const after = [
    ...checkWorkingDays(engagement, contract, jurisdiction),
    ...checkLaw(engagement, contract, jurisdiction),
    ...diagnostics,
    ...endBeforeNotice(question, ending),
  ];
  return { ending, receipt, diagnostics: after, found: ending.end !== null };
}

/** What a contract provided; a service that was never included says nothing of how it ends. */
export function servicesOf({ services }: Engagement, contract: Contract | null): readonly Service[] {
  return services.filter(
    (service) => service.contract === (contract?.id ?? null) && service.outcome !== 'never-included',
  );
}

function givenEnd(engagement: Engagement, receipt: Receipt): GivenEnd | null {
  const date = knownDateOrNull(engagement.end?.date);
  if (date !== null) return { date, onReceipt: false };
  return engagement.end?.on === 'receipt' ? { date: receipt.on, onReceipt: true } : null;
}

function findEnd(question: EndQuestion): FoundEnd {
  switch (question.engagement.ending.how) {
    case 'notice':
    case 'non-renewal':
    case 'confirmation':
      return endByNotice(question);
    case 'immediate':
    case 'agreement':
      return question.given === null ? noEnd(question) : endAsGiven(question, question.given);
    case 'expiry':
      return endByTerm(question);
  }
}

function endByTerm(question: EndQuestion): FoundEnd {
  const { engagement, contract, given } = question;
  const until = knownDateOrNull(contract?.term?.until);
  if (until === null) {
    const path = contractPath(engagement, contract, ['term']);
    const unfound = noEnd(question);
    return { ...unfound, diagnostics: [problem('ending/no-term', path)] };
  }
  const differs = given !== null && given.date !== until;
  const facts = { until: dateFact(until), ...(given && { end: dateFact(given.date) }) };
  return {
    ...UNCOUNTED,
    end: until,
    basis: 'computed',
    derivation: [step('term-ends', { to: until }, {}, clauseOf(contract))],
    earliest: null,
    ifReceived: null,
    onReceipt: false,
    usesReceipt: false,
    diagnostics: differs ? [problem('ending/differs-from-term', ['end'], facts)] : [],
  };
}

/** A letter cannot end what is over: only agreements, expiries and confirmations look back. */
function endBeforeNotice(
  { engagement, contract }: EndQuestion,
  { end }: ContractEnding,
): readonly Diagnostic[] {
  const { ending, notice, documents } = engagement;
  const { how } = ending;
  const looksBack = how === 'agreement' || how === 'expiry' || how === 'confirmation';
  const dated = documents?.['termination-letter']?.date ?? notice.date;
  if (end === null || looksBack || end >= dated) return [];
  const path =
    engagement.end?.date === undefined
      ? contractPath(engagement, contract, ['term', 'until'])
      : ['end', 'date'];
  const facts = { end: dateFact(end), notice: { kind: 'date', value: dated } } as const;
  return [problem('ending/end-before-notice', path, facts)];
}
