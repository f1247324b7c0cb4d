import { describe, expect, test } from 'vitest';
import type { Path } from '../../src/diagnostics.ts';
import { sourcePath } from '../../src/engagement/source-path.ts';

function inFile(file: unknown) {
  return (path: Path) => {
    let current = file;
    for (const step of path) {
      const list = Array.isArray(current);
      if (typeof current !== 'object' || current === null || (typeof step === 'number') !== list)
        return false;
      if (!Object.hasOwn(current, step)) return false;
      current = (current as Record<string | number, unknown>)[step];
    }
    return true;
  };
}

describe('sourcePath', () => {
  test.each([
    [{ client: { name: 'a' } }, ['clients', 0, 'name'], ['client', 'name']],
    [{ clients: [{ name: 'a' }] }, ['clients', 0, 'name'], ['clients', 0, 'name']],
    [
      { client: { signatory: { name: 'a' } } },
      ['clients', 0, 'signatories', 0, 'name'],
      ['client', 'signatory', 'name'],
    ],
    [
      { client: { signatory: [{ name: 'a' }] } },
      ['clients', 0, 'signatories', 0, 'name'],
      ['client', 'signatory', 0, 'name'],
    ],
    [{ contract: { clause: 'a' } }, ['contracts', 0, 'clause'], ['contract', 'clause']],
    [{ contract: {} }, ['contracts', 0, 'title'], ['contract', 'title']],
    [{ services: [{ name: 'a' }] }, ['services', 0, 'name'], ['services', 0, 'name']],
    [{}, ['clients', 0, 'name'], ['clients', 0, 'name']],
    [{ client: {} }, [], []],
  ] as readonly (readonly [unknown, Path, Path])[])('in %j', (file, path, expected) => {
    expect(sourcePath(path, inFile(file))).toEqual(expected);
  });
});
