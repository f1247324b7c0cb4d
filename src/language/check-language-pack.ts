import type { Diagnostic, Path } from '../diagnostics.ts';
import { currencyDigits } from '../engagement/currencies.ts';
import type { FactKind } from '../fact.ts';
import { formsOf } from './format-fact.ts';
import type { LanguagePack } from './language-pack.ts';
import { NO_BREAK_CLASSES } from './no-break.ts';
import { type LanguageCode, packProblem } from './pack-problems.ts';
import {
  type Phrase,
  PhraseError,
  type PluralChoice,
  parsePhrase,
  placeholdersOf,
  pluralsOf,
} from './phrase.ts';
import { pluralCategory } from './plural-category.ts';
import { parsePluralRule } from './plural-rules.ts';
import { OPEN_TERMS, type PhraseFacts, REQUIRED_PHRASES, REQUIRED_TERMS } from './required-words.ts';

/** Placeholders a text may use, each with its forms beside `default`. */
type Allowed = Readonly<Record<string, readonly string[]>>;

/** Everything a pack can get wrong beyond its shape: words missing, placeholders nobody fills. */
export function checkLanguagePack(pack: LanguagePack, file: string): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = (code: LanguageCode, facts: Diagnostic['facts'], path: Path) =>
    found.push(packProblem(code, facts, path, file));

  for (const [category, rule] of Object.entries(pack.plurals)) {
    if (category === 'other' || parsePluralRule(rule) === undefined) {
      report('language/bad-plural-rule', { category, rule }, ['plurals', category]);
    }
  }
  // A wrong rule would make every selection look incomplete.
  if (found.length > 0) return found;

  for (const [path, text, allowed] of patternsOf(pack)) checkPhrase(text, allowed, path);
  for (const key of REQUIRED_TERMS) {
    if (!Object.hasOwn(pack.terms, key))
      report('language/missing-key', { key }, ['terms', ...key.split('.')]);
  }
  for (const key of Object.keys(pack.terms)) {
    const isOpen = OPEN_TERMS.some((group) => key.startsWith(`${group}.`));
    if (!isOpen && !REQUIRED_TERMS.includes(key))
      report('language/unknown-key', { key }, ['terms', ...key.split('.')]);
  }
  checkPhrases();
  for (const code of Object.keys(pack.money.currencies)) {
    if (currencyDigits(code) === undefined)
      report('language/unknown-key', { key: code }, ['money', 'currencies', code]);
  }
  for (const [index, { after, before }] of pack.noBreak.rules.entries()) {
    for (const [key, words] of Object.entries({ after, before })) {
      const unknown = words.find(
        (word) => /^@[a-z]/.test(word) && !NO_BREAK_CLASSES.some((name) => name === word),
      );
      if (unknown !== undefined)
        report('language/bad-value', { key, value: unknown }, ['noBreak', 'rules', index, key]);
    }
  }
  return found;

  function checkPhrases() {
    for (const key of Object.keys(REQUIRED_PHRASES)) {
      if (!Object.hasOwn(pack.phrases, key)) report('language/missing-key', { key }, phrasePath(key));
    }
    for (const [key, alternatives] of Object.entries(pack.phrases)) {
      const facts = REQUIRED_PHRASES[key];
      const path = phrasePath(key);
      if (facts === undefined) {
        report('language/unknown-key', { key }, path);
        continue;
      }
      const allowed = allowedFacts(facts, pack);
      const parsed = alternatives.map((text, index) =>
        checkPhrase(text, allowed, alternatives.length === 1 ? path : [...path, index]),
      );
      const alwaysFits = parsed.some((phrase) => phrase !== undefined && needsOnlySure(phrase, facts));
      if (!alwaysFits && parsed.every((phrase) => phrase !== undefined)) {
        const optional = Object.keys(facts).filter((name) => facts[name]?.endsWith('?'));
        report('language/no-plain-wording', { key, optional }, path);
      }
    }
  }

  function checkPhrase(text: string, allowed: Allowed, path: Path): Phrase | undefined {
    let phrase: Phrase;
    try {
      phrase = parsePhrase(text);
    } catch (error) {
      if (!(error instanceof PhraseError)) throw error;
      report('language/bad-phrase', { text, problem: error.problem, offset: error.offset }, path);
      return undefined;
    }
    for (const { name, form } of placeholdersOf(phrase)) {
      const forms = Object.hasOwn(allowed, name) ? allowed[name] : undefined;
      if (forms === undefined) {
        report('language/unknown-placeholder', { name, known: Object.keys(allowed), text }, path);
      } else if (form !== undefined && form !== 'default' && !forms.includes(form)) {
        report('language/unknown-form', { name, form, known: forms, text }, path);
      }
    }
    for (const choices of pluralsOf(phrase)) {
      const missing = missingCategory(choices, pack);
      if (missing !== undefined) report('language/plural-missing', { ...missing, text }, path);
    }
    return phrase;
  }
}

function phrasePath(key: string): Path {
  return key.startsWith('steps.') ? ['steps', key.slice('steps.'.length)] : ['phrases', key];
}

function allowedFacts(facts: PhraseFacts, pack: LanguagePack): Allowed {
  return Object.fromEntries(
    Object.entries(facts).map(([name, kind]) => [name, formsOf(kind.replace('?', '') as FactKind, pack)]),
  );
}

function needsOnlySure(phrase: Phrase, facts: PhraseFacts): boolean {
  return [...placeholdersOf(phrase)].every(({ name }) => facts[name]?.endsWith('?') !== true);
}

/** The first whole number whose category a selection leaves to `other` though the language tells it apart. */
function missingCategory(choices: readonly PluralChoice[], pack: LanguagePack) {
  for (let number = 0; number <= 200; number++) {
    const category = pluralCategory(String(number), pack);
    const covered = choices.some(({ when }) =>
      when.type === 'range' ? number >= when.from && number <= when.to : when.category === category,
    );
    if (!covered) return { category, number };
  }
  return undefined;
}

/** Every pattern of a pack outside its phrases: where it stands, its text, its placeholders. */
function* patternsOf(pack: LanguagePack): Generator<readonly [Path, string, Allowed]> {
  const { dates, money, periods, spans, times, zones } = pack;
  const months = [...Object.keys(dates.months), 'digits', 'two-digit'];
  const dateForms = Object.keys(dates.forms);

  const dateTokens: Allowed = {
    day: [...Object.keys(dates.days), 'two-digit'],
    month: months,
    year: [],
    weekday: Object.keys(dates.weekdays),
  };
  for (const [form, text] of Object.entries(dates.forms)) yield [['dates', 'forms', form], text, dateTokens];
  for (const [form, text] of Object.entries(times)) {
    yield [['times', form], text, { hour: ['two-digit'], hour12: [], minute: [], half: [] }];
  }
  yield [['zones', 'default'], zones['default'] ?? '', { zone: [] }];
  yield [['money', 'default'], money.default, { amount: [], code: [] }];
  yield [['money', 'negative'], money.negative, { money: [] }];
  for (const [code, text] of Object.entries(money.currencies)) {
    yield [['money', 'currencies', code], text, { amount: [], code: [] }];
  }
  const length = { length: formsOf('count', pack) };
  for (const [unit, forms] of Object.entries(periods)) {
    for (const [form, text] of Object.entries(forms)) yield [['periods', unit, form], text, length];
  }
  const range: Allowed = { from: dateForms, until: dateForms };
  for (const [form, texts] of Object.entries(spans)) {
    yield [['spans', form, 'month'], texts.month, { month: months, year: [] }];
    yield [['spans', form, 'quarter'], texts.quarter, { quarter: Object.keys(dates.quarters), year: [] }];
    yield [['spans', form, 'year'], texts.year, { year: [] }];
    yield [['spans', form, 'range'], texts.range, range];
    yield [['spans', form, 'rangeInYear'], texts.rangeInYear, range];
    yield [['spans', form, 'rangeInMonth'], texts.rangeInMonth, range];
  }
}
