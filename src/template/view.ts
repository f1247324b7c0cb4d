import type { Diagnostic } from '../diagnostics.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../document/document-kind.ts';
import type { Direction } from '../document/tree.ts';
import { meetsForm } from '../ending/delivery.ts';
import { type Ending, endingAsOf } from '../ending/ending.ts';
import { obligationsOf } from './obligations.ts';
import { VIEW_SHAPE } from './shape.ts';
import type { ViewOf } from './shape-kinds.ts';
import { placeOf, type ViewContext, viewOf, viewOfGroup } from './view-of.ts';
import type { ViewGroup } from './view-value.ts';

export type View = ViewOf<typeof VIEW_SHAPE>;

/** The language a view speaks. */
export interface ViewLanguage {
  /** BCP 47. */
  readonly language: string;
  readonly direction: Direction;
}

/** What a document knows of the set it belongs to. */
export interface ViewSetting {
  /** The set is written in another language first, and this one is for the firm's files. */
  readonly officeCopy?: boolean;
  /** The other documents that go out with it. */
  readonly attached?: readonly DocumentKind[];
  /** Warnings the engagement is issued with, said in the document's language. */
  readonly warnings?: readonly { readonly code: string; readonly message: string }[];
}

/**
 * Everything a document of `kind` may say of an ending, in one language: total, typed by
 * {@link VIEW_SHAPE}, as its date lets it know, and without `internal` facts unless the document's
 * audience is internal.
 *
 * Problems: `view/missing-language`, with the path of the text.
 */
export function createView(
  whole: Ending,
  kind: DocumentKind,
  { language, direction }: ViewLanguage,
  setting: ViewSetting = {},
): { readonly view: View; readonly diagnostics: readonly Diagnostic[] } {
  const ending = endingAsOf(whole, kind);
  const problems: Diagnostic[] = [];
  const context: ViewContext = {
    language,
    direction,
    person: ending.provider.kind === 'person',
    date: ending.documents[kind].date,
    marks: new Map(ending.movingDates.map((moving) => [placeOf(moving.origin), MARKS[moving.with]])),
    problems,
  };
  const fields = VIEW_SHAPE.fields;
  const written = viewOfGroup(
    VIEW_SHAPE,
    { ...ending, ...flattened(ending, kind, setting) },
    [],
    context,
  ) as ViewGroup & View;

  const contracts = written.contracts.map((contract) => {
    const own = written.services.filter((service) => service.contract?.fact.value === contract.id.fact.value);
    return {
      ...contract,
      endingServices: own.filter(({ outcome: { is } }) => is?.['ends'] || is?.['transfers']),
      continuingServices: own.filter(({ outcome: { is } }) => is?.['continues']),
    };
  });
  const titles = new Map(contracts.map((contract) => [contract.id.fact.value, contract.title]));
  const services = written.services.map((service) => ({
    ...service,
    contractTitle: contracts.length > 1 ? (titles.get(service.contract?.fact.value ?? '') ?? null) : null,
  }));
  const work = services.flatMap((service) =>
    service.work.map((item) => ({ ...item, service: service.name })),
  );
  const isFinished = (state: string): boolean => state === 'work.done' || state === 'work.filed';
  const openWork = work.filter(({ state }) => !isFinished(state.fact.value));
  const afterEnd = ending.latestEnd;
  const deadlines = written.deadlines.map((deadline) => ({
    ...deadline,
    afterEnd: afterEnd !== null && deadline.date.fact.value > afterEnd,
  }));
  const byDate = [...deadlines].sort((one, other) => compare(one.date.fact.value, other.date.fact.value));
  const outcome = (name: string) => services.filter((service) => service.outcome.is?.[name] === true);

  const view: View = {
    ...written,
    contracts,
    endingContracts: contracts.filter((contract) => contract.ending.end !== null),
    continuingContracts: contracts.filter((contract) => contract.ending.end === null),
    contract: contracts.length === 1 ? (contracts[0] ?? null) : null,
    client: written.clients.length === 1 ? (written.clients[0] ?? null) : null,
    services,
    endingServices: outcome('ends'),
    continuingServices: outcome('continues'),
    transferringServices: outcome('transfers'),
    neverIncludedServices: outcome('never-included'),
    finishedWork: work.filter(({ state }) => isFinished(state.fact.value)),
    openWork,
    ownWork: openWork.some(({ state, owner }) =>
      owner === null
        ? state.is?.['we-finish'] === true
        : owner.is?.['provider'] === true && state.is?.['not-ours'] !== true,
    ),
    unpaidInvoices: written.money.invoices.filter(({ status }) => UNPAID.has(status?.fact.value ?? '')),
    obligations: obligationsOf({ ...written, deadlines, openWork }),
    deadlines,
    additionalClauses: written.additionalClauses.filter(({ text }) => text !== null),
    nextDeadline: byDate.find(({ afterEnd: after, date }) => after && date.is?.['past'] !== true) ?? null,
    glance: viewOf(
      fields.glance,
      glanceOf(written, work, isFinished),
      ['ending', 'glance'],
      context,
    ) as View['glance'],
  };
  return { view, diagnostics: problems };
}

/** Facts that stand elsewhere in the ending, or deeper, than the view names them. */
function flattened(ending: Ending, kind: DocumentKind, { officeCopy, attached, warnings }: ViewSetting) {
  const { provider, clients, contracts } = ending;
  const deliveries = [...new Set(ending.notice.delivery?.map(({ by }) => by))];
  const ownEyes = DOCUMENT_KINDS[kind] === 'internal';
  return {
    internal: ownEyes ? ending.internal : undefined,
    policy: ownEyes ? ending.policy : undefined,
    warnings: ownEyes ? warnings : undefined,
    officeCopy,
    attached,
    deadlinePolicy: deadlinePolicyOf(ending),
    voice: provider.kind === 'person' ? 'I' : 'we',
    how: ending.ending.how,
    extent: ending.ending.extent,
    logo: ending.theme?.logo,
    logoAlt: ending.theme?.logoAlt,
    legalBasis: ending.ending.legalBasis,
    subjectTo: ending.ending.subjectTo,
    clientNotice: ending.ending.clientNotice,
    document: ending.documents[kind],
    end: soleEnd(ending),
    moving: {
      end: ending.movingDates.some((moving) => moving.with === 'end'),
      receipt: ending.assumedReceipt,
    },
    provider: {
      ...provider,
      signatories: withParty(provider),
      channels: [provider.email, provider.phone, provider.website].filter(isPresent),
    },
    clients: clients.map((client) => ({
      ...client,
      postalAddress: client.noticeAddress ?? client.address,
      signatories: withParty(client),
      personal: client.kind === 'person' || client.addressee?.name !== undefined,
    })),
    contracts: contracts.map((contract) => ({
      ...contract,
      noticePeriod: contract.noticePeriod && {
        ...contract.noticePeriod,
        period:
          contract.noticePeriod.length > 0
            ? `${contract.noticePeriod.length} ${contract.noticePeriod.unit}`
            : undefined,
      },
      deemedReceipt: deliveries
        .filter((method) => meetsForm(method, contract.form))
        .map((method) => ({ method, period: contract.deemedReceipt?.[method] }))
        .filter(({ period }) => isPresent(period)),
      ending: { ...contract.ending, steps: contract.ending.derivation },
      partly: contract.ending.partly,
    })),
    agreements: ending.agreements?.map((agreement) => ({
      ...agreement,
      ends: agreement.ends?.how,
      endsOn: agreement.ends?.how === 'on-date' ? agreement.ends.on : undefined,
    })),
    // one of another document leaves a gap, so that the others keep their places in the file
    additionalClauses: ending.additionalClauses?.map((clause) =>
      clause.document === kind ? clause : undefined,
    ),
    handover: {
      ...ending.handover,
      openItems: ending.handover?.openItems?.map((item) => ({
        ...item,
        clientWants: yesNo(item.clientWants),
      })),
    },
    money: {
      ...ending.money,
      prepaid: ending.money?.prepaid?.map((item) => ({ ...item, delivered: yesNo(item.delivered) })),
    },
    derivations: [
      ...contracts.map(({ title, ending: { derivation } }) => ({ title, steps: derivation })),
      ...(ending.withoutContract === null ? [] : [{ steps: ending.withoutContract.derivation }]),
    ].filter(({ steps }) => steps.length > 0),
    annexDerivation: ending.annex?.includes('derivation'),
  };
}

/** Signs of dates that may still move; the templates explain them. */
const MARKS = { end: '*', receipt: '**' } as const;

function soleEnd({ contracts, withoutContract }: Ending) {
  const [only, ...others] = contracts;
  const sole = only?.ending ?? withoutContract;
  return others.length > 0 || sole === null ? null : { ...sole, date: sole.end };
}

/** Where interests conflict a letter warns of deadlines without advising on them, unless the firm says otherwise. */
function deadlinePolicyOf({ scenario, deadlinePolicy }: Ending): Ending['deadlinePolicy'] {
  return scenario === 'conflict' ? { detail: 'alert', ...deadlinePolicy } : deadlinePolicy;
}

/** Tells the signatories who are the party themselves. */
function withParty<S extends { readonly name: string }>(party: {
  readonly name: string;
  readonly signatories: readonly S[];
}) {
  return party.signatories.map((person) => ({ ...person, isParty: person.name === party.name }));
}

/** Invoices that wait for payment. */
const UNPAID: ReadonlySet<string> = new Set(['invoice.open', 'invoice.overdue']);

/** Invoices nobody has to pay now. */
const SETTLED: ReadonlySet<string> = new Set(['invoice.paid', 'invoice.draft']);

function glanceOf(
  { handover, money }: View,
  work: readonly { readonly state: { readonly fact: { readonly value: string } } }[],
  isFinished: (state: string) => boolean,
) {
  return {
    access: handover.access.length,
    accessDone: handover.access.filter(({ doneOn }) => doneOn !== null).length,
    deliverables: handover.deliverables.length,
    accepted: handover.deliverables.filter(({ acceptedOn }) => acceptedOn !== null).length,
    open: handover.openItems.length + work.filter(({ state }) => !isFinished(state.fact.value)).length,
    invoices: money.invoices.filter(({ status }) => !SETTLED.has(status?.fact.value ?? '')).length,
  };
}

function yesNo(value: boolean | undefined): 'yes' | 'no' | undefined {
  return value === undefined ? undefined : value ? 'yes' : 'no';
}

function isPresent<T>(value: T | undefined | null): value is T {
  return value !== undefined && value !== null;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
