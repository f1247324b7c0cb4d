import { describe, expect, test } from 'vitest';
import type { Path } from '../../src/diagnostics.ts';
import { locateDiagnostics } from '../../src/input/locate-diagnostics.ts';
import { mergeHouse } from '../../src/input/merge-house.ts';
import { read } from './read.ts';

const HOUSE = `provider:
  name: Klon
  signatory: { name: Anna }
`;

const merged = mergeHouse(
  read('provider:\n  signatories:\n    - name: Ewa\nclient:\n  name: Kłos\n'),
  read(HOUSE, 'disengage.yaml'),
);

describe('locateDiagnostics', () => {
  const problem = (path: Path) => ({ code: 'ending/x', severity: 'error', facts: {}, path }) as const;

  test('finds the place of an engagement path in what the firm wrote, and sorts', () => {
    const located = locateDiagnostics(
      [
        problem(['clients', 0, 'name']),
        problem(['provider', 'signatories', 0, 'title']),
        problem(['contracts', 0]),
      ],
      merged,
    );
    expect(located.map(({ path, location }) => [path, location?.line])).toEqual([
      [['contracts', 0], 1],
      [['provider', 'signatories', 0, 'title'], 3],
      [['client', 'name'], 5],
    ]);
  });

  test('finds house facts in the house file', () => {
    const source = mergeHouse(read('client: { name: y }\n'), read(HOUSE, 'disengage.yaml'));
    expect(locateDiagnostics([problem(['provider', 'signatories', 0, 'name'])], source)).toMatchObject([
      { path: ['provider', 'signatory', 'name'], location: { file: 'disengage.yaml', line: 3, column: 22 } },
    ]);
  });

  test('leaves located and pathless problems alone and tells the same problem once', () => {
    const located = { ...problem(['tone']), location: { file: 'other.yaml' } };
    const pathless = { code: 'ending/y', severity: 'warning', facts: {} } as const;
    expect(locateDiagnostics([located, pathless, located], merged)).toEqual([pathless, located]);
  });

  test('does not repeat the line of a secret', () => {
    const secret = { ...problem(['tone']), code: 'ending/looks-like-secret' } as const;
    const [located] = locateDiagnostics([secret], merged);
    expect(located?.location?.line).toBeGreaterThan(0);
    expect(located).not.toHaveProperty('sourceLine');
  });

  test('does not repeat it for another problem of the same line', () => {
    const source = read('access: { system: x, secretVia: "password: y" }\nclient: { name: z }\n');
    const secret = { ...problem(['access', 'secretVia']), code: 'ending/looks-like-secret' } as const;
    const located = locateDiagnostics(
      [secret, problem(['access', 'system']), problem(['client', 'name'])],
      source,
    );
    expect(located.map(({ location, sourceLine }) => [location?.line, sourceLine])).toEqual([
      [1, undefined],
      [1, undefined],
      [2, 'client: { name: z }'],
    ]);
  });
});
