import { AFTER_END_DESCRIPTIONS } from './after-end.ts';
import { CONTRACT_DESCRIPTIONS } from './contract.ts';
import { HANDOVER_DESCRIPTIONS } from './handover.ts';
import { HOUSE_DESCRIPTIONS } from './house.ts';
import { INTERNAL_DESCRIPTIONS } from './internal.ts';
import { MONEY_DESCRIPTIONS } from './money.ts';
import { NOTICE_DESCRIPTIONS } from './notice.ts';
import { PARTIES_DESCRIPTIONS } from './parties.ts';
import { SERVICES_DESCRIPTIONS } from './services.ts';
import { SHARED_DESCRIPTIONS } from './shared.ts';

/** What every field is for, by its path without indexes: `services.work.by`; see {@link describe}. */
export const DESCRIPTIONS: Readonly<Record<string, string>> = {
  ...SHARED_DESCRIPTIONS,
  ...HOUSE_DESCRIPTIONS,
  ...PARTIES_DESCRIPTIONS,
  ...CONTRACT_DESCRIPTIONS,
  ...NOTICE_DESCRIPTIONS,
  ...SERVICES_DESCRIPTIONS,
  ...HANDOVER_DESCRIPTIONS,
  ...MONEY_DESCRIPTIONS,
  ...AFTER_END_DESCRIPTIONS,
  ...INTERNAL_DESCRIPTIONS,
};

/**
 * What a field is for, in plain English for whoever fills in the file. A path that starts with `#`
 * names a kind of value; `documents.*` stands for each document.
 */
export function describe(path: string): string | undefined {
  return Object.hasOwn(DESCRIPTIONS, path) ? DESCRIPTIONS[path] : undefined;
}
