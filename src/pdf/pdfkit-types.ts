// The parts of pdfkit this room builds on. Names with an underscore are private to pdfkit: its
// version is pinned exactly, and test/pdf/pdfkit-contract.test.ts fails when one of them changes.

export interface PdfReference {
  readonly id: number;
  readonly data: Record<string, unknown>;
  /** What was written, until the object is ended. */
  buffer: Uint8Array | Uint8Array[];
  end(chunk?: Uint8Array | string): void;
}

export interface PdfPage {
  readonly dictionary: PdfReference;
  readonly width: number;
  readonly height: number;
  readonly fonts: Record<string, PdfReference>;
  readonly xobjects: Record<string, PdfReference>;
  readonly annotations: PdfReference[];
  readonly content: PdfReference;
  write(chunk: string): void;
}

export interface PdfOutline {
  options: { readonly expanded: boolean };
  addItem(
    title: string,
    options: {
      readonly pageNumber: number;
      readonly fit: false;
      readonly left: number;
      readonly top: number;
      readonly zoom: number;
      readonly expanded: boolean;
    },
  ): PdfOutline;
}

export interface PdfKitOptions {
  readonly size: readonly [number, number];
  readonly margin: number;
  readonly pdfVersion: '1.7';
  readonly lang: string;
  readonly displayTitle: true;
  readonly font: null;
  readonly autoFirstPage: false;
  readonly compress: false;
}

export interface PdfKitDocument {
  info: Record<string, string>;
  readonly page: PdfPage;
  readonly outline: PdfOutline;
  addPage(): this;
  end(): void;
  ref(data?: object): PdfReference;
  endMetadata(): void;
  _root: PdfReference;
  _id: Uint8Array;
  _offset: number;
  readonly _waiting: number;
  /** Of the stream a document is. */
  push(chunk: Uint8Array | string | null): boolean;
  _write(data: Uint8Array | string): void;
  _finalize(): void;
}
