import type { Diagnostic, DiagnosticFact } from '../diagnostics.ts';
import type { LocalizedText } from '../engagement/values.ts';
import type { Environment } from '../environment.ts';
import type { Fact } from '../fact.ts';
import type { DiagnosticText } from '../language/format-diagnostic.ts';
import { formatDiagnostic, formatMessage } from '../language/format-diagnostic.ts';
import { formatFact } from '../language/format-fact.ts';
import { formatStep } from '../language/format-step.ts';
import type { LanguagePack } from '../language/language-pack.ts';
import { plainText } from '../language/plain-text.ts';
import type { Step } from '../law/derivation.ts';
import { type Jurisdiction, namedBy } from '../law/jurisdiction.ts';
import { loadCatalogues, loadPack } from '../resources.ts';
import type { ContractName } from './dates-found.ts';

/** The words an answer about dates is given in, in one language; no-break spaces are ordinary ones. */
export interface DatesWords {
  readonly pack: LanguagePack;
  /** A text below `cli: dates:`. */
  readonly say: (key: string, facts?: Readonly<Record<string, DiagnosticFact>>) => string;
  readonly date: (iso: string) => string;
  /** In digits, for tables. */
  readonly shortDate: (iso: string) => string;
  readonly term: (key: string, form?: string) => string;
  readonly step: (step: Step) => string;
  readonly explain: (diagnostic: Diagnostic) => DiagnosticText;
  /** A text of the file: in this language where it has one, else as it comes. */
  readonly text: (text: LocalizedText) => string;
  /** Whose a deadline is: a side, or a name. */
  readonly owner: (owner: string) => string;
  /** What a contract is called, with its number, else by its law. */
  readonly contract: (name: ContractName | undefined, law: Jurisdiction) => string;
  /** What a law is called, with its id. */
  readonly law: (jurisdiction: Jurisdiction) => string;
}

/** Reads the pack and the messages of a shipped language. */
export async function loadDatesWords(language: string, environment: Environment): Promise<DatesWords> {
  const pack = await loadPack(language, environment);
  const catalogues = await loadCatalogues(pack, environment);
  const format = (fact: Fact, form?: string) => plainText(formatFact(fact, form, pack));
  const term = (key: string, form?: string) => format({ kind: 'term', value: key }, form);
  const textOf = (text: LocalizedText) => {
    if (typeof text === 'string') return text;
    const [primary = ''] = pack.language.split('-');
    const known = [pack.language, ...pack.fallbacks, primary].find((each) => Object.hasOwn(text, each));
    return (known === undefined ? Object.values(text)[0] : text[known]) ?? '';
  };
  const lawName = (law: Jurisdiction) => `${term(`jurisdiction.${namedBy(law)}`)} (${law.id})`;
  return {
    pack,
    say: (key, facts = {}) => sentence(formatMessage(`dates.${key}`, facts, catalogues, pack)),
    date: (iso) => format({ kind: 'date', value: iso }),
    shortDate: (iso) => format({ kind: 'date', value: iso }, 'numeric'),
    term,
    step: (step) =>
      sentence(
        formatStep(step, pack)
          .map(({ text }) => text)
          .join(''),
      ),
    explain: (diagnostic) => formatDiagnostic(diagnostic, catalogues, pack),
    text: textOf,
    owner: (owner) =>
      Object.hasOwn(pack.terms, `owner.${owner}`) ? term(`owner.${owner}`, 'internal') : owner,
    contract: (name, law) => {
      if (name === undefined) return lawName(law);
      return name.number === undefined ? textOf(name.title) : `${textOf(name.title)} (${name.number})`;
    },
    law: lawName,
  };
}

/** As it stands in a terminal; after an abbreviation the full stop of the sentence is not written again. */
function sentence(text: string): string {
  return plainText(text).replace(/(?<=[^\s.])\.\.(?!\.)/gu, '.');
}
