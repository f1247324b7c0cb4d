import type { Diagnostic } from '../../diagnostics.ts';
import type { Engagement, Service } from '../../engagement/engagement.ts';
import type { FactContext } from '../check.ts';
import { servicesOf } from '../contract-ending.ts';
import { plainText, problem } from '../problem.ts';

/** No service may be left open: what ends, what goes on, with whom, under what. */
export function checkOutcomes({ engagement }: FactContext): readonly Diagnostic[] {
  const furtherNotice =
    engagement.ending.subjectTo !== undefined ||
    (engagement.notices ?? []).some(({ state }) => state !== 'refused');
  return [
    ...engagement.services.flatMap((service, index) => checkOutcome(service, index, furtherNotice)),
    ...checkContracts(engagement),
  ];
}

/** Of several contracts, one that no service belongs to ends like the others: who means it may say so. */
function checkContracts(engagement: Engagement): readonly Diagnostic[] {
  const { contracts } = engagement;
  if (contracts.length < 2) return [];
  return contracts.flatMap((contract, index) => {
    if (servicesOf(engagement, contract).length > 0) return [];
    const facts = { contract: contract.id };
    return [problem('ending/contract-without-services', ['contracts', index], facts)];
  });
}

function checkOutcome(service: Service, index: number, furtherNotice: boolean): readonly Diagnostic[] {
  const path = ['services', index];
  const facts = { service: plainText(service.name) };
  switch (service.outcome) {
    case undefined:
      return [problem('ending/service-without-outcome', path, facts)];
    case 'transfers':
      if (service.transfersTo !== undefined) return [];
      return [problem('ending/transfers-to-nobody', path, facts)];
    case 'continues':
      if (service.continuesUnder !== undefined) return [];
      return [problem('ending/continues-under-nothing', path, facts)];
    case 'ends': {
      if (service.reserved === undefined || furtherNotice) return [];
      const reserved = { kind: 'term', value: `reserved.${service.reserved}` } as const;
      return [problem('ending/reserved-service', [...path, 'reserved'], { ...facts, reserved })];
    }
    case 'never-included':
      return [];
  }
}
