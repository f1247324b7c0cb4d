/**
 * One thing a document has to say where the file has the facts for it. Names are those of the
 * view ({@link VIEW_SHAPE}); `*` stands for every item of a list: `services.*.name`.
 */
export interface CoverageItem {
  /** `T4`; key of its title in the messages, `coverage.items.T4`. */
  readonly id: string;
  readonly facts: readonly ItemFact[];
  /** Parts of the document that say it in words, whatever the file has; each must be there. */
  readonly parts?: readonly string[];
  /** The facts are several ways to say one thing: one of them has to be printed, not each. */
  readonly one?: true;
}

/** Every place of the view that a name leads to has to be printed. */
export interface ItemFact {
  /** The first name that leads anywhere counts; the others say the same in another way. */
  readonly names: readonly string[];
  /** Where it has to be printed: a clause, or the role of a group. Default: anywhere. */
  readonly in?: string;
  /** It chooses words and is never printed itself: the part `in` must be there. */
  readonly steers?: true;
  /** While one of these holds, the document keeps the fact out on purpose. */
  readonly unless?: readonly string[];
  /** A flag beside the last name: where it is true, the value stands in the document already. */
  readonly except?: string;
  /** The field a firm would write, where the name is not its path; null where there is none. */
  readonly field?: string | null;
}

type Options = Omit<ItemFact, 'names' | 'steers'>;

/** Facts that are printed as they are, each by itself. */
export function prints(...names: readonly string[]): readonly ItemFact[] {
  return names.map((name) => ({ names: [name] }));
}

/** One fact with its conditions, under the first of several names that leads anywhere. */
export function fact(names: string | readonly string[], options: Options = {}): ItemFact {
  return { names: typeof names === 'string' ? [names] : names, ...options };
}

/** A fact that a part of the document says in words of its own. */
export function steers(name: string, part: string, options: Omit<Options, 'in'> = {}): ItemFact {
  return { names: [name], in: part, steers: true, ...options };
}
