import type { BlockNode } from './tree-program.ts';

/** Names of the clauses that are put in; they stand outside lists and tables. */
export function clausesIn(nodes: readonly BlockNode[]): readonly string[] {
  return nodes.flatMap((node): readonly string[] => {
    switch (node.type) {
      case 'clause':
        return [node.name];
      case 'group':
        return clausesIn(node.blocks);
      case 'if':
        return [...clausesIn(node.then), ...clausesIn(node.otherwise)];
      case 'each':
        return [...clausesIn(node.body), ...clausesIn(node.otherwise)];
      default:
        return [];
    }
  });
}
