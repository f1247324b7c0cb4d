import type { Writer } from './design/writer.ts';

export const FORMATS = ['pdf', 'docx', 'txt'] as const;

export type Format = (typeof FORMATS)[number];

/** The writers, loaded when one is asked for: pdfkit and docx are heavy. */
export const WRITERS: Readonly<Record<Format, { readonly load: () => Promise<Writer> }>> = {
  pdf: { load: async () => (await import('./pdf/write-pdf.ts')).writePdf },
  docx: { load: async () => (await import('./docx/write-docx.ts')).writeDocx },
  txt: { load: async () => (await import('./text/write-text.ts')).writeText },
};
