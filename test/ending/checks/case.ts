import type { ENDING_CODES } from '../../../src/ending/codes.ts';
import type { Fields, Options } from '../engagements.ts';

/** What a code needs to be told (`bad`), the place it names, and the nearest thing that is fine. */
export interface Case {
  readonly code: keyof typeof ENDING_CODES;
  readonly at: string;
  readonly bad: Fields;
  readonly good: Fields;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly badOptions?: Options;
  readonly goodOptions?: Options;
}

export const date = (value: string) => ({ kind: 'date', value });
export const service = (fields: Fields) => ({
  services: [{ name: 'Bookkeeping', outcome: 'ends', ...fields }],
});
export const contract = (fields: Fields) => ({ contract: fields });
export const invoice = { number: '7/2026', amount: '100.00 GBP' };
