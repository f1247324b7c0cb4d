import type { FactKind } from '../fact.ts';
import type { ViewGroup, ViewItem, ViewLeaf, ViewPhrase } from './view-value.ts';

/**
 * The declaration of a name a template may use: what it is, whether it can be null, where it
 * comes from and whether only internal documents may see it. A shape is a plain value.
 */
export type Shape = LeafShape | PhraseShape | FlagShape | GroupShape | ListShape;

interface ShapeBase<Nullable extends boolean = boolean> {
  readonly nullable: Nullable;
  /** True: this name and all below it exist in documents of audience `internal` only. */
  readonly internal?: true;
  /** Where the value comes from when that is not the path of its name. */
  readonly origin?: readonly string[];
}

/** One value, printed as `{{name}}`. */
export interface LeafShape<
  Kind extends FactKind = FactKind,
  Term extends string = string,
  Nullable extends boolean = boolean,
> extends ShapeBase<Nullable> {
  readonly type: 'leaf';
  readonly kind: Kind;
  /** The firm may give it in several languages. */
  readonly localized?: true;
  /** Kind `term`: name of the word list and its keys; each key is a flag below the name. */
  readonly term?: { readonly list: string; readonly keys: readonly Term[] };
  /** Flags below the name that are no words of a list; each is set on its own. */
  readonly flags?: readonly string[];
}

/** A sentence of the language pack with values in it, printed as `{{name}}`. */
export interface PhraseShape<Nullable extends boolean = boolean> extends ShapeBase<Nullable> {
  readonly type: 'phrase';
}

/** Yes or no; for `#if` only. */
export interface FlagShape extends ShapeBase<false> {
  readonly type: 'flag';
}

export interface GroupShape<Fields extends ShapeFields = ShapeFields, Nullable extends boolean = boolean>
  extends ShapeBase<Nullable> {
  readonly type: 'group';
  readonly fields: Fields;
}

export interface ListShape<Item extends ItemShape = ItemShape> extends ShapeBase<false> {
  readonly type: 'list';
  readonly item: Item;
  /** Never empty: the schema of the input demands one. */
  readonly filled?: true;
}

export type ShapeFields = Readonly<Record<string, Shape>>;

export type ItemShape = LeafShape | PhraseShape | GroupShape;

type NullableShape = LeafShape | PhraseShape | GroupShape;

const leaf = <Kind extends FactKind>(kind: Kind): LeafShape<Kind, never, false> => ({
  type: 'leaf',
  kind,
  nullable: false,
});

export const text = () => leaf('text');
/** Text the firm may give in several languages; the leaf then names the language it is in. */
export const localized = (): LeafShape<'text', never, false> => ({ ...leaf('text'), localized: true });
/** Flag `past`: the day lies before the date of the document, so that words can keep its tense. */
export const date = (): LeafShape<'date', never, false> => ({ ...leaf('date'), flags: ['past'] });
export const time = () => leaf('time');
export const zone = () => leaf('zone');
export const money = () => leaf('money');
export const period = () => leaf('period');
export const span = () => leaf('span');
export const count = () => leaf('count');
export const email = () => leaf('e-mail');
export const url = () => leaf('url');
export const phone = () => leaf('phone');

/** A word of the list `list`; its fact is `<list>.<key>`, and every key is a flag below it. */
export function term<const Term extends string>(
  list: string,
  keys: readonly Term[],
): LeafShape<'term', Term, false> {
  return { type: 'leaf', kind: 'term', nullable: false, term: { list, keys } };
}

export const phrase = (): PhraseShape<false> => ({ type: 'phrase', nullable: false });

export const flag = (): FlagShape => ({ type: 'flag', nullable: false });

export function group<const Fields extends ShapeFields>(fields: Fields): GroupShape<Fields, false> {
  return { type: 'group', nullable: false, fields };
}

/** Never null: empty when there is nothing. */
export function list<const Item extends ItemShape>(item: Item): ListShape<Item> {
  return { type: 'list', nullable: false, item };
}

/** A list the input cannot leave empty, so a heading or enumeration may rely on it. */
export function filled<const S extends ListShape>(shape: S): S & { readonly filled: true } {
  return { ...shape, filled: true };
}

/** May be null; printable only inside an `#if` of its path. */
export function nullable<const S extends NullableShape>(
  shape: S,
): Omit<S, 'nullable'> & { readonly nullable: true } {
  return { ...shape, nullable: true };
}

/** For documents of audience `internal` only, with all below it. */
export function internal<const S extends Shape>(shape: S): S & { readonly internal: true } {
  return { ...shape, internal: true };
}

/** Names the place the value comes from when it is not the path of its name. */
export function from<const S extends Shape>(
  shape: S,
  ...origin: readonly string[]
): S & { readonly origin: readonly string[] } {
  return { ...shape, origin };
}

/** The type of the view value a shape declares; lets `createView` be checked field by field. */
export type ViewOf<S> = S extends { readonly nullable: true } ? ViewOfPresent<S> | null : ViewOfPresent<S>;

type ViewOfPresent<S> = S extends { readonly type: 'leaf'; readonly kind: infer Kind }
  ? ViewLeaf & { readonly fact: { readonly kind: Kind } }
  : S extends { readonly type: 'phrase' }
    ? ViewPhrase
    : S extends { readonly type: 'flag' }
      ? boolean
      : S extends { readonly type: 'group'; readonly fields: infer Fields }
        ? { readonly [Name in keyof Fields]: ViewOf<Fields[Name]> }
        : S extends { readonly type: 'list'; readonly item: infer Item }
          ? readonly ViewOf<Item>[]
          : ViewItem | ViewGroup;
