import { describe, expect, it } from 'vitest';
import { readBundle, writeBundle } from '../../src/template/bundle-file.ts';
import type { TemplateBundle, TreeProgram } from '../../src/template/tree-program.ts';

const program = (name: string): TreeProgram => ({
  version: 1,
  name,
  language: 'he',
  file: `templates/he/${name}.md.hbs`,
  nodes: [],
});

const bundle: TemplateBundle = {
  language: 'he',
  parent: null,
  documents: { 'termination-letter': program('termination-letter — הודעה 𝒜') },
  clauses: { thanks: program('thanks'), 'thanks.warm': program('thanks.warm') },
};

describe('the file of a template bundle', () => {
  it('gives back every program, whichever is asked for first', () => {
    expect(readBundle(writeBundle(bundle)).clauses['thanks.warm']).toEqual(program('thanks.warm'));
    expect(structuredClone(readBundle(writeBundle(bundle)))).toEqual(bundle);
  });

  it('parses a program once', () => {
    const read = readBundle(writeBundle(bundle));
    expect(read.clauses['thanks']).toBe(read.clauses['thanks']);
  });

  it('has no names but its own', () => {
    const { clauses } = readBundle(writeBundle(bundle));
    expect(Object.keys(clauses)).toEqual(['thanks', 'thanks.warm']);
    expect(Object.hasOwn(clauses, 'thank')).toBe(false);
  });
});
