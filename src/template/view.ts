import type { Diagnostic } from '../diagnostics.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../document/document-kind.ts';
import type { Direction } from '../document/tree.ts';
import type { Ending } from '../ending/ending.ts';
import { VIEW_SHAPE } from './shape.ts';
import type { ViewOf } from './shape-kinds.ts';
import { type ViewContext, viewOf, viewOfGroup } from './view-of.ts';
import type { ViewGroup } from './view-value.ts';

export type View = ViewOf<typeof VIEW_SHAPE>;

/** The language a view speaks. */
export interface ViewLanguage {
  /** BCP 47. */
  readonly language: string;
  readonly direction: Direction;
}

/**
 * Everything a document of `kind` may say of an ending, in one language: total, typed by
 * {@link VIEW_SHAPE}, and without `internal` facts unless the document's audience is internal.
 *
 * Problems: `view/missing-language`, with the path of the text.
 */
export function createView(
  ending: Ending,
  kind: DocumentKind,
  { language, direction }: ViewLanguage,
): { readonly view: View; readonly diagnostics: readonly Diagnostic[] } {
  const problems: Diagnostic[] = [];
  const context: ViewContext = { language, direction, person: ending.provider.kind === 'person', problems };
  const fields = VIEW_SHAPE.fields;
  const written = viewOfGroup(
    VIEW_SHAPE,
    { ...ending, ...flattened(ending, kind) },
    [],
    context,
  ) as ViewGroup & View;

  const contracts = written.contracts;
  const titles = new Map(contracts.map((contract) => [contract.id.fact.value, contract.title]));
  const services = written.services.map((service) => ({
    ...service,
    contractTitle: contracts.length > 1 ? (titles.get(service.contract?.fact.value ?? '') ?? null) : null,
  }));
  const work = services.flatMap((service) =>
    service.work.map((item) => ({ ...item, service: service.name })),
  );
  const isFinished = (state: string): boolean => state === 'work.done' || state === 'work.filed';
  const afterEnd = ending.latestEnd;
  const deadlines = written.deadlines.map((deadline) => ({
    ...deadline,
    afterEnd: afterEnd !== null && deadline.date.fact.value > afterEnd,
  }));
  const byDate = [...deadlines].sort((one, other) => compare(one.date.fact.value, other.date.fact.value));
  const outcome = (name: string) => services.filter((service) => service.outcome.is?.[name] === true);

  const view: View = {
    ...written,
    contract: contracts.length === 1 ? (contracts[0] ?? null) : null,
    client: written.clients.length === 1 ? (written.clients[0] ?? null) : null,
    services,
    endingServices: outcome('ends'),
    continuingServices: outcome('continues'),
    transferringServices: outcome('transfers'),
    neverIncludedServices: outcome('never-included'),
    finishedWork: work.filter(({ state }) => isFinished(state.fact.value)),
    openWork: work.filter(({ state }) => !isFinished(state.fact.value)),
    deadlines,
    nextDeadline: byDate.find((deadline) => deadline.afterEnd) ?? null,
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
function flattened(ending: Ending, kind: DocumentKind) {
  const { provider, clients, contracts } = ending;
  const internal = DOCUMENT_KINDS[kind] === 'internal' ? ending.internal : undefined;
  return {
    internal,
    voice: provider.kind === 'person' ? 'I' : 'we',
    how: ending.ending.how,
    extent: ending.ending.extent,
    logo: ending.theme?.logo,
    logoAlt: ending.theme?.logoAlt,
    legalBasis: ending.ending.legalBasis,
    subjectTo: ending.ending.subjectTo,
    clientNotice: ending.ending.clientNotice,
    document: ending.documents[kind],
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
      deemedReceipt: Object.entries(contract.deemedReceipt ?? {})
        .filter(([, period]) => isPresent(period))
        .map(([method, period]) => ({ method, period })),
      ending: { ...contract.ending, steps: contract.ending.derivation },
      partly: contract.ending.partly,
    })),
    agreements: ending.agreements?.map((agreement) => ({
      ...agreement,
      ends: agreement.ends?.how,
      endsOn: agreement.ends?.how === 'on-date' ? agreement.ends.on : undefined,
    })),
    additionalClauses: ending.additionalClauses?.filter(({ document }) => document === kind),
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

/** Tells the signatories who are the party themselves. */
function withParty<S extends { readonly name: string }>(party: {
  readonly name: string;
  readonly signatories: readonly S[];
}) {
  return party.signatories.map((person) => ({ ...person, isParty: person.name === party.name }));
}

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
