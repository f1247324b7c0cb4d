import { unzlibSync, zlibSync } from 'fflate';
import { viewOf } from './font-tables.ts';
import { type PngHeader, readPng } from './png.ts';

/** A picture as PDF holds it. */
export interface Picture {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly bitsPerComponent: number;
  readonly colorSpace: string | readonly unknown[];
  readonly filter: 'DCTDecode' | 'FlateDecode';
  /** Colours to leave out, as PDF's colour key mask. */
  readonly colorKey?: readonly number[];
  readonly predictorColors?: number;
  readonly data: Uint8Array;
  /** Opacity, 8 bits a pixel, deflated. */
  readonly opacity?: Uint8Array;
}

/** Why a picture cannot be used. */
export type PictureProblem = 'unknown-format' | 'damaged' | 'cmyk' | 'interlaced';

/** Reads a PNG or JPEG. */
export function readPicture(bytes: Uint8Array): Picture | PictureProblem {
  try {
    if (bytes[0] === 0xff && bytes[1] === 0xd8) return readJpeg(bytes);
    if (bytes[0] === 0x89 && bytes[1] === 0x50) return pictureOfPng(readPng(bytes));
    return 'unknown-format';
  } catch {
    return 'damaged'; // offsets outside the file, broken compression
  }
}

const JPEG_SIZES = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);

function readJpeg(bytes: Uint8Array): Picture | PictureProblem {
  const view = viewOf(bytes);
  let position = 2;
  while (position < bytes.length) {
    if (view.getUint8(position) !== 0xff) return 'damaged';
    const marker = view.getUint8(position + 1);
    if (marker === 0xff) {
      position++;
      continue;
    }
    if (JPEG_SIZES.has(marker)) {
      const components = view.getUint8(position + 9);
      if (components === 4) return 'cmyk';
      const width = view.getUint16(position + 7);
      const height = view.getUint16(position + 5);
      if (width === 0 || height === 0) return 'damaged';
      return {
        width,
        height,
        bitsPerComponent: view.getUint8(position + 4),
        colorSpace: components === 1 ? 'DeviceGray' : 'DeviceRGB',
        filter: 'DCTDecode',
        data: bytes,
      };
    }
    position += 2 + view.getUint16(position + 2);
  }
  return 'damaged';
}

function pictureOfPng(png: PngHeader): Picture | PictureProblem {
  if (png.interlaced) return 'interlaced';
  if (png.width === 0 || png.height === 0) return 'damaged';
  // A file that is cut short must be found here, not in the reader's viewer.
  const raw = unzlibSync(png.data);
  if (raw.length < png.height * (png.bytesPerRow + 1)) return 'damaged';
  const hasAlpha = png.colorType === 4 || png.colorType === 6;
  if (hasAlpha) return separateOpacity(png, raw);
  const { width, height, bitDepth, colorType, transparency } = png;
  const base = {
    width,
    height,
    filter: 'FlateDecode',
    predictorColors: png.channels,
    data: png.data,
  } as const;
  if (colorType === 3) {
    const space = ['Indexed', 'DeviceRGB', png.palette.length / 3 - 1, png.palette];
    const picture = { ...base, bitsPerComponent: bitDepth, colorSpace: space };
    return transparency === undefined
      ? picture
      : { ...picture, opacity: paletteOpacity(png, raw, transparency) };
  }
  const picture = {
    ...base,
    bitsPerComponent: bitDepth,
    colorSpace: colorType === 0 ? 'DeviceGray' : 'DeviceRGB',
  };
  if (transparency === undefined) return picture;
  const view = viewOf(transparency);
  const keys = Array.from({ length: png.channels }, (_, channel) => view.getUint16(channel * 2));
  return { ...picture, colorKey: keys.flatMap((key) => [key, key]) };
}

/** Splits colours and opacity, both to 8 bits: PDF keeps opacity in a picture of its own. */
function separateOpacity(png: PngHeader, raw: Uint8Array): Picture {
  const { width, height, channels, bitDepth } = png;
  const pixels = unfilter(png, raw);
  const step = bitDepth / 8;
  const colors = new Uint8Array(width * height * (channels - 1));
  const opacity = new Uint8Array(width * height);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const from = pixel * channels * step;
    for (let channel = 0; channel < channels - 1; channel++) {
      colors[pixel * (channels - 1) + channel] = pixels[from + channel * step] ?? 0;
    }
    opacity[pixel] = pixels[from + (channels - 1) * step] ?? 0;
  }
  return {
    width,
    height,
    bitsPerComponent: 8,
    colorSpace: channels === 2 ? 'DeviceGray' : 'DeviceRGB',
    filter: 'FlateDecode',
    data: zlibSync(colors),
    opacity: zlibSync(opacity),
  };
}

function paletteOpacity(png: PngHeader, raw: Uint8Array, transparency: Uint8Array): Uint8Array {
  const { width, height, bitDepth, bytesPerRow } = png;
  const pixels = unfilter(png, raw);
  const opacity = new Uint8Array(width * height);
  const mask = (1 << bitDepth) - 1;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const bit = x * bitDepth;
      const byte = pixels[y * bytesPerRow + (bit >> 3)] ?? 0;
      const index = (byte >> (8 - bitDepth - (bit & 7))) & mask;
      opacity[y * width + x] = transparency[index] ?? 255;
    }
  }
  return zlibSync(opacity);
}

/** Undoes the row filters of a PNG (its specification, clause 9). */
function unfilter({ height, bytesPerRow, channels, bitDepth }: PngHeader, raw: Uint8Array): Uint8Array {
  const result = new Uint8Array(height * bytesPerRow);
  const pixel = Math.max(1, (channels * bitDepth) >> 3);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (bytesPerRow + 1)] ?? 0;
    for (let x = 0; x < bytesPerRow; x++) {
      const at = y * bytesPerRow + x;
      const left = x >= pixel ? (result[at - pixel] ?? 0) : 0;
      const up = y > 0 ? (result[at - bytesPerRow] ?? 0) : 0;
      const corner = y > 0 && x >= pixel ? (result[at - bytesPerRow - pixel] ?? 0) : 0;
      result[at] = (raw[y * (bytesPerRow + 1) + 1 + x] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  return result;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
