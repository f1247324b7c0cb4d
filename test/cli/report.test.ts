import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caretLines } from '../../src/cli/source-excerpt.ts';
import { type Diagnostic, DisengageError } from '../../src/diagnostics.ts';
import { printable } from '../../src/input/line-index.ts';
import { runHere } from './fake-world.ts';

const PROBLEM: Diagnostic = {
  code: 'input/unknown-field',
  severity: 'error',
  facts: { field: 'fea', suggestion: 'fee' },
  path: ['services', 0, 'fea'],
  location: { file: 'samples/agency/en-GB.yaml', line: 14, column: 5 },
  sourceLine: '    fea: 100',
};

function failing(...diagnostics: Diagnostic[]) {
  return {
    check: async () => diagnostics,
    generate: async () => {
      throw new DisengageError(diagnostics);
    },
  };
}

describe('a problem on the terminal', () => {
  it('shows place, line and caret', async () => {
    const { stderr } = await runHere(['check', '-'], { pipeline: failing(PROBLEM) });
    const lines = stderr.split('\n');
    expect(lines[0]).toMatch(/^error input\/unknown-field: ./);
    expect(lines.slice(1, 4)).toEqual([
      '  samples/agency/en-GB.yaml:14:5',
      '  14 |     fea: 100',
      '     |     ^',
    ]);
  });

  it('has colours on a terminal only, and not against NO_COLOR', async () => {
    const pipeline = failing(PROBLEM);
    const colour = '\u001b[';
    expect((await runHere(['check', '-'], { pipeline, terminal: true })).stderr).toContain(colour);
    expect((await runHere(['check', '-'], { pipeline })).stderr).not.toContain(colour);
    const variables = { NO_COLOR: '1' };
    expect((await runHere(['check', '-'], { pipeline, terminal: true, variables })).stderr).not.toContain(
      colour,
    );
  });

  it('cannot be used to send control characters to the terminal', async () => {
    const hostile = { ...PROBLEM, facts: { field: 'a\u001b[31mb\u202ec', suggestion: 'x\ry' } };
    const { stderr } = await runHere(['check', '-'], { pipeline: failing(hostile) });
    expect(stderr).not.toMatch(/[\u001b\r\u202e]/);
  });

  it('counts several problems', async () => {
    const warning: Diagnostic = { ...PROBLEM, severity: 'warning' };
    const { stderr, code } = await runHere(['check', '-'], { pipeline: failing(PROBLEM, warning, warning) });
    expect(code).toBe(1);
    expect(stderr).toContain('errors: 1, warnings: 2');
  });
});

describe('caretLines', () => {
  it('keeps tabs and counts wide letters twice and marks not at all', () => {
    expect(caretLines('\tname: 漢字 x', 3, 11, 80)[1]).toBe('    | \t           ^');
    expect(caretLines('e\u0301x', 3, 3, 80)[1]).toBe('    |  ^');
  });

  it('cuts a long line around the caret', () => {
    const line = `${'a'.repeat(3000)}!${'b'.repeat(3000)}`;
    const [text = '', caret = ''] = caretLines(line, 1, 3001, 60);
    expect(text.length).toBeLessThanOrEqual(60);
    expect(text[caret.indexOf('^')]).toBe('!');
  });

  it('points at the character of the column, wherever it is', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z:]{0,300}$/),
        fc.stringMatching(/^[a-z:]{0,300}$/),
        fc.integer({ min: 20, max: 200 }),
        (before, after, columns) => {
          const [text = '', caret = ''] = caretLines(`${before}X${after}`, 7, before.length + 1, columns);
          expect(text[caret.indexOf('^')]).toBe('X');
        },
      ),
    );
  });
});

describe('printable', () => {
  it('leaves no control character but the tab', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text)).not.toMatch(
          /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
        );
        expect(printable(text)).toHaveLength(
          [...text].map((c) => (/\p{Cs}/u.test(c) ? '?' : c)).join('').length,
        );
      }),
    );
  });
});
