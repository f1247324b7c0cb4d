import { suggest } from '../../input/suggest.ts';
import type { FigureNode, InlineNode, Reference } from '../tree-program.ts';
import { GENDER_FIELD, HELPERS, KIND_HELPERS, PAGE_FIELDS, VOICE_PATH } from './helpers.ts';
import { type ItemNames, isName, isPath, parseReference, type Report } from './parse-expressions.ts';
import type { Place } from './problems.ts';

/**
 * What `{{…}}` prints: a name, a page field, or a helper with its arguments.
 *
 * | written | prints |
 * |---|---|
 * | `{{x}}` | the value in its default form |
 * | `{{date x form="weekday"}}`; also time, zone, money, period, span, term, number | in a form of the language pack |
 * | `{{voice I="I end" we="We end"}}` | the phrase of the root term `voice` |
 * | `{{gender person f="…" m="…" other="…"}}` | the phrase of `person.gender`; `other` when it is null |
 * | `{{count n one="# day" other="# days"}}` | the phrase of the plural category; `#` is the number |
 * | `{{list services of="name"}}` | that value of every item: A, B and C |
 * | `{{figure x alt="Signature of #" of=person.name}}` | a picture, alone in its paragraph |
 * | `{{page-number}}`, `{{page-count}}` | in `footer` and `continuation` groups |
 */
export function parseValue(
  statement: hbs.AST.MustacheStatement,
  place: Place,
  items: ItemNames,
  report: Report,
): InlineNode | FigureNode | undefined {
  const { path, params } = statement;
  // Handlebars leaves the hash out when there is none; its types do not say so.
  const hash = statement.hash as hbs.AST.Hash | undefined;
  if (!isPath(path)) {
    report('template/syntax', path, { tag: String((path as hbs.AST.StringLiteral).original) });
    return undefined;
  }
  const name = path.original;
  if (params.length > 0 || hash !== undefined || HELPERS.includes(name)) {
    return parseCall({ name, path, params, pairs: hash?.pairs ?? [], place, items, report });
  }
  if (name === PAGE_FIELDS[0] || name === PAGE_FIELDS[1]) return { type: name, ...place };
  const value = parseReference(path, items, report);
  return value && { type: 'slot', ...place, value };
}

interface Call {
  readonly name: string;
  readonly path: hbs.AST.PathExpression;
  readonly params: readonly hbs.AST.Expression[];
  readonly pairs: readonly hbs.AST.HashPair[];
  readonly place: Place;
  readonly items: ItemNames;
  readonly report: Report;
}

function parseCall(call: Call): InlineNode | FigureNode | undefined {
  const { name, path, place, report } = call;
  const kind = Object.hasOwn(KIND_HELPERS, name) ? KIND_HELPERS[name] : undefined;
  if (kind !== undefined) {
    const value = onlyParam(call);
    const texts = textArguments(call, [], ['form']);
    return value && texts && { type: 'slot', ...place, value, kind, ...pick(texts, 'form') };
  }
  switch (name) {
    case 'voice': {
      const phrases = textArguments(call, [], 'any');
      if (!noParams(call) || !phrases) return undefined;
      return { type: 'choice', ...place, helper: name, value: { path: VOICE_PATH }, phrases };
    }
    case 'gender': {
      const person = onlyParam(call);
      const phrases = textArguments(call, ['other'], 'any');
      if (!person || !phrases) return undefined;
      const value = { ...person, path: [...person.path, GENDER_FIELD] };
      return { type: 'choice', ...place, helper: name, value, phrases };
    }
    case 'count': {
      const value = onlyParam(call);
      const phrases = textArguments(call, ['other'], 'any');
      return value && phrases && { type: 'count', ...place, value, phrases };
    }
    case 'list': {
      const list = onlyParam(call);
      const texts = textArguments(call, [], ['of', 'form']);
      if (!list || !texts) return undefined;
      const of = texts['of'] === undefined ? [] : texts['of'].split('.');
      if (!of.every(isName)) {
        report('template/forbidden-path', path, { path: texts['of'] ?? '' });
        return undefined;
      }
      return { type: 'enumeration', ...place, list, of, ...pick(texts, 'form') };
    }
    case 'figure':
      return parseFigure(call);
    default: {
      const meant = suggest(name, HELPERS);
      const facts = { name, known: HELPERS, ...(meant === undefined ? {} : { suggestion: meant }) };
      report('template/unknown-helper', path, facts);
      return undefined;
    }
  }
}

function parseFigure(call: Call): FigureNode | undefined {
  const value = onlyParam(call);
  const of = call.pairs.find(({ key }) => key === 'of');
  const texts = textArguments({ ...call, pairs: call.pairs.filter((pair) => pair !== of) }, ['alt'], []);
  const alt = texts?.['alt'];
  if (!value || alt === undefined) return undefined;
  if (of === undefined) return { type: 'figure', ...call.place, value, alt };
  if (!isPath(of.value)) {
    call.report('template/missing-value', of, { helper: 'figure' });
    return undefined;
  }
  const named = parseReference(of.value, call.items, call.report);
  return named && { type: 'figure', ...call.place, value, alt, of: named };
}

function onlyParam({ name, path, params, items, report }: Call): Reference | undefined {
  const [param, extra] = params;
  if (extra !== undefined) {
    report('template/unexpected-argument', extra, { helper: name, argument: originalOf(extra) });
    return undefined;
  }
  if (!isPath(param)) {
    report('template/missing-value', param ?? path, { helper: name });
    return undefined;
  }
  return parseReference(param, items, report);
}

function noParams({ name, params: [extra], report }: Call): boolean {
  if (extra === undefined) return true;
  report('template/unexpected-argument', extra, { helper: name, argument: originalOf(extra) });
  return false;
}

/** The `key="text"` arguments of a helper, their white space collapsed. */
function textArguments(
  { name, path, pairs, report }: Call,
  required: readonly string[],
  optional: readonly string[] | 'any',
): Readonly<Record<string, string>> | undefined {
  const texts: Record<string, string> = {};
  let right = true;
  for (const pair of pairs) {
    const facts = { helper: name, argument: pair.key };
    const known = isName(pair.key) && (optional === 'any' || [...required, ...optional].includes(pair.key));
    if (!known || Object.hasOwn(texts, pair.key)) {
      report('template/unexpected-argument', pair, facts);
      right = false;
    } else if (pair.value.type !== 'StringLiteral') {
      report('template/argument-not-text', pair, facts);
      right = false;
    } else texts[pair.key] = (pair.value as hbs.AST.StringLiteral).value.replace(/[ \t\r\n]+/g, ' ');
  }
  for (const argument of required) {
    if (right && !Object.hasOwn(texts, argument)) {
      report('template/missing-argument', path, { helper: name, argument });
      right = false;
    }
  }
  return right ? texts : undefined;
}

function pick(texts: Readonly<Record<string, string>>, key: 'form'): { readonly form?: string } {
  const form = texts[key];
  return form === undefined ? {} : { form };
}

function originalOf(node: hbs.AST.Node): string {
  return String((node as hbs.AST.StringLiteral).original ?? '');
}
