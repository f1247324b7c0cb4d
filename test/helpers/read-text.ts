import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { latin1 } from '../pdf/read-pdf.ts';

/** Text of all parts of a Word file that hold any, in document order; paragraphs end with a line end. */
export function docxText(bytes: Uint8Array): string {
  const parts = unzipSync(bytes);
  return Object.keys(parts)
    .filter((name) => /^word\/(document|header\d*|footer\d*)\.xml$/.test(name))
    .map((name) => xmlText(strFromU8(parts[name] ?? new Uint8Array())))
    .join('\n');
}

function xmlText(xml: string): string {
  return xml
    .replace(/<w:noBreakHyphen\/>/g, '-')
    .replace(/<w:(br|tab)\/>/g, ' ')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}

/**
 * Everything a PDF file says: the glyphs' text as pdf.js reads it, and the logical text of the
 * right-to-left lines, which stands in their structure elements (ISO 32000-1, 14.9.4).
 */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const file = await getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let page = 1; page <= file.numPages; page++) {
    const { items } = await (await file.getPage(page)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  await file.destroy();
  const logical = [...latin1(bytes).matchAll(/\/ActualText \(((?:\\.|[^\\)])*)\)/gs)].map(([, text = '']) =>
    pdfString(text),
  );
  return [...pages, ...logical].join('\n');
}

/** A literal string of PDF: escapes undone, then UTF-16BE if it begins so (7.3.4.2, 7.9.2.2). */
function pdfString(literal: string): string {
  const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const raw = literal.replace(/\\(\d{1,3}|[\s\S])/g, (_, code: string) =>
    /\d/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? code),
  );
  const bytes = Uint8Array.from(raw, (character) => character.charCodeAt(0));
  return bytes[0] === 0xfe && bytes[1] === 0xff ? new TextDecoder('utf-16be').decode(bytes.subarray(2)) : raw;
}

/** Without what typesetting and line breaks change: spaces, no-break marks, direction controls. */
export function squeezed(text: string): string {
  return text
    .replace(/[\s\u00a0\u202f\u2009\u2060\u200e\u200f\u2066-\u2069\u00ad]/g, '')
    .replace(/\u2011/g, '-');
}
