import { viewOf } from './font-tables.ts';

/** The parts of a PNG file. */
export interface PngHeader {
  readonly width: number;
  readonly height: number;
  readonly bitDepth: number;
  /** 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha. */
  readonly colorType: number;
  readonly interlaced: boolean;
  readonly channels: number;
  /** Without the filter byte. */
  readonly bytesPerRow: number;
  readonly palette: Uint8Array;
  readonly transparency: Uint8Array | undefined;
  /** The deflated rows, all IDAT chunks joined. */
  readonly data: Uint8Array;
}

const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const FIRST_CHUNK = 8;

/** Reads the chunks of a PNG. Throws an Error when the file is cut short or no PNG. */
export function readPng(bytes: Uint8Array): PngHeader {
  const view = viewOf(bytes);
  const parts: Uint8Array[] = [];
  let palette = new Uint8Array();
  let transparency: Uint8Array | undefined;
  let position = FIRST_CHUNK;
  let type = '';
  while (type !== 'IEND' && position + 8 <= bytes.length) {
    const length = view.getUint32(position);
    type = String.fromCharCode(...bytes.subarray(position + 4, position + 8));
    const data = bytes.slice(position + 8, position + 8 + length);
    if (type === 'IDAT') parts.push(data);
    else if (type === 'PLTE') palette = data;
    else if (type === 'tRNS') transparency = data;
    position += length + 12;
  }
  const width = view.getUint32(16);
  const height = view.getUint32(20);
  const bitDepth = view.getUint8(24);
  const colorType = view.getUint8(25);
  const channels = CHANNELS[colorType];
  if (channels === undefined || parts.length === 0) throw new Error('no picture data');
  return {
    width,
    height,
    bitDepth,
    colorType,
    interlaced: view.getUint8(28) !== 0,
    channels,
    bytesPerRow: Math.ceil((width * channels * bitDepth) / 8),
    palette,
    transparency,
    data: join(parts),
  };
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let position = 0;
  for (const part of parts) {
    result.set(part, position);
    position += part.length;
  }
  return result;
}
