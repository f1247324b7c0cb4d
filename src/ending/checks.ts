import type { Diagnostic } from '../diagnostics.ts';
import type { EndingCheck, EndingContext, FactCheck, FactContext } from './check.ts';
import { checkDeadlines } from './checks/deadlines.ts';
import { checkDecision } from './checks/decision.ts';
import { checkDelivery } from './checks/delivery.ts';
import { checkHandover } from './checks/handover.ts';
import { checkHowItEnds } from './checks/how-it-ends.ts';
import { checkMoney } from './checks/money.ts';
import { checkOutcomes } from './checks/outcomes.ts';
import { checkPromises } from './checks/promises.ts';
import { checkRestDay } from './checks/rest-day.ts';
import { checkScenario } from './checks/scenario.ts';
import { checkSecrets } from './checks/secrets.ts';
import { checkServiceDates } from './checks/service-dates.ts';
import { checkTerm } from './checks/term.ts';

/** Checks that need no end date, so they also run when none was found. */
const FACT_CHECKS: readonly FactCheck[] = [
  checkHowItEnds,
  checkDelivery,
  checkOutcomes,
  checkMoney,
  checkSecrets,
  checkDecision,
  checkScenario,
];

const ENDING_CHECKS: readonly EndingCheck[] = [
  checkTerm,
  checkRestDay,
  checkServiceDates,
  checkDeadlines,
  checkHandover,
  checkPromises,
];

export function checkFacts(context: FactContext): readonly Diagnostic[] {
  return FACT_CHECKS.flatMap((check) => check(context));
}

export function checkEnding(context: EndingContext): readonly Diagnostic[] {
  return ENDING_CHECKS.flatMap((check) => check(context));
}
