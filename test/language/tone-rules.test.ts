import { describe, expect, it, test } from 'vitest';
import { compileToneWords } from '../../src/language/compile-tone-words.ts';
import { parseToneRules } from '../../src/language/parse-tone-rules.ts';
import { foldText, tidyText } from '../../src/language/tone-text.ts';

function found(pattern: string, text: string, prefixes = ''): string | undefined {
  const compiled = compileToneWords(pattern, prefixes, false);
  if (compiled === undefined) throw new Error(`${pattern} is not well formed`);
  return new RegExp(compiled.regex, 'u').exec(foldText(tidyText(text)))?.[0];
}

describe('words of a tone rule', () => {
  it.each([
    ['you failed', 'You failed to answer.', 'you failed'],
    ['you failed', 'Thank you, failed attempts are listed.', 'you, failed'],
    ['you failed', 'You failedx', undefined],
    ['you failed', 'bayou failed', undefined],
    ['you failed', 'You have failed', undefined],
    ['you have|had? failed', 'You had failed, you failed', 'you had failed'],
    ['delay*', 'two DELAYS', 'delays'],
    ['our fault', 'our fault-tolerant server', undefined],
    ['money_laundering', 'Money-laundering rules', 'money-laundering'],
    ['keep ... until', 'keep all of your files until', 'keep all of your files until'],
    ['keep ... until', 'Keep it. Wait until', undefined],
    ['keep ... until', 'keep it 30 days until', undefined],
    ["won't pay", 'We won’t\u00a0pay', "won't pay"],
    ['учет*', 'в учёте', 'учете'],
    ['ооо ромашка', 'ООО «Ромашка»', 'ооо "ромашка'],
    ['delay*', 'de\u00adlay', 'delay'],
  ])('%s in "%s"', (pattern, text, expected) => {
    expect(found(pattern, text)).toBe(expected);
  });

  it('may have one-letter words before them where the language writes them so', () => {
    expect(found('~אשמתכם', 'וזה באשמתכם', 'ושהבכלמ')).toBe('באשמתכם');
    expect(found('~אשמתכם', 'ושבאשמתכם', 'ושהבכלמ')).toBe('ושבאשמתכם');
    expect(found('אשמתכם', 'באשמתכם', 'ושהבכלמ')).toBeUndefined();
    expect(compileToneWords('~אשמתכם', '', false)).toBeUndefined();
  });

  it('are looked up by the beginnings of words that must be there, rare ones first', () => {
    expect(compileToneWords('you have|had? failed|neglected', '', false)?.keys).toEqual([
      ['fail', 'negl'],
      ['you'],
    ]);
    expect(compileToneWords('we|i never', '', false)?.keys).toEqual([['neve'], ['we', 'i']]);
    expect(compileToneWords('pay* be', '', false)?.keys).toEqual([['be']]);
  });

  test.each(['', '...', '... you', 'you ...', 'you?', 'you failed?', 'a*', 'a*b c', '(you)', '<x>'])(
    '"%s" is not well formed',
    (pattern) => {
      expect(compileToneWords(pattern, '', false)).toBeUndefined();
    },
  );
});

describe('parseToneRules', () => {
  const rule = { why: 'because', words: ['you failed'], catches: ['You failed.'], passes: ['You did it.'] };
  const source = (rules: object) => ({ language: 'en', rules });

  it('makes rules and their proofs', () => {
    expect(parseToneRules(source({ blame: { failed: rule } }), 'en.yaml')).toMatchObject({
      ok: true,
      rules: {
        language: 'en',
        rules: [
          {
            id: 'blame.failed',
            group: 'blame',
            exact: false,
            names: false,
            words: [{ keys: [['fail'], ['you']] }],
          },
        ],
      },
      examples: [
        { rule: 'blame.failed', sentence: 'You failed.', caught: true },
        { rule: 'blame.failed', sentence: 'You did it.', caught: false },
      ],
    });
  });

  it.each([
    ['a group there is not', { anger: { failed: rule } }, 'language/unknown-key'],
    ['no reason', { blame: { failed: { ...rule, why: undefined } } }, 'language/missing-key'],
    [
      'no sentence to let pass',
      { blame: { failed: { ...rule, passes: undefined } } },
      'language/missing-key',
    ],
    ['nothing to look for', { blame: { failed: { ...rule, words: undefined } } }, 'language/missing-key'],
    ['words not well formed', { blame: { failed: { ...rule, words: ['you?'] } } }, 'language/bad-value'],
    [
      'a broken regular expression',
      { form: { x: { ...rule, shapes: ['('], signs: ['('] } } },
      'language/bad-value',
    ],
    ['shapes without signs', { form: { x: { ...rule, shapes: ['/'] } } }, 'language/missing-key'],
  ])('refuses %s', (_, rules, code) => {
    const parsed = parseToneRules(source(rules), 'en.yaml');
    expect(parsed.ok ? [] : parsed.diagnostics.map((problem) => problem.code)).toContain(code);
  });
});
