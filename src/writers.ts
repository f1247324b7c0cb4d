import type { TreeRequest } from './create-trees.ts';
import type { WriteOptions, Writer } from './design/writer.ts';
import { type Diagnostic, problemsOf } from './diagnostics.ts';
import { CLIENT_KINDS, type DocumentKind } from './document/document-kind.ts';
import type { DocumentTree } from './document/tree.ts';

export const FORMATS = ['pdf', 'docx', 'txt'] as const;

export type Format = (typeof FORMATS)[number];

interface WriterEntry {
  readonly load: () => Promise<Writer>;
  /** What the writer would refuse, without writing. */
  readonly check: (tree: DocumentTree, options: WriteOptions) => Promise<readonly Diagnostic[]>;
}

/** The writers, loaded when one is asked for: pdfkit and docx are heavy. */
export const WRITERS: Readonly<Record<Format, WriterEntry>> = {
  pdf: {
    load: async () => (await import('./pdf/write-pdf.ts')).writePdf,
    check: async (tree, options) => (await import('./pdf/check-pdf.ts')).checkPdf(tree, options),
  },
  docx: {
    load: async () => (await import('./docx/write-docx.ts')).writeDocx,
    check: async (tree, { assets }) => {
      const { readPictures } = await import('./docx/read-pictures.ts');
      return problemsOf(() => readPictures(tree, assets));
    },
  },
  txt: {
    load: async () => (await import('./text/write-text.ts')).writeText,
    check: async () => [],
  },
};

/** What is only ever pasted into a message. */
const TEXT_ONLY: ReadonlySet<DocumentKind> = new Set(['covering-email']);

/** The formats a request needs: those it names, and text where a document is nothing else. */
export function formatsFor({
  formats,
  kinds = CLIENT_KINDS,
}: TreeRequest & { readonly formats: readonly Format[] }): readonly Format[] {
  const withText = kinds === 'all' || kinds.some((kind) => TEXT_ONLY.has(kind));
  return withText ? [...new Set([...formats, 'txt' as const])] : formats;
}

/** Whether a document is written in a format, where `formats` were asked for. */
export function isWritten(kind: DocumentKind, format: Format, formats: readonly Format[]): boolean {
  return TEXT_ONLY.has(kind) ? format === 'txt' : formats.includes(format);
}
