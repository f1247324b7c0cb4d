/** The tables of a TrueType font that a PDF needs, as views into its bytes. */
export interface FontTables {
  readonly head: Uint8Array;
  readonly hhea: Uint8Array;
  readonly hmtx: Uint8Array;
  readonly maxp: Uint8Array;
  readonly glyf: Uint8Array;
  readonly loca: Uint8Array;
  readonly name: Uint8Array;
  readonly os2: Uint8Array;
  readonly post: Uint8Array;
  readonly longLoca: boolean;
  /** Glyphs with an advance of their own; later ones share the last. */
  readonly advances: number;
}

/** Finds the tables. Throws an Error when one is missing. */
export function readFontTables(bytes: Uint8Array): FontTables {
  const view = viewOf(bytes);
  const offsets = new Map<string, Uint8Array>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = 12 + index * 16;
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
    const start = view.getUint32(entry + 8);
    offsets.set(tag, bytes.subarray(start, start + view.getUint32(entry + 12)));
  }
  const table = (tag: string): Uint8Array => {
    const found = offsets.get(tag);
    if (found === undefined) throw new Error(`font without table ${tag}`);
    return found;
  };
  const head = table('head');
  const hhea = table('hhea');
  return {
    head,
    hhea,
    hmtx: table('hmtx'),
    maxp: table('maxp'),
    glyf: table('glyf'),
    loca: table('loca'),
    name: table('name'),
    os2: table('OS/2'),
    post: table('post'),
    longLoca: viewOf(head).getInt16(50) === 1,
    advances: viewOf(hhea).getUint16(34),
  };
}

/** A DataView over exactly these bytes. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
