import type { PlainDate } from '../calendar/plain-date.ts';
import type { WorkingDays } from '../calendar/working-days.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { Engagement } from '../engagement/engagement.ts';
import type { Ending } from './ending.ts';

/** What a check may look at before any end is known. */
export interface FactContext {
  readonly engagement: Engagement;
  readonly today: PlainDate;
}

export interface EndingContext extends FactContext {
  readonly ending: Ending;
  readonly workingDays: WorkingDays;
}

/** Reports every problem of its theme; an empty list when all is well. */
export type FactCheck = (context: FactContext) => readonly Diagnostic[];
export type EndingCheck = (context: EndingContext) => readonly Diagnostic[];
