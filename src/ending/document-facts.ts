import { DOCUMENT_KINDS, type DocumentKind } from '../document/document-kind.ts';
import type { Engagement } from '../engagement/engagement.ts';
import type { DocumentFacts } from './ending.ts';

/** Date and reference of each document: its own, else those of the notice. */
export function documentFactsOf(engagement: Engagement): Readonly<Record<DocumentKind, DocumentFacts>> {
  const { notice, documents } = engagement;
  const kinds = Object.keys(DOCUMENT_KINDS) as readonly DocumentKind[];
  const facts = kinds.map((kind): [DocumentKind, DocumentFacts] => {
    const own = documents?.[kind];
    const reference = own?.reference ?? notice.reference;
    return [
      kind,
      {
        date: own?.date ?? notice.date,
        ...(reference !== undefined && { reference }),
        ...(own?.replaces !== undefined && { replaces: own.replaces }),
      },
    ];
  });
  return Object.fromEntries(facts) as Record<DocumentKind, DocumentFacts>;
}
