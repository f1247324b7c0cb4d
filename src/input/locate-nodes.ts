import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Path } from '../diagnostics.ts';
import { type AliasTargets, isAbsent, isFlow, startOf } from './convert-nodes.ts';
import type { LinePlace } from './line-index.ts';
import { scalarOffsets } from './scalar-offsets.ts';
import type { Place } from './source-document.ts';

interface Walked {
  readonly node: Node;
  readonly key: Node | undefined;
  readonly found: boolean;
}

/** Ways from a path of the value back to the nodes it came from; nothing is prepared ahead. */
export function createLocator(
  root: Node,
  targets: AliasTargets,
  placeAt: (offset: number) => LinePlace,
  text: string,
) {
  function follow(node: Node): Node {
    return (isAlias(node) ? targets.get(node) : undefined) ?? node;
  }

  function walk(path: Path): Walked {
    let node = root;
    let key: Node | undefined;
    for (const step of path) {
      const holder = follow(node);
      if (isScalar(holder)) break;
      const next = child(holder, step);
      if (next !== undefined) {
        node = next.node;
        key = next.key;
      } else if (step !== 0 || isSeq(holder)) {
        return { node, key, found: false };
      }
    }
    return { node, key, found: true };
  }

  function locate(path: Path): Place {
    const { node, key, found } = walk(path);
    if (!found) return { ...placeAt(startOf(key ?? node)), on: 'parent' };
    const block = (isMap(node) || isSeq(node)) && !isFlow(node);
    if (block && key !== undefined) return { ...placeAt(startOf(key)), on: 'key' };
    return { ...placeAt(startOf(node)), on: 'value' };
  }

  function locateKey(path: Path, name: string): Place {
    const walked = walk(path);
    const holder = follow(walked.node);
    const pair =
      walked.found && isMap(holder) ? holder.items.find((item) => isNamed(item.key, name)) : undefined;
    return pair === undefined
      ? locate([...path, name])
      : { ...placeAt(startOf(pair.key as Node)), on: 'key' };
  }

  function locateText(path: Path): (offset: number) => LinePlace {
    const { node, found } = walk(path);
    const scalar = follow(node);
    const offsets = found && isScalar(scalar) ? scalarOffsets(scalar, text) : undefined;
    return (offset) => {
      const at = offsets?.[offset] ?? offsets?.at(-1);
      return at === undefined ? locate(path) : placeAt(at);
    };
  }

  return { locate, locateKey, locateText };
}

function child(holder: Node, step: string | number): { node: Node; key: Node | undefined } | undefined {
  if (isMap(holder)) {
    const pair = holder.items.find(({ key, value }) => isNamed(key, String(step)) && !isAbsent(value));
    return pair === undefined ? undefined : { node: pair.value as Node, key: pair.key as Node };
  }
  if (isSeq(holder) && typeof step === 'number') {
    const item = holder.items.filter((each) => !isAbsent(each))[step];
    return item === undefined ? undefined : { node: item as Node, key: undefined };
  }
  return undefined;
}

function isNamed(key: unknown, name: string): boolean {
  return isScalar(key) && String(key.value) === name;
}
