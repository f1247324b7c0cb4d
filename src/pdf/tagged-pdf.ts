import { sha256 } from '@noble/hashes/sha2.js';
import { zlibSync } from 'fflate';
import PDFDocument from 'pdfkit';
import { deflatedSrgbProfile } from './icc.ts';
import type { PdfKitDocument, PdfKitOptions, PdfPage, PdfReference } from './pdfkit-types.ts';
import { type Metadata, plainString, xmpPacket } from './xmp.ts';

export interface TaggedPdfOptions extends Metadata {
  readonly rightToLeft: boolean;
  /** Page size in pt. */
  readonly width: number;
  readonly height: number;
}

/** pdfkit with the types of this room: those it is published with describe less than it has. */
const PdfKit = PDFDocument as unknown as new (options: PdfKitOptions) => PdfKitDocument;

const COMPRESSION = { level: 4 } as const;

/**
 * pdfkit as a writer of objects, made archival and accessible: own metadata, a colour profile,
 * streams deflated by code that is the same on every platform, an identifier made from the content.
 */
export class TaggedPdf extends PdfKit {
  readonly #metadata: Metadata;
  /** Declared only: the base constructor writes the file's first bytes before fields exist. */
  declare private chunks: (string | Uint8Array)[] | undefined;
  /** Of all that makes this document another than the next. */
  readonly #hash = sha256.create();

  constructor(options: TaggedPdfOptions) {
    super({
      size: [options.width, options.height],
      margin: 0,
      pdfVersion: '1.7',
      lang: plainString(options.language),
      displayTitle: true,
      font: null,
      autoFirstPage: false,
      compress: false,
    });
    this.#metadata = options;
    const stamp = `D:${options.date.replaceAll('-', '')}000000Z`;
    this.info = {
      Title: plainString(options.title),
      Author: plainString(options.author),
      Creator: options.producer,
      Producer: options.producer,
      CreationDate: stamp,
      ModDate: stamp,
    };
    // pdfkit ends this object, and the structure's root, by itself.
    this._root.data['MarkInfo'] = this.ref({ Marked: true });
    if (options.rightToLeft) {
      const preferences = this._root.data['ViewerPreferences'] as PdfReference;
      preferences.data['Direction'] = 'R2L';
    }
  }

  /** Adds an object that is complete. */
  object(data: Record<string, unknown>): PdfReference {
    const reference = this.ref(data);
    reference.end();
    return reference;
  }

  /** Adds a stream; bytes that are compressed already bring their filter in `data`. */
  stream(data: Record<string, unknown>, bytes: Uint8Array): PdfReference {
    const isCompressed = data['Filter'] !== undefined;
    const written = isCompressed ? bytes : zlibSync(bytes, COMPRESSION);
    // Which glyphs a font has follows from the texts; hashing fonts would cost more than the rest.
    if (data['Length1'] === undefined) this.#hash.update(written);
    const reference = this.ref(isCompressed ? data : { ...data, Filter: 'FlateDecode' });
    reference.end(written);
    return reference;
  }

  /** Adds a page and its operators. */
  writePage(operators: string): PdfPage {
    this.addPage();
    const { page } = this;
    page.write(operators);
    const { content } = page;
    const parts = content.buffer as readonly Uint8Array[];
    const bytes = zlibSync(concat(parts), COMPRESSION);
    this.#hash.update(bytes);
    content.buffer = [bytes];
    content.data['Filter'] = 'FlateDecode';
    return page;
  }

  setStructure(root: PdfReference): void {
    this._root.data['StructTreeRoot'] = root;
  }

  /** Ends the document and returns its bytes. */
  finish(): Uint8Array {
    this.outline.options = { expanded: true };
    const profile = this.stream({ N: 3, Filter: 'FlateDecode' }, deflatedSrgbProfile());
    const identifier = 'sRGB IEC61966-2.1';
    this._root.data['OutputIntents'] = [
      this.object({
        Type: 'OutputIntent',
        S: 'GTS_PDFA1',
        Info: pdfString(identifier),
        OutputConditionIdentifier: pdfString(identifier),
        DestOutputProfile: profile,
      }),
    ];
    this.end();
    if (this._waiting !== 0) throw new Error('a PDF object was begun and not ended');
    return concat(this.chunks ?? []);
  }

  override endMetadata(): void {
    const bytes = new TextEncoder().encode(xmpPacket(this.#metadata));
    this.#hash.update(bytes);
    const reference = this.ref({ Type: 'Metadata', Subtype: 'XML' });
    reference.end(bytes);
    this._root.data['Metadata'] = reference;
  }

  /** Keeps the bytes instead of sending them through a stream. */
  override _write(data: Uint8Array | string): void {
    const chunk = typeof data === 'string' ? `${data}\n` : data;
    this.chunks ??= [];
    this.chunks.push(chunk);
    this._offset += chunk.length;
  }

  /**
   * Nobody reads the stream. To tell its end would put the document into a queue that is served
   * only when the process is idle, and a batch of letters may keep it busy for long.
   */
  override push(): boolean {
    return true;
  }

  override _finalize(): void {
    this._id = this.#hash.digest().slice(0, 16);
    super._finalize();
  }
}

/** A text string, where pdfkit takes a plain string for a name. */
export function pdfString(text: string): unknown {
  return Object(text);
}

/** Joins bytes and strings of Latin-1 characters. */
function concat(parts: readonly (string | Uint8Array)[]): Uint8Array {
  const result = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let position = 0;
  for (const part of parts) {
    if (typeof part === 'string') {
      for (let index = 0; index < part.length; index++) result[position + index] = part.charCodeAt(index);
    } else result.set(part, position);
    position += part.length;
  }
  return result;
}
