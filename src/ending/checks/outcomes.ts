import type { Diagnostic } from '../../diagnostics.ts';
import type { Service } from '../../engagement/engagement.ts';
import type { FactContext } from '../check.ts';
import { plainText, problem } from '../problem.ts';

/** No service may be left open: what ends, what goes on, with whom, under what. */
export function checkOutcomes({ engagement }: FactContext): readonly Diagnostic[] {
  const furtherNotice =
    engagement.ending.subjectTo !== undefined ||
    (engagement.notices ?? []).some(({ state }) => state !== 'refused');
  return engagement.services.flatMap((service, index) => checkOutcome(service, index, furtherNotice));
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
