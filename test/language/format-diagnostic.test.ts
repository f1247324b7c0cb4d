import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Diagnostic } from '../../src/diagnostics.ts';
import { formatDiagnostic, formatMessage, formatPath } from '../../src/language/format-diagnostic.ts';
import { type MessageCatalogue, parseMessageCatalogue } from '../../src/language/message-catalogue.ts';
import { shippedPack } from './packs.ts';

const english = shippedPack('en-GB');
const hebrew = shippedPack('he');

function catalogue(value: unknown): MessageCatalogue {
  const parsed = parseMessageCatalogue(value, 'messages.yaml');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
  return parsed.catalogue;
}

const inEnglish = catalogue({
  language: 'en-GB',
  diagnostics: {
    'input/unknown-field': {
      message: ['{parent} has no field "{field}"', 'there is no field "{field}"'],
      hint: ['did you mean "{suggestion}"?', 'known fields: {known or}'],
    },
    'ending/too-early':
      'the contract cannot end on {end}; with {period notice} the earliest date is {earliest weekday}',
    'ending/promise-may-move': '"{path}" may move',
    'input/empty-value': {
      message: '"{field}" is empty',
      document: ['a line is empty: {written}', 'a line is empty'],
    },
    'input/many': '{count, plural, one {# problem} other {# problems}} in {path}',
  },
  places: { 'money.finalInvoiceOn': 'final invoice', handover: 'handover' },
  cli: {
    written: '{count, plural, one {# file} other {# files}} written to {folder}',
    usage: { generate: 'Writes documents' },
  },
});
const inHebrew = catalogue({
  language: 'he',
  diagnostics: { 'ending/too-early': 'ההסכם אינו יכול להסתיים ביום {end}' },
  cli: {},
});

const problem = (parts: Partial<Diagnostic>): Diagnostic => ({
  code: 'input/unknown-field',
  severity: 'error',
  facts: {},
  ...parts,
});

describe('formatDiagnostic', () => {
  test('fills facts and the place, and takes the wording that fits', () => {
    const facts = { field: 'fea', known: ['fee', 'note'] };
    const path = ['services', 0, 'fea'];
    expect(formatDiagnostic(problem({ facts, path }), [inEnglish], english)).toEqual({
      message: 'services[0] has no field "fea"',
      hint: 'known fields: fee or note',
    });
    const guessed = problem({ facts: { ...facts, suggestion: 'fee' }, path: ['fea'] });
    expect(formatDiagnostic(guessed, [inEnglish], english)).toEqual({
      message: 'there is no field "fea"',
      hint: 'did you mean "fee"?',
    });
  });

  const tooEarly = problem({
    code: 'ending/too-early',
    facts: {
      end: { kind: 'date', value: '2026-11-30' },
      earliest: { kind: 'date', value: '2026-12-31' },
      period: { kind: 'period', value: '1 month' },
    },
    steps: [{ rule: 'received', facts: { to: { kind: 'date', value: '2026-11-25' } } }],
  });

  test('facts and counted steps are in the words of the language', () => {
    expect(formatDiagnostic(tooEarly, [inEnglish], english)).toEqual({
      message:
        'the contract cannot end on 30 November 2026; with one month’s notice the earliest date is Thursday 31 December 2026',
      steps: ['The notice is received on 25 November 2026.'],
    });
    expect(formatDiagnostic(tooEarly, [inHebrew, inEnglish], hebrew)).toEqual({
      message: 'ההסכם אינו יכול להסתיים ביום 30 בנובמבר 2026',
      steps: ['ההודעה מתקבלת ביום 25 בנובמבר 2026.'],
    });
  });

  test('a list of words of the input is in the words of the language', () => {
    const shipped = (language: string): MessageCatalogue =>
      catalogue(parse(readFileSync(`locales/messages/${language}.yaml`, 'utf8')));
    const facts = {
      form: { kind: 'term', value: 'form.written' },
      methods: ['delivery.e-mail', 'delivery.portal'],
      contract: 'main',
    } as const;
    const unsigned = problem({ code: 'ending/delivery-misses-form', facts });
    expect(formatDiagnostic(unsigned, [shipped('en-GB')], english).message).toBe(
      'the contract demands a notice in writing and signed; sending it by e-mail or through the portal is not enough',
    );
    expect(formatDiagnostic(unsigned, [shipped('he')], hebrew).message).toBe(
      'לפי ההסכם יש למסור את ההודעה בכתב ובחתימה, ומסירה בדוא״ל או באמצעות הפורטל אינה עונה על כך',
    );
  });

  test('a message the language lacks comes from the next catalogue', () => {
    const many = problem({ code: 'input/many', facts: { count: 1 }, path: ['client'] });
    expect(formatDiagnostic(many, [inHebrew, inEnglish], english).message).toBe('1 problem in client');
  });

  test('a code without words, or without a fact its words need, is printed with its facts', () => {
    const facts = { value: 'x', end: { kind: 'date', value: '2026-12-31' }, list: ['a', 'b'] } as const;
    expect(formatDiagnostic(problem({ code: 'other/thing', facts }), [inEnglish], english)).toEqual({
      message: 'other/thing (value: x, end: 2026-12-31, list: a, b)',
    });
    expect(formatDiagnostic(problem({ code: 'constructor/x' }), [inEnglish], english).message).toBe(
      'constructor/x',
    );
    expect(formatDiagnostic(problem({ code: 'input/many' }), [inEnglish], english).message).toBe(
      'input/many',
    );
  });

  test('what a firm wrote is never read as a phrase', () => {
    const facts = { field: '{known} {x, plural, other {#}}', suggestion: "'{" };
    expect(formatDiagnostic(problem({ facts }), [inEnglish], english)).toEqual({
      message: 'there is no field "{known} {x, plural, other {#}}"',
      hint: 'did you mean "\'{"?',
    });
  });
});

test('texts of the command line', () => {
  expect(formatMessage('written', { count: 3, folder: 'out' }, [inHebrew, inEnglish], english)).toBe(
    '3 files written to out',
  );
  expect(formatMessage('usage.generate', {}, [inEnglish], english)).toBe('Writes documents');
  expect(() => formatMessage('nothing', {}, [inEnglish], english)).toThrow(RangeError);
});

test('paths', () => {
  expect(formatPath(['services', 0, 'work', 12, 'by'])).toBe('services[0].work[12].by');
});

describe('a problem in a document', () => {
  const say = (parts: Partial<Diagnostic>, reader?: 'terminal' | 'document') =>
    formatDiagnostic(problem(parts), [inEnglish], english, reader).message;

  test('calls a place by its name, or that of the nearest thing around it', () => {
    const code = 'ending/promise-may-move';
    const path = ['money', 'finalInvoiceOn'];
    expect(say({ code, path })).toBe('"money.finalInvoiceOn" may move');
    expect(say({ code, path }, 'document')).toBe('"final invoice" may move');
    expect(say({ code, path: ['handover', 'access', 0, 'doneOn'] }, 'document')).toBe('"handover" may move');
    expect(say({ code, path: ['deadlines', 0] }, 'document')).toBe('"deadlines[0]" may move');
  });

  test('quotes the line instead of a field', () => {
    const empty = {
      code: 'input/empty-value',
      facts: { field: 'phone' },
      sourceLine: '    phone:  ',
    } as const;
    expect(say(empty)).toBe('"phone" is empty');
    expect(say(empty, 'document')).toBe('a line is empty: phone:');
    expect(say({ ...empty, sourceLine: ' ' }, 'document')).toBe('a line is empty');
  });
});

describe('parseMessageCatalogue finds', () => {
  const problems = (value: unknown, codes?: readonly `${string}/${string}`[]) => {
    const parsed = parseMessageCatalogue(value, 'm.yaml', codes);
    return parsed.ok ? [] : parsed.diagnostics.map(({ code, path }) => `${code} ${formatPath(path ?? [])}`);
  };

  test('what is missing and what nobody asks for', () => {
    const value = { language: 'pl', diagnostics: { 'a/b': 'x', 'c/d': 'y' }, cli: {} };
    expect(problems(value, ['a/b', 'e/f'])).toEqual([
      'language/unknown-key diagnostics.c/d',
      'language/missing-key diagnostics.e/f',
    ]);
    expect(problems(value, ['a/b', 'c/d'])).toEqual([]);
  });

  test('bad phrases and bad shapes, all at once', () => {
    const value = {
      diagnostics: { 'a/b': { message: ['ok', '{'], hnt: 'x' }, 'c/d': { hint: 'x' } },
      cli: { a: { b: '}' }, c: ['x'] },
      extra: 'x',
    };
    expect(problems(value)).toEqual([
      'language/missing-key language',
      'language/unknown-key extra',
      'language/bad-phrase diagnostics.a/b.message[1]',
      'language/unknown-key diagnostics.a/b.hnt',
      'language/missing-key diagnostics.c/d.message',
      'language/bad-phrase cli.a.b',
      'language/bad-value cli.c',
    ]);
  });

  test.each(['', [], null, undefined])('no catalogue at all: %j', (value) => {
    expect(problems(value)).toEqual(['language/missing-key language']);
  });
});
