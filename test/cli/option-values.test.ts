import { expect, test } from 'vitest';
import { documentKinds, documentLanguages, oneOf } from '../../src/cli/option-values.ts';
import { problemsOf } from '../../src/diagnostics.ts';

const LETTER = ['termination-letter', 'handover-summary'] as const;

test('words are taken whatever their case, each once', () => {
  expect(oneOf('--format', ['PDF', 'docx', 'pdf'], ['pdf', 'docx', 'txt'])).toEqual(['pdf', 'docx']);
  expect(documentKinds(['Handover-Summary'], LETTER)).toEqual(['handover-summary']);
  expect(documentLanguages(['EN-gb', 'he'], ['en-GB', 'he'])).toEqual(['en-GB', 'he']);
  expect(documentLanguages(['en', 'he-IL'], ['en-GB', 'he'])).toEqual(['en-GB', 'he']);
});

test('a document without a template is no misspelling, and what can be made is named', async () => {
  expect(await problemsOf(() => documentKinds(['handover-summary', 'TALKING-points'], LETTER))).toMatchObject(
    [{ code: 'cli/no-such-document', facts: { kind: 'talking-points', allowed: LETTER } }],
  );
  expect(await problemsOf(() => documentKinds(['handover-sumary'], LETTER))).toMatchObject([
    { code: 'cli/bad-value', facts: { value: 'handover-sumary', suggestion: 'handover-summary' } },
  ]);
});

test.each([
  ['en_US', 'en-GB'],
  ['en-GBR', 'en-GB'],
])('%s suggests %s', async (word, suggestion) => {
  const found = await problemsOf(() => documentLanguages([word], ['he', 'en-GB']));
  expect(found).toMatchObject([{ code: 'cli/bad-value', facts: { option: '--language', suggestion } }]);
});

test('a language like none has no suggestion', async () => {
  const [found] = await problemsOf(() => documentLanguages(['zz'], ['he', 'en-GB']));
  expect(found?.facts).toEqual({ option: '--language', value: 'zz', allowed: ['he', 'en-GB'] });
});
