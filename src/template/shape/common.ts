import { TERMS, type TermGroup } from '../../engagement/terms.ts';
import { group, list, localized, nullable, type ShapeFields, term, text } from '../shape-kinds.ts';

/** A word of one of the input's closed lists. */
export const word = <G extends TermGroup>(name: G) => term(name, TERMS[name]);

/** A side (`provider`, `client`, `successor`) as a word, or somebody by name as text. */
export const side = () => word('owner');

/** Yes or no where silence is a third answer (null). */
export const yesNo = () => term('flag', ['yes', 'no']);

/** A row of a list: its fields and the firm's note on it. */
export function rows<const Fields extends ShapeFields>(fields: Fields) {
  return list(group({ ...fields, note: nullable(localized()) }));
}

export const lines = () => list(text());

export const identifiers = () => rows({ label: localized(), value: text() });
