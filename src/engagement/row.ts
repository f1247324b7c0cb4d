import * as z from 'zod';
import { text } from './values.ts';

/** A row of a list: its own fields, and a `note` that prints beside them. */
export function row<T extends z.ZodRawShape>(fields: T) {
  return z.strictObject({ ...fields, note: text.optional() });
}
