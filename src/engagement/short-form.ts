import type { LeafSchema } from './leaf.ts';

/** What a file may have in place of the full form of a value; the full form stays allowed. */
export interface ShortForm {
  /** One item without its list. */
  readonly single?: true;
  /** A bare word or date in place of a map. */
  readonly word?: LeafSchema;
}

const FORMS = new WeakMap<object, ShortForm>();

/** Notes the short form of a schema for the JSON Schema; the schema itself does the reading. */
export function withShortForm<T extends object>(type: T, form: ShortForm): T {
  FORMS.set(type, form);
  return type;
}

export function shortFormOf(type: object): ShortForm | undefined {
  return FORMS.get(type);
}
