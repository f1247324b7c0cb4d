import { type Diagnostic, DisengageError, hasErrors } from '../diagnostics.ts';
import type { AskedNotice } from '../engagement/asked-notice.ts';
import type { Contract, Engagement } from '../engagement/engagement.ts';
import { type ContractDates, contractDates, type DatesOptions } from './answer-dates.ts';
import { resolveContract } from './contract-ending.ts';
import { jurisdictionOf } from './jurisdiction-of.ts';
import { problem } from './problem.ts';

export interface AskedAnswer {
  readonly contract: ContractDates;
  /** Warnings only. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A question in the shape of an engagement with one contract, so that it is counted by the very rules a
 * file is. Without any date the notice goes out `today`.
 */
export function engagementOf(asked: AskedNotice, today: string): Engagement {
  const { delivery, given, sent, received, receivedAt } = asked;
  const sentOn = delivery === undefined ? undefined : sent;
  const counted = asked.period !== undefined || asked.paidBy !== undefined || asked.termUntil === undefined;
  return {
    language: 'en-GB',
    tone: 'neutral',
    jurisdiction: asked.jurisdiction,
    provider: nobody(),
    clients: [nobody()],
    contracts: [contractOf(asked)],
    services: [],
    ending: { how: counted ? 'notice' : 'expiry', extent: 'whole' },
    notice: {
      date: (sentOn === undefined ? sent : undefined) ?? given ?? sent ?? received ?? today,
      ...(delivery !== undefined && {
        delivery: [{ by: delivery, ...(sentOn !== undefined && { sentOn }) }],
      }),
      ...(received !== undefined && { receivedOn: received }),
      ...(receivedAt !== undefined && { receivedAt }),
    },
    ...(asked.holidays !== undefined && { holidays: [...asked.holidays] }),
  };
}

/** A question names no one. */
function nobody() {
  return { name: '', address: [], signatories: [] };
}

function contractOf(asked: AskedNotice): Contract {
  const { period, endsOn, runsFrom, shift, termUntil, startedOn, minimumUntil, paidBy } = asked;
  return {
    id: 'main',
    ...(startedOn !== undefined && { startedOn }),
    ...(minimumUntil !== undefined && { minimumUntil }),
    ...(paidBy !== undefined && { paidBy }),
    ...(termUntil !== undefined && { term: { until: termUntil } }),
    ...(period !== undefined && {
      noticePeriod: {
        ...period,
        ...(endsOn !== undefined && { endsOn }),
        ...(runsFrom !== undefined && { runsFrom }),
        ...(shift !== undefined && { shift }),
      },
    }),
  };
}

/** Every answer about one notice without a file. Throws DisengageError with every problem when one is an error. */
export function answerAsked(asked: AskedNotice, options: DatesOptions): AskedAnswer {
  const { engagement, contract, resolved, diagnostics } = resolveAsked(asked, options);
  if (hasErrors(diagnostics)) throw new DisengageError(diagnostics);
  return { contract: contractDates(engagement, contract, resolved.ending, options), diagnostics };
}

/** A question as an engagement, with the law that counts; problems have no place in a file. */
export function lawOfAsked(asked: AskedNotice, options: Pick<DatesOptions, 'jurisdictions' | 'today'>) {
  const engagement = engagementOf(asked, options.today);
  const contract = engagement.contracts[0] ?? null;
  return { engagement, contract, ...jurisdictionOf(engagement, contract, options.jurisdictions) };
}

/** How the one contract of a question ends, and every problem of it. */
export function resolveAsked(asked: AskedNotice, options: Pick<DatesOptions, 'jurisdictions' | 'today'>) {
  const { engagement, contract, jurisdiction, diagnostics } = lawOfAsked(asked, options);
  const resolved = resolveContract(engagement, contract, jurisdiction);
  const found = [...diagnostics, ...receivedBeforeSent(asked), ...resolved.diagnostics];
  return { engagement, contract, resolved, diagnostics: found.map(withoutPath) };
}

function withoutPath({ path: _, ...rest }: Diagnostic): Diagnostic {
  return rest;
}

function receivedBeforeSent({ given, sent, received }: AskedNotice): readonly Diagnostic[] {
  const first = sent ?? given;
  if (received === undefined || first === undefined || received >= first) return [];
  const fact = (value: string) => ({ kind: 'date', value }) as const;
  const facts = { received: fact(received), sent: fact(first) };
  return [problem('ending/received-before-sent', ['notice', 'receivedOn'], facts)];
}
