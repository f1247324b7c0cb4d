import { describe, expect, it } from 'vitest';
import { DisengageError } from '../../src/diagnostics.ts';
import { parseEngagement } from '../../src/input/parse-engagement.ts';
import { readSource } from '../../src/input/read-source.ts';

const BASE = `language: en-GB
provider: { name: A, address: [1 Road] }
notice: { date: 2026-11-23 }
services:
  - { name: Books, outcome: ends }
`;

function problemsOf(text: string): readonly string[] {
  const read = readSource(new TextEncoder().encode(text), 'a.yaml');
  if (!read.ok) throw new DisengageError(read.diagnostics);
  try {
    parseEngagement(read.source);
    return [];
  } catch (error) {
    if (!(error instanceof DisengageError)) throw error;
    return error.diagnostics.map(({ code, location }) => `${code} ${location?.line}:${location?.column}`);
  }
}

describe('parseEngagement', () => {
  it('takes a file whose parts fit', () => {
    expect(problemsOf(`${BASE}client: { name: C, address: [2 Road] }\n`)).toEqual([]);
  });

  it('reports a missing client and a wrong value in one go', () => {
    expect(problemsOf(BASE.replace('2026-11-23', '2026-02-30'))).toEqual([
      'input/missing-field 1:1',
      'input/bad-date 3:17',
    ]);
  });

  it('reports each problem once when only the structure is wrong', () => {
    const client = '{ name: C, address: [2 Road] }';
    expect(problemsOf(`${BASE}client: ${client}\nclients: [${client}]\n`)).toEqual([
      'input/one-or-many 7:10',
    ]);
  });
});
