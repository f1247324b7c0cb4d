import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import type { PdfKitDocument, PdfKitOptions } from '../../src/pdf/pdfkit-types.ts';

const PdfKit = PDFDocument as unknown as new (options: PdfKitOptions) => PdfKitDocument;

function create(): PdfKitDocument {
  return new PdfKit({
    size: [200, 300],
    margin: 0,
    pdfVersion: '1.7',
    lang: 'en',
    displayTitle: true,
    font: null,
    autoFirstPage: false,
    compress: false,
  });
}

/** What `src/pdf` relies on inside pdfkit; a new version has to pass here first. */
describe('pdfkit', () => {
  it('is the version whose inside is known', () => {
    const file = new URL('../../node_modules/pdfkit/package.json', import.meta.url);
    expect(JSON.parse(readFileSync(file, 'utf8')).version).toBe('0.20.2');
  });

  it('turns the page so that y runs down, and keeps what is written until the page ends', () => {
    const pdf = create();
    pdf.addPage();
    pdf.page.write('BT ET');
    const parts = pdf.page.content.buffer as readonly Uint8Array[];
    expect(parts.map((part) => new TextDecoder().decode(part)).join('')).toBe('1 0 0 -1 0 300 cm\nBT ET\n');
  });

  it('gives objects numbers from 1, counts those that are open, and writes through _write', () => {
    const pdf = create();
    const open = pdf._waiting;
    const reference = pdf.ref({ Type: 'Test' });
    expect(String(reference)).toBe(`${reference.id} 0 R`);
    expect(pdf._waiting).toBe(open + 1);
    const written: string[] = [];
    pdf._write = (data) => {
      written.push(typeof data === 'string' ? data : '');
    };
    reference.end();
    expect(pdf._waiting).toBe(open);
    expect(written).toEqual([`${reference.id} 0 obj`, '<<\n/Type /Test\n>>', 'endobj']);
  });

  it('has the parts of the trailer and the catalogue', () => {
    const pdf = create();
    expect(pdf._id).toBeInstanceOf(Uint8Array);
    expect(pdf._root.data['Type']).toBe('Catalog');
    expect(pdf._root.data['ViewerPreferences']).toBeDefined();
    expect(typeof pdf._finalize).toBe('function');
    expect(typeof pdf.endMetadata).toBe('function');
    expect(typeof pdf._offset).toBe('number');
    expect(typeof pdf.outline.addItem).toBe('function');
  });
});
