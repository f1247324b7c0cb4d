import { unzlibSync } from 'fflate';

export interface PdfObject {
  readonly id: number;
  /** Everything between `obj` and `stream` or `endobj`. */
  readonly head: string;
  /** Undone compression; undefined when the object is no stream. */
  readonly stream: Uint8Array | undefined;
}

/** The objects of a file as pdfkit writes it: no object streams, `Length` given as a number. */
export function pdfObjects(bytes: Uint8Array): readonly PdfObject[] {
  const text = latin1(bytes);
  const objects: PdfObject[] = [];
  const start = /(?<=\n)(\d+) 0 obj\n/g;
  for (let match = start.exec(text); match !== null; match = start.exec(text)) {
    const begin = start.lastIndex;
    const end = text.indexOf('endobj', begin);
    const streamAt = text.indexOf('stream\n', begin);
    const hasStream = streamAt !== -1 && streamAt < end;
    const head = text.slice(begin, hasStream ? streamAt : end);
    let stream: Uint8Array | undefined;
    if (hasStream) {
      const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
      const raw = bytes.subarray(streamAt + 7, streamAt + 7 + length);
      stream = head.includes('/FlateDecode') ? unzlibSync(raw) : raw;
      start.lastIndex = streamAt + 7 + length;
    }
    objects.push({ id: Number(match[1]), head, stream });
  }
  return objects;
}

/** Operators of the pages in page order. */
export function pageContents(bytes: Uint8Array): readonly string[] {
  const objects = pdfObjects(bytes);
  const byId = new Map(objects.map((object) => [object.id, object]));
  return objects
    .filter(({ head }) => head.includes('/Type /Page\n'))
    .sort((one, other) => one.id - other.id)
    .map(({ head }) => {
      const id = Number(/\/Contents (\d+) 0 R/.exec(head)?.[1]);
      return latin1(byId.get(id)?.stream ?? new Uint8Array());
    });
}

export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** The judge's lint of page operators; plain JavaScript, so that the judge runs without a build. */
const judge: { readonly lintContent: (operators: string) => readonly string[] } = await import(
  new URL('../../scripts/judge-pdf-tools/lint-content.mjs', import.meta.url).href
);

export const { lintContent } = judge;
