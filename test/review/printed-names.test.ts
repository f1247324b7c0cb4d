import { describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS, type DocumentKind } from '../../src/document/document-kind.ts';
import { loadIndex, loadLanguage } from '../../src/resources.ts';
import { printedNames } from '../../src/review/printed-names.ts';
import { VIEW_SHAPE } from '../../src/template/shape.ts';
import type { Shape } from '../../src/template/shape-kinds.ts';
import { ENVIRONMENT } from '../helpers/samples.ts';
import { schemaPaths } from '../helpers/schema-paths.ts';

const { languages: LANGUAGES } = await loadIndex(ENVIRONMENT);
const KINDS = Object.keys(DOCUMENT_KINDS) as DocumentKind[];

/** Names that steer a document and are not printed themselves, each with the reason. */
const STEERING: Readonly<Record<string, string>> = {
  voice: 'chooses I or we',
  scenario: 'chooses clauses',
  profession: 'chooses clauses',
  tone: 'chooses clauses',
  how: 'chooses the opening and the subject',
  extent: 'chooses a paragraph',
  futureWork: 'chooses a paragraph',
  'deadlinePolicy.known': 'chooses a paragraph',
  'deadlinePolicy.detail': 'chooses a paragraph',
  'successor.consent': 'chooses a paragraph',
  'handover.signing.means': 'chooses a paragraph',
  'notice.reason.mode': 'decides whether the reason is printed',
  'handover.openItems.clientWants': 'chooses a sentence',
  'money.prepaid.delivered': 'chooses words',
  'provider.kind': 'chooses I or we',
  'clients.kind': 'chooses the greeting',
  'provider.country': 'chooses the law; the address has the country where the post needs it',
  'clients.country': 'the address has the country where the post needs it',
  'contracts.country': 'chooses the law',
  'provider.signatories.gender': 'for languages whose words for a signatory vary',
  'clients.addressee.gender': 'chooses the greeting',
  'contracts.ending.basis': 'chooses words',
  'contracts.ending.receipt': 'chooses a sentence',
  'contracts.noticePeriod.workingDays':
    'says which days count; every day skipped is a step of the derivation',
  'additionalClauses.after': 'chooses the place',
  latestEnd: 'one of the end dates, which are printed',
  'services.contract': 'printed as the title of the contract, where there are several',
};

/** Fields of the file that no document prints, each with the reason. */
const UNPRINTED: Readonly<Record<string, string>> = {
  ...STEERING,
  language: 'chooses the language',
  jurisdiction: 'chooses the law',
  'theme.name': 'chooses the look',
  letterStandard: 'chooses the geometry',
  clauses: 'texts of clauses, not facts',
  holidays: 'days that do not count',
  annex: 'chooses an annex',
  template: 'chooses the paper',
  'internal.language': 'chooses the language of internal papers',
  'internal.clientHoldsInterest': 'chooses a sentence',
  'internal.retention.legalHold': 'chooses a sentence',
  'ending.how': 'chooses the opening and the subject',
  'ending.extent': 'chooses a paragraph',
  'ending.ifTooLate': 'decides between a problem and a later date',
  'end.on': 'becomes a date, or a sentence about the day of receipt',
  'contracts.noticePeriod.countEventDay': 'chooses a sentence',
  'contracts.noticePeriod.shift': 'chooses a reading of the law; a shift is a step of the derivation',
  'contracts.jurisdiction': 'chooses the law',
  'contracts.paidBy': 'chooses the notice period of the law; each step of it is in the derivation',
  'contracts.receivingHours': 'late arrival is a step of the derivation',
  'contracts.receivingHours.until': 'late arrival is a step of the derivation',
  'notice.receivedAt': 'late arrival is a step of the derivation',
  'notice.delivery.returnReceipt': 'chooses words',
  'handover.personalData.delete.certificate': 'chooses words',
  'additionalClauses.document': 'chooses the document',
  'additionalClauses.after': 'chooses the place',
  'additionalClauses.approvedBy': 'for the file',
};

/** The name of the input a name of the view stands for. */
const ALIASES: readonly (readonly [RegExp, string])[] = [
  [/^client\./, 'clients.'],
  [/^contract\./, 'contracts.'],
  [/^(ending|continuing)Contracts\./, 'contracts.'],
  [/^contracts\.(ending|continuing)Services\./, 'services.'],
  [/^end\.(ifReceived|receivedOn|receipt)\b/, 'contracts.ending.$1'],
  [/^(ending|continuing|transferring|neverIncluded)Services\./, 'services.'],
  [/^(finished|open)Work\.service$/, 'services.name'],
  [/^(finished|open)Work\./, 'services.work.'],
  [/^nextDeadline\./, 'deadlines.'],
  [/^derivations\.title$/, 'contracts.title'],
  [/^derivations\.steps$/, 'contracts.ending.steps'],
  [/^clients\.postalAddress$/, 'clients.address'],
  [/^clients\.noticeAddress$/, 'clients.address'],
  [/^provider\.(email|phone|website)$/, 'provider.channels'],
  [/^(legalBasis|subjectTo|clientNotice)\b/, 'ending.$1'],
  [/^contracts\.noticePeriod\.(length|unit)$/, 'contracts.noticePeriod.period'],
  [/^contracts\.deemedReceipt\..*$/, 'contracts.deemedReceipt.period'],
  [/^logo(Alt)?$/, 'theme.logo$1'],
  [/^notice\.receivedOn$/, 'contracts.ending.receivedOn'],
  [/^agreements\.endsOn$/, 'agreements.ends'],
  [/^documents\.[a-z-]+\./, 'document.'],
  [/^end\.onReceipt$/, 'end.on'],
  [/^signatory\b/, 'signatories'],
  [/^unpaidInvoices\./, 'money.invoices.'],
];

describe('what the documents of a language can print', () => {
  it('is the same in every language, document by document', async () => {
    const [first = '', ...others] = LANGUAGES;
    for (const kind of KINDS) {
      const expected = [...(await namesOf(first, kind))].sort();
      for (const language of others) {
        expect([...(await namesOf(language, kind))].sort(), `${kind} in ${language}`).toEqual(expected);
      }
    }
  });

  it.each(LANGUAGES)('is every name of the view, in %s', async (language) => {
    const printed = new Set<string>();
    for (const kind of KINDS) for (const name of await namesOf(language, kind)) printed.add(canonical(name));
    const missing = leavesOf(VIEW_SHAPE, [])
      .map(canonical)
      .filter((name) => !printed.has(name) && !isListed(name, STEERING));
    expect([...new Set(missing)]).toEqual([]);
  });

  it('has a name for every field of the input that is not internal', () => {
    const names = new Set(leavesOf(VIEW_SHAPE, []).map(canonical));
    const missing = schemaPaths()
      .map(canonical)
      .filter((path) => !names.has(path) && !isListed(path, UNPRINTED));
    expect([...new Set(missing)]).toEqual([]);
  });
});

async function namesOf(language: string, kind: DocumentKind): Promise<ReadonlySet<string>> {
  const { bundles } = await loadLanguage(language, ENVIRONMENT);
  const program = bundles.find(({ documents }) => documents[kind] !== undefined)?.documents[kind];
  return program === undefined ? new Set() : printedNames(program, bundles);
}

function leavesOf(shape: Shape, path: readonly string[]): readonly string[] {
  switch (shape.type) {
    case 'flag':
      return [];
    case 'leaf':
    case 'phrase':
      return [path.join('.')];
    case 'list':
      return leavesOf(shape.item, path);
    case 'group':
      return Object.entries(shape.fields).flatMap(([name, field]) => leavesOf(field, [...path, name]));
  }
}

function canonical(name: string): string {
  return ALIASES.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), name);
}

function isListed(name: string, list: Readonly<Record<string, string>>): boolean {
  return Object.keys(list).some((listed) => name === listed || name.startsWith(`${listed}.`));
}
