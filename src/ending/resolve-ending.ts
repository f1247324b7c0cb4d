import { laterDate, type PlainDate } from '../calendar/plain-date.ts';
import type { WorkingDays } from '../calendar/working-days.ts';
import { type Diagnostic, DisengageError, hasErrors } from '../diagnostics.ts';
import type { Engagement, Service } from '../engagement/engagement.ts';
import { checkEnding, checkFacts } from './checks.ts';
import { type ResolvedContract, resolveContract } from './contract-ending.ts';
import { documentFactsOf } from './document-facts.ts';
import { type CommonEnd, type ContractEnding, type Ending, stops } from './ending.ts';
import { type Jurisdictions, jurisdictionOf } from './jurisdiction-of.ts';
import { movingDatesOf } from './moving-dates.ts';
import { contractWorkingDays } from './notice-terms.ts';
import { knownDate, knownDateOrNull, problem } from './problem.ts';
import { type Anchors, resolveRelativeDates } from './relative-dates.ts';
import { createTimeline } from './timeline.ts';

export interface ResolveOptions {
  readonly jurisdictions: Jurisdictions;
  /** ISO date; reaches checks only. */
  readonly today: string;
}

export interface ResolvedEnding {
  readonly ending: Ending;
  /** Warnings only. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Every date and outcome of an engagement, in this order: receipt, each contract's end, relative
 * dates. Throws DisengageError with every problem found, warnings included, when one is an error.
 */
export function resolveEnding(engagement: Engagement, options: ResolveOptions): ResolvedEnding {
  const { jurisdictions } = options;
  const context = { engagement, today: knownDate(options.today) };
  const settled = settle(engagement, jurisdictions);
  const diagnostics = [...endGivenTwice(engagement), ...settled.diagnostics, ...checkFacts(context)];
  if (endsNothing(engagement, settled.resolved)) {
    diagnostics.push(problem('ending/nothing-ends', ['services']));
  }
  if (settled.ending === null) throw new DisengageError(unique(diagnostics));

  const ending = {
    ...settled.ending,
    beforeReceipt: beforeReceipt(settled.ending, engagement, jurisdictions),
  };
  diagnostics.push(...checkEnding({ ...context, ending, workingDays: settled.workingDays }));
  const all = unique(diagnostics);
  if (hasErrors(all)) throw new DisengageError(all);
  return { ending, diagnostics: all };
}

type Settled = {
  readonly resolved: readonly ResolvedContract[];
  readonly diagnostics: readonly Diagnostic[];
} & (
  | { readonly ending: Ending; readonly workingDays: WorkingDays }
  /** Some contract has no end that could be found. */
  | { readonly ending: null }
);

function settle(engagement: Engagement, jurisdictions: Jurisdictions): Settled {
  const diagnostics: Diagnostic[] = [];
  const contracts = engagement.contracts.length > 0 ? engagement.contracts : [null];
  const resolved = contracts.map((contract) => {
    const law = jurisdictionOf(engagement, contract, jurisdictions);
    const result = resolveContract(engagement, contract, law.jurisdiction);
    diagnostics.push(...law.diagnostics, ...result.diagnostics);
    const workingDays = contractWorkingDays(engagement, contract, law.jurisdiction);
    return { ...result, jurisdiction: law.jurisdiction, workingDays };
  });
  const [first] = resolved;
  const everyEndFound = first !== undefined && resolved.every(({ found }) => found);
  if (!everyEndFound) return { resolved, diagnostics, ending: null };

  const { jurisdiction, workingDays } = first;
  const anchors: Anchors = {
    notice: knownDate(engagement.notice.date),
    receipt: latest(resolved.map(({ receipt }) => receipt.on)) ?? first.receipt.on,
    end: latestEnd(resolved) ?? knownDate(engagement.notice.date),
    jurisdiction,
    workingDays,
  };
  return { resolved, diagnostics, ending: createEnding(engagement, resolved, anchors), workingDays };
}

/** The ending without the receipt, where a document is dated before it; its problems are not the file's. */
function beforeReceipt(
  { documents }: Ending,
  engagement: Engagement,
  jurisdictions: Jurisdictions,
): Ending | null {
  const { receivedOn, ...notice } = engagement.notice;
  if (receivedOn === undefined) return null;
  if (Object.values(documents).every(({ date }) => date >= receivedOn)) return null;
  return settle({ ...engagement, notice }, jurisdictions).ending;
}

function endsNothing({ services }: Engagement, resolved: readonly ResolvedContract[]): boolean {
  const provided = services.some(({ outcome }) => outcome !== 'never-included');
  return !provided || resolved.every(({ ending, found }) => found && ending.end === null);
}

function createEnding(
  engagement: Engagement,
  resolved: readonly ResolvedContract[],
  anchors: Anchors,
): Ending {
  const endings = resolved.map(({ ending }) => ending);
  const { services, contracts, end: _, ...rest } = resolveRelativeDates(engagement, anchors);
  const dated = {
    ...rest,
    contracts: contracts.map((contract) => ({
      ...contract,
      ending: endings.find((each) => each.contract === contract.id) as ContractEnding,
    })),
    withoutContract: endings.find((each) => each.contract === null) ?? null,
    services: services.map((service) => ({
      ...service,
      lastDay: lastDayOf(service, endings),
    })),
    end: commonEnd(endings, engagement),
    latestEnd: latestEnd(resolved),
    documents: documentFactsOf(engagement),
  };
  const moving = movingDatesOf(engagement, resolved, anchors.receipt);
  return { ...dated, timeline: createTimeline(dated), ...moving, beforeReceipt: null };
}

function lastDayOf(
  service: Pick<Service, 'contract' | 'lastDay' | 'outcome'>,
  endings: readonly ContractEnding[],
): PlainDate | null {
  if (service.lastDay !== undefined) return knownDate(service.lastDay);
  if (!stops(service)) return null;
  return endings.find(({ contract }) => contract === service.contract)?.end ?? null;
}

function commonEnd(endings: readonly ContractEnding[], { end: given }: Engagement): CommonEnd | null {
  const ends = new Set(endings.flatMap(({ end }) => end ?? []));
  const [date] = ends;
  if (date === undefined || ends.size > 1) return null;
  return {
    date,
    ...(given?.time !== undefined && { time: given.time }),
    ...(given?.timezone !== undefined && { timezone: given.timezone }),
    onReceipt: endings.every(({ end, onReceipt }) => end === null || onReceipt),
  };
}

function latestEnd(resolved: readonly ResolvedContract[]): PlainDate | null {
  return latest(resolved.flatMap(({ ending }) => ending.end ?? [])) ?? null;
}

function latest(dates: readonly PlainDate[]): PlainDate | undefined {
  return dates.length === 0 ? undefined : dates.reduce(laterDate);
}

function endGivenTwice({ end }: Engagement): readonly Diagnostic[] {
  const date = knownDateOrNull(end?.date);
  if (date === null || end?.on === undefined) return [];
  return [problem('ending/end-given-twice', ['end', 'on'], { end: { kind: 'date', value: date } })];
}

/** True of the law of a file and not of one contract, so that it is told once for all of them. */
const OF_THE_LAW: ReadonlySet<string> = new Set(['ending/calendar-not-enacted']);

/** Two contracts can meet the same problem of the same field; it is told once. */
function unique(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter((diagnostic) => {
    const { code, path, facts } = diagnostic;
    const key = JSON.stringify([code, OF_THE_LAW.has(code) ? null : path, facts]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
