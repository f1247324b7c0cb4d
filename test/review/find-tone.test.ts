import { expect, it } from 'vitest';
import { parseToneRules } from '../../src/language/parse-tone-rules.ts';
import { loadToneRules } from '../../src/resources.ts';
import { findTone } from '../../src/review/find-tone.ts';
import { ENVIRONMENT } from '../helpers/samples.ts';

function foundBy(rule: object, text: string): readonly string[] {
  const whole = { why: 'because', catches: ['x'], passes: ['y'], ...rule };
  const parsed = parseToneRules({ language: 'en', rules: { blame: { rule: whole } } }, 'en.yaml');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
  return findTone(text, parsed.rules).map(({ found }) => found);
}

it('gives the words as they stand in the text', () => {
  expect(foundBy({ words: ['you failed'] }, 'And\u00a0\n You  FAILED.')).toEqual(['You FAILED']);
  expect(foundBy({ words: ['you failed'] }, '\u0130 so you failed.')).toEqual(['you failed']);
});

it('lets a sentence pass that says the opposite, and goes on looking', () => {
  const rule = { words: ['keep files'], unless: ['not|never keep'] };
  expect(foundBy(rule, 'We do not keep files.')).toEqual([]);
  expect(foundBy(rule, 'We do not keep files. We keep files.')).toEqual(['keep files']);
  expect(foundBy(rule, 'We keep files; we never keep keys.')).toEqual(['keep files']);
});

it('finds shapes whatever the case, unless the rule is exact', () => {
  const shape = { shapes: ['a/b'], signs: ['/'] };
  expect(foundBy(shape, 'x A/B y')).toEqual(['A/B']);
  expect(foundBy({ ...shape, exact: 'yes' }, 'x A/B y')).toEqual([]);
});

it('is not slow on a text that begins a rule again and again', async () => {
  const rules = await loadToneRules('en-GB', ENVIRONMENT);
  for (const begun of ['we keep your records until ', 'you have ', '[', '<a', 'x'.repeat(100), '(xy']) {
    expect(findTone(begun.repeat(5000), rules)).toEqual([]);
  }
});

it('falls back to the rules of another variant, and to those of every language', async () => {
  const [english, irish, german, any] = await Promise.all(
    ['en-GB', 'en-IE', 'de', 'any'].map((language) => loadToneRules(language, ENVIRONMENT)),
  );
  expect(irish).toBe(english);
  expect(german).toBe(any);
  expect(findTone('TODO: you failed', english ?? never()).map(({ rule }) => rule.id)).toEqual([
    'placeholder.to-do',
    'blame.failed',
  ]);
});

function never(): never {
  throw new Error('no rules');
}
