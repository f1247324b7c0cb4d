interface Place {
  readonly line: number;
  readonly column: number;
}

/** The nodes of a program with every place in them moved, as from a text to the file that holds it. */
export function movePlaces<Node>(node: Node, move: (place: Place) => Place): Node {
  if (Array.isArray(node)) return node.map((each: unknown) => movePlaces(each, move)) as Node;
  if (typeof node !== 'object' || node === null) return node;
  const moved = Object.fromEntries(
    Object.entries(node).map(([name, value]) => [name, movePlaces(value, move)]),
  );
  return (isPlace(moved) ? { ...moved, ...move(moved) } : moved) as Node;
}

function isPlace(value: object): value is Place {
  return 'line' in value && typeof value.line === 'number' && 'column' in value;
}
