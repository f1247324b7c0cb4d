/** Names a language may give to groups of numbers (CLDR); every language has `other`. */
export const PLURAL_CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

export type PluralCategory = (typeof PLURAL_CATEGORIES)[number];

/** One comparison of a rule: `i % 10 = 2..4`. */
interface Relation {
  readonly operand: Operand;
  readonly modulus: number | undefined;
  readonly negated: boolean;
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

type Operand = 'n' | 'i' | 'v' | 'w' | 'f' | 't' | 'c' | 'e';

/** Alternatives of relations that must hold together. */
export type PluralRule = readonly (readonly Relation[])[];

/**
 * Reads one rule in the syntax of UTS 35, Language Plural Rules, without samples:
 * `v = 0 and i % 10 = 2..4 and i % 100 != 12..14`. `undefined` when it is not one.
 */
export function parsePluralRule(text: string): PluralRule | undefined {
  const rule: Relation[][] = [];
  for (const alternative of text.split(' or ')) {
    const relations: Relation[] = [];
    for (const part of alternative.split(' and ')) {
      const relation = parseRelation(part.trim());
      if (relation === undefined) return undefined;
      relations.push(relation);
    }
    rule.push(relations);
  }
  return rule;
}

function parseRelation(text: string): Relation | undefined {
  const match = /^([nivwftce])(?:\s*%\s*(\d+))?\s*(!?=)\s*(\d+(?:\.\.\d+)?(?:\s*,\s*\d+(?:\.\.\d+)?)*)$/.exec(
    text,
  );
  const [, operand, modulus, sign, list] = match ?? [];
  if (operand === undefined || list === undefined) return undefined;
  const ranges = list.split(',').map((range): readonly [number, number] => {
    const [from = '', to = from] = range.trim().split('..');
    return [Number(from), Number(to)];
  });
  return {
    operand: operand as Operand,
    modulus: modulus === undefined ? undefined : Number(modulus),
    negated: sign === '!=',
    ranges,
  };
}

/** Whether a rule holds for a decimal number as it is printed: `1`, `1.50`. */
export function pluralRuleHolds(rule: PluralRule, number: string): boolean {
  return rule.some((relations) => relations.every((relation) => relationHolds(relation, number)));
}

function relationHolds({ operand, modulus, negated, ranges }: Relation, number: string): boolean {
  const whole = operandOf(operand, number);
  const value = modulus === undefined ? whole : whole % modulus;
  // A range means its whole numbers only.
  const within = ranges.some(([from, to]) => Number.isInteger(value) && value >= from && value <= to);
  return within !== negated;
}

function operandOf(operand: Operand, number: string): number {
  const [integer = '0', fraction = ''] = number.replace(/^[-\u2212]/, '').split('.');
  const trimmed = fraction.replace(/0+$/, '');
  switch (operand) {
    case 'n':
      return Number(`${integer}.${fraction}`);
    case 'i':
      return Number(integer);
    case 'v':
      return fraction.length;
    case 'w':
      return trimmed.length;
    case 'f':
      return Number(fraction);
    case 't':
      return Number(trimmed);
    case 'c':
    case 'e':
      return 0; // no compact notation in letters
  }
}
