import { strFromU8, unzipSync } from 'fflate';

export type Parts = Readonly<Record<string, string>>;

/** The XML parts of a document by path. */
export function partsOf(bytes: Uint8Array): Parts {
  const entries = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(xml|rels)$/.test(name));
  return Object.fromEntries(entries.map(([name, data]) => [name, strFromU8(data)]));
}

export interface ParagraphXml {
  readonly style: string;
  readonly properties: string;
  readonly text: string;
  readonly xml: string;
}

/** The paragraphs of a part, those in tables too. */
export function paragraphsOf(xml: string | undefined): readonly ParagraphXml[] {
  return [...(xml ?? '').matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)].map(([paragraph]) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1] ?? '',
    properties: /<w:pPr>(.*?)<\/w:pPr>/s.exec(paragraph)?.[1] ?? '',
    text: textOf(paragraph),
    xml: paragraph,
  }));
}

/** Text of runs as a reader sees it: breaks as line feeds, without direction marks. */
export function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br|tab)\/>/g)]
    .map(([, text, element]) =>
      element === 'br' ? '\n' : element === 'tab' ? '\t' : unescapeXml(text ?? ''),
    )
    .join('')
    .replace(/[\u200e\u200f]/g, '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

function unescapeXml(text: string): string {
  return text.replace(/&(?:\w+|#x?[\da-fA-F]+);/g, (entity) => {
    const number = /^&#(x?)([\da-fA-F]+);$/.exec(entity);
    if (number === null) return ENTITIES[entity] ?? entity;
    return String.fromCodePoint(Number.parseInt(number[2] ?? '', number[1] === 'x' ? 16 : 10));
  });
}
