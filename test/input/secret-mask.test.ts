import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Diagnostic, DisengageError } from '../../src/diagnostics.ts';
import { parseEngagement } from '../../src/input/parse-engagement.ts';
import { readEngagementSource } from '../../src/input/read-engagement-source.ts';
import { createSecretMask } from '../../src/input/secret-mask.ts';
import { utf8 } from './read.ts';

/** Everything wrong with an engagement file, as far as its input stages find it. */
function problemsOf(text: string, house?: string): readonly Diagnostic[] {
  try {
    const { source, warnings } = readEngagementSource(
      { file: 'client.yaml', bytes: utf8(text) },
      house === undefined ? undefined : { file: 'disengage.yaml', bytes: utf8(house) },
    );
    parseEngagement(source);
    return warnings;
  } catch (error) {
    if (error instanceof DisengageError) return error.diagnostics;
    throw error;
  }
}

describe('a problem', () => {
  it.each([
    ['an unknown field', 'password: hunter2'],
    ['an unknown field on the line', 'handover: { access: [{ sistem: x, secretVia: "PIN 47110815" }] }'],
    ['a lone word', 'handover: { access: [{ sistem: x, secretVia: hunter2 }] }'],
    ['a colon in a text', 'handover:\n  access:\n    - secretVia: password: hunter2'],
    ['a comment that cuts', 'a: 1\na: 2\npassword: hunter2 # old'],
    ['a field named so, its line broken', 'wifi password: a: hunter2'],
    ['a field named so, of several words', 'a: 1\na: 2\nטלפון: x\nסיסמה: ab hunter2\n'],
    ['text after a quotation mark', 'note: "x" password is hunter2'],
    ['a field named so', 'password hunter2: x'],
    ['a missing colon', 'client:\n  name: x\n  the password is hunter2\n'],
    ['the next line', 'note: the password is\n  hunter2\n bad indent'],
    ['a word of a list', 'tone: "password: hunter2"'],
    ['a token', `tone: ghp_${'abcdefghijklmnopqrstuvwxyz0123456789'}`],
    ['a generated word', 'tone: tR7#bN2@kW9z'],
    ['a key', 'tone: |\n  -----BEGIN PRIVATE KEY-----\n  MIIEvQhunter2\nb: [1'],
    ['bytes that are no text', 'password: hunter2 \ud800'],
  ])('with %s never repeats the secret', (_, text) => {
    const found = problemsOf(text);
    expect(found.length).toBeGreaterThan(0);
    expect(JSON.stringify(found)).not.toMatch(/hunter2|47110815|ghp_abc|bN2/);
  });

  it('of the house file does not repeat it either', () => {
    const found = problemsOf('tone: warm\n', 'client: { name: "password: hunter2" }\n');
    expect(found.map(({ code }) => code)).toEqual(['input/not-in-house-file']);
    expect(JSON.stringify(found)).not.toContain('hunter2');
  });

  it('does not repeat a secret of one file where the other is wrong', () => {
    const found = problemsOf('tone: hunter2\n', 'provider: { name: "password: hunter2" }\n');
    expect(found.map(({ facts }) => facts['value'])).toContain('•••••••');
    expect(JSON.stringify(found)).not.toContain('hunter2');
  });

  it('keeps the columns of its line', () => {
    const found = problemsOf('handover: { access: [{ secretVia: password hunter2, sistem: x }] }\n');
    expect(found.find(({ code }) => code === 'input/unknown-field')).toMatchObject({
      location: { line: 1, column: 53 },
      sourceLine: 'handover: { access: [{ secretVia: password •••••••, sistem: x }] }',
    });
  });

  it('shows a line without a secret as it is', () => {
    const line = 'fea: the password is in the sealed envelope, box 4711';
    expect(problemsOf(`${line}\n`)[0]?.sourceLine).toBe(line);
  });
});

describe('createSecretMask', () => {
  it('hides what stands in a text, facts and path, and leaves the rest', () => {
    const { hide, slice } = createSecretMask('PIN 4711\nend: 2026-12-31\n');
    expect(slice(0, 8)).toBe('PIN ••••');
    expect(slice(9, 24)).toBe('end: 2026-12-31');
    const date = { kind: 'date', value: '2026-12-31' } as const;
    const facts = {
      a: 'is it 4711?',
      b: 'x-4711-12',
      c: 4711,
      d: date,
      e: ['4711', 'y'],
      f: { kind: 'text', value: '4711' },
    } as const;
    expect(hide({ facts, path: ['4711', 4711] })).toEqual({
      facts: { ...facts, a: 'is it ••••?', e: ['••••', 'y'], f: { kind: 'text', value: '••••' } },
      path: ['••••', 4711],
    });
  });

  it('never changes the length of a part', () => {
    const piece = fc.constantFrom('password: ', 'PIN ', '4711', 'hunter2', ' ', '\n', '😀', 'x', '"', 'is ');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.nat(60), fc.nat(60), (pieces, a, b) => {
        const text = pieces.join('');
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        expect(createSecretMask(text).slice(start, end)).toHaveLength(end - start);
      }),
    );
  });
});
