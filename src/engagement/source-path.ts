import type { Path } from '../diagnostics.ts';

const SINGULAR: Readonly<Record<string, string>> = {
  clients: 'client',
  contracts: 'contract',
  signatories: 'signatory',
};

/**
 * The path a firm wrote for a path of the engagement: `['clients', 0, 'name']` is
 * `['client', 'name']` where the file has `client`. `has` tells whether the file has a path.
 */
export function sourcePath(path: Path, has: (path: Path) => boolean): Path {
  const result: (string | number)[] = [];
  for (let index = 0; index < path.length; index++) {
    const key = path[index];
    if (key === undefined) break;
    const singular = typeof key === 'string' && Object.hasOwn(SINGULAR, key) ? SINGULAR[key] : undefined;
    if (singular !== undefined && !has([...result, key]) && has([...result, singular])) {
      result.push(singular);
      const item = path[index + 1];
      if (typeof item === 'number' && !has([...result, item])) index++;
    } else {
      result.push(key);
    }
  }
  return result;
}
