import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics.ts';
import type { Environment } from '../../src/environment.ts';
import { check } from '../../src/generate.ts';
import { templateTexts } from '../../src/review/template-texts.ts';
import { compileTemplate } from '../../src/template/compile.ts';
import { ENVIRONMENT, sampleRequest } from '../helpers/samples.ts';

const MINIMAL = new TextDecoder().decode(sampleRequest('samples/minimal.yaml').engagement.bytes);

async function toneOf(
  added: string,
  files: Readonly<Record<string, string>> = {},
): Promise<readonly Diagnostic[]> {
  const environment: Environment = {
    ...ENVIRONMENT,
    readFile: async (path) => new TextEncoder().encode(files[path] ?? ''),
    readFolder: async (path) => {
      const below = Object.keys(files).filter((file) => file.startsWith(`${path}/`));
      return [...new Set(below.map((file) => file.slice(path.length + 1).replace(/\/.*/, '')))];
    },
  };
  const engagement = { file: 'case.yaml', bytes: new TextEncoder().encode(`${MINIMAL}${added}`) };
  const found = await check({ engagement, formats: ['txt'] }, environment);
  expect(found.filter(({ severity, code }) => severity === 'error' && !code.startsWith('tone/'))).toEqual([]);
  return found.filter(({ code }) => code.startsWith('tone/'));
}

const shown = (found: readonly Diagnostic[]) =>
  found.map(({ code, severity, path, location, sourceLine }) => ({
    code,
    severity,
    path: path?.join('.'),
    place: `${location?.file}:${location?.line}:${location?.column}`,
    sourceLine,
  }));

const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

describe("the tone of a firm's own templates", () => {
  it('is judged below "clauses", with the line of the file', async () => {
    const blaming = 'clauses:\n  thanks: |\n    You have repeatedly **failed** to answer.\n';
    expect(shown(await toneOf(blaming))).toEqual([
      {
        code: 'tone/blame',
        severity: 'warning',
        path: 'clauses.thanks',
        place: `case.yaml:${lineOf(`${MINIMAL}${blaming}`, 'You have')}:5`,
        sourceLine: '    You have repeatedly **failed** to answer.',
      },
    ]);
    expect(await toneOf('clauses:\n  thanks: |\n    Your answers reached us in good time.\n')).toEqual([]);
  });

  it('is judged in the folder, in every variant and branch, as errors where a field would be one', async () => {
    const file = 'own/en-GB/clauses/thanks.warm.md.hbs';
    const text = 'Thank you.\n\n{{#if contract}}Goodbye.{{else}}We keep your records until you pay.{{/if}}\n';
    expect(shown(await toneOf('template: own\n', { [file]: text }))).toEqual([
      {
        code: 'tone/withholding',
        severity: 'error',
        path: undefined,
        place: `${file}:3:1`,
        sourceLine: text.split('\n')[2],
      },
    ]);
    const kind = text.replace('until you pay', 'safe until you collect them');
    expect(await toneOf('template: own\n', { [file]: kind })).toEqual([]);
  });

  it('is free where only the firm itself reads', async () => {
    expect(await toneOf('clauses:\n  objections: |\n    You have repeatedly failed to answer.\n')).toEqual(
      [],
    );
  });
});

describe('templateTexts', () => {
  it('reads every branch and phrase of a line, with the place of its block', () => {
    const text = [
      '# Hello',
      '',
      '{{#if contract}}{{voice I="I end" we="We end"}} **it**{{else}}It ends{{/if}} on {{date notice.date}}.',
      '',
      '| A | B |',
      '|---|---|',
      '| C | {{count days one="# day" other="# days"}} |',
    ].join('\n');
    const { program } = compileTemplate({ file: 'a.md.hbs', text, language: 'en-GB', name: 'thanks' });
    if (program === undefined) throw new Error('not compiled');
    expect(templateTexts(program).map(({ text, line }) => `${line} ${text}`)).toEqual([
      '1 Hello',
      '3 I end it on Aa.',
      '3 It ends on Aa.',
      '3 We end it on Aa.',
      '5 A',
      '5 B',
      '7 C',
      '7 1 days',
      '7 1 day',
    ]);
  });
});
