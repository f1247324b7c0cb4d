import * as z from 'zod';
import { date } from './dates.ts';
import { provider } from './party.ts';
import { filePath, jurisdiction, language, oneOf, oneOrMany, term, text } from './values.ts';

/** Ids of the looks and letter standards shipped; `design/` has one entry for each. */
export const THEME_NAMES = ['serif'] as const;
export const LETTER_STANDARD_NAMES = [
  'plain-a4',
  'uk-dl',
  'us-9',
  'il',
  'pl-right',
  'hu-la4',
  'ru-right',
] as const;

/** Facts of the firm that stand in `disengage.yaml` or in the engagement file, which wins. */
export const houseFields = {
  provider: provider.optional(),
  language: language.optional(),
  jurisdiction: jurisdiction.optional(),
  profession: term('profession').optional(),
  tone: term('tone').optional(),
  theme: z
    .strictObject({
      name: oneOf(THEME_NAMES).optional(),
      logo: filePath.optional(),
      logoAlt: text.optional(),
    })
    .optional(),
  letterStandard: oneOf(LETTER_STANDARD_NAMES).optional(),
  clauses: z.record(z.string(), text).optional(),
  holidays: z.array(date).optional(),
  policy: z.strictObject({ dealBreakers: z.array(text).optional() }).optional(),
  annex: oneOrMany(term('annex')).optional(),
  template: filePath.optional(),
} as const;

/** What a file says of the firm's own wording, whatever else is in it. */
export const wordingFields = z.object({
  language: houseFields.language,
  clauses: houseFields.clauses,
  template: houseFields.template,
});

export type Wording = z.output<typeof wordingFields>;

/** The house file by itself: the same fields, all optional, nothing else. */
export const houseFile = z.strictObject(houseFields);
