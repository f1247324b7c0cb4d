import type * as z from 'zod';
import { addFindings, contractId, structureFindings } from './check-structure.ts';
import type { EngagementFile } from './engagement.ts';

/**
 * One form for everything: `clients`, `contracts` and `signatories` as lists, contracts with ids,
 * services with the id of theirs, and the defaults that are no statement about the client.
 * Adds the problems of {@link structureFindings}.
 */
export function normalise(file: EngagementFile, context: z.core.$RefinementCtx<unknown>) {
  addFindings(structureFindings(file), context);
  const { client, clients, contract, contracts, ...rest } = file;
  const allContracts = (contracts ?? (contract === undefined ? [] : [contract])).map((each, index, list) => ({
    ...each,
    id: contractId(each, index, list.length),
  }));
  const only = allContracts.length === 1 ? allContracts[0]?.id : undefined;
  return {
    ...rest,
    tone: file.tone ?? 'neutral',
    ending: {
      ...file.ending,
      how: file.ending?.how ?? usualWay(file.scenario),
      // A letter that ends everything contradicts a service that goes on: only the file may say both.
      extent: file.ending?.extent ?? (file.services.some(goesOn) ? 'part' : 'whole'),
    },
    provider: withSignatories(file.provider),
    clients: (clients ?? (client === undefined ? [] : [client])).map(withSignatories),
    contracts: allContracts,
    services: file.services.map((service) => ({ ...service, contract: service.contract ?? only ?? null })),
  } as const;
}

/** How a relationship ends where the file tells the scenario only. */
function usualWay(scenario: EngagementFile['scenario']) {
  if (scenario === 'mutual') return 'agreement';
  return scenario === 'client-leaves' ? 'confirmation' : 'notice';
}

function goesOn({ outcome }: EngagementFile['services'][number]): boolean {
  return outcome === 'continues';
}

function withSignatories<P extends { signatory?: unknown; signatories?: unknown }>(party: P) {
  const { signatory, signatories, ...rest } = party;
  return { ...rest, signatories: (signatories ?? signatory ?? []) as NonNullable<P['signatories']> };
}
