import type { ContractDates } from '../ending/answer-dates.ts';
import type { Derivation, Step } from '../law/derivation.ts';
import type { Alternative } from '../law/readings.ts';
import type { DatesFound } from './dates-found.ts';
import type { DatesWords } from './dates-words.ts';

/** The answers for programs; with one contract its end stands at the top as well. */
export function datesJson(found: DatesFound, words: DatesWords): Readonly<Record<string, unknown>> {
  const contracts = found.contracts.map((contract) => contractJson(contract, words));
  const [only] = contracts;
  const single = only !== undefined && contracts.length === 1;
  return {
    ...(single && {
      endDate: only.endDate,
      derivation: only.derivation,
      alternatives: only.alternatives,
    }),
    contracts,
    deadlines:
      found.deadlines?.map(({ what, ...deadline }) => ({ ...deadline, what: words.text(what) })) ?? [],
    today: found.today,
    language: words.pack.language,
  };
}

function contractJson(contract: ContractDates, words: DatesWords) {
  const { jurisdiction, ending, byDelivery, latestSend, ifReceived, breaks } = contract;
  return {
    contract: contract.contract,
    jurisdiction: jurisdiction.id,
    confidence: jurisdiction.confidence,
    checked: jurisdiction.checked,
    endDate: ending.end,
    basis: ending.basis,
    earliestEnd: ending.earliest,
    receivedOn: ending.receivedOn,
    receipt: ending.receipt,
    derivation: derivationJson(ending.derivation, words),
    alternatives: alternativesJson(ending.alternatives, words),
    calendar: ending.calendar,
    byDelivery: byDelivery.map(({ end, derivation, alternatives, ...row }) => ({
      ...row,
      endDate: end,
      derivation: derivationJson(derivation, words),
      alternatives: alternativesJson(alternatives, words),
    })),
    latestSend: latestSend.map(({ end, ...row }) => ({ ...row, endDate: end })),
    ifReceived: ifReceived.map(({ end, ...row }) => ({ ...row, endDate: end })),
    breaks,
  };
}

function alternativesJson(alternatives: readonly Alternative[], words: DatesWords) {
  return alternatives.map(({ reading, end, derivation }) => ({
    reading,
    text: words.term(`reading.${reading}`),
    endDate: end,
    derivation: derivationJson(derivation, words),
  }));
}

function derivationJson(derivation: Derivation, words: DatesWords) {
  return derivation.map((step) => ({
    rule: step.rule,
    text: words.step(step),
    source: step.source ?? null,
    from: dateOf(step, 'from'),
    to: dateOf(step, 'to'),
  }));
}

function dateOf({ facts }: Step, name: 'from' | 'to'): string | null {
  return facts[name]?.value ?? null;
}
