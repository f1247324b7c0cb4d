import { engagementJsonSchema } from '../../src/engagement/json-schema.ts';

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
  readonly allOf?: readonly Node[];
  readonly $ref?: string;
}

/** Every field of the input that holds a value, with dots and without indexes: `services.work.by`. */
export function schemaPaths(): readonly string[] {
  const root = engagementJsonSchema() as unknown as Node & {
    readonly definitions: Readonly<Record<string, Node>>;
  };
  const paths = new Set<string>();
  walk(root, []);
  return [...paths];

  function resolve(node: Node): Node {
    const name = node.$ref?.split('/').at(-1);
    return name === undefined ? node : (root.definitions[name] ?? node);
  }

  function mapsOf(node: Node): readonly Node[] {
    const { properties, items, anyOf, allOf } = resolve(node);
    if (properties !== undefined) return [resolve(node)];
    if (items !== undefined) return mapsOf(items);
    return [...(anyOf ?? []), ...(allOf ?? [])].flatMap(mapsOf);
  }

  function walk(node: Node, path: readonly string[]): void {
    const maps = mapsOf(node);
    const fields = maps.flatMap(({ properties = {} }) => Object.entries(properties));
    const isValue = fields.length === 0 || fields.every(([name]) => VALUE_PARTS.has(name));
    if (isValue) paths.add(path.join('.'));
    else
      for (const [name, below] of fields)
        walk(below, [...path, path[0] === 'services' ? name : (PLURAL[name] ?? name)]);
  }
}

/** Fields of values that a file may write as a map: periods, promises and spans. */
const VALUE_PARTS = new Set(['length', 'unit', 'after', 'from', 'until']);

const PLURAL: Readonly<Record<string, string>> = {
  client: 'clients',
  contract: 'contracts',
  signatory: 'signatories',
};

/** The fields that hold a promise, a day that may be counted from another. */
export function promisedDates(): readonly string[] {
  const found = new Set<string>();
  const root = engagementJsonSchema() as unknown as { readonly definitions: Readonly<Record<string, Node>> };
  const walk = (node: unknown, path: readonly string[]): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, child] of Object.entries(node)) {
      if (key === '$ref' && child === '#/definitions/promised-date') found.add(path.join('.'));
      else if (key === '$ref') walk(root.definitions[String(child).split('/').at(-1) ?? ''], path);
      else if (key === 'properties')
        for (const [name, below] of Object.entries(child as object)) walk(below, [...path, name]);
      else if (key !== 'definitions') walk(child, path);
    }
  };
  walk(root, []);
  return [...found];
}
