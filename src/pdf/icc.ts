import { zlibSync } from 'fflate';

/** An sRGB profile, deflated, for the output intent archival PDF asks for. */
export function deflatedSrgbProfile(): Uint8Array {
  cached ??= zlibSync(srgbProfile(), { level: 9 });
  return cached;
}

let cached: Uint8Array | undefined;

const HEADER = 128;
const ENTRY = 12;

/** CIE XYZ of the primaries and white, adapted to D50 (IEC 61966-2-1; ICC.1:2001-04). */
const COLORANTS = {
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
} as const;
const D50 = [0.9642, 1, 0.82491] as const;
const CURVE_POINTS = 256;

/** A version 2 display profile with three primaries and one tone curve. */
export function srgbProfile(): Uint8Array {
  const curve = curveTag();
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ['desc', descriptionTag('sRGB IEC61966-2.1')],
    ['cprt', textTag('No copyright, use freely')],
    ['wtpt', xyzTag(D50)],
    ['rXYZ', xyzTag(COLORANTS.rXYZ)],
    ['gXYZ', xyzTag(COLORANTS.gXYZ)],
    ['bXYZ', xyzTag(COLORANTS.bXYZ)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const offsets = new Map<Uint8Array, number>();
  let size = HEADER + 4 + ENTRY * tags.length;
  for (const [, tag] of tags) {
    if (offsets.has(tag)) continue;
    offsets.set(tag, size);
    size += (tag.length + 3) & ~3;
  }
  const profile = new Uint8Array(size);
  const view = new DataView(profile.buffer);
  view.setUint32(0, size);
  view.setUint32(8, 0x0210_0000);
  ascii(profile, 12, 'mntrRGB XYZ ');
  for (const [index, part] of [2000, 1, 1, 0, 0, 0].entries()) view.setUint16(24 + index * 2, part);
  ascii(profile, 36, 'acsp');
  D50.forEach((value, index) => {
    view.setInt32(68 + index * 4, fixed(value));
  });
  view.setUint32(HEADER, tags.length);
  tags.forEach(([name, tag], index) => {
    const entry = HEADER + 4 + ENTRY * index;
    const offset = offsets.get(tag) ?? 0;
    ascii(profile, entry, name);
    view.setUint32(entry + 4, offset);
    view.setUint32(entry + 8, tag.length);
    profile.set(tag, offset);
  });
  return profile;
}

function fixed(value: number): number {
  return Math.round(value * 65_536);
}

function ascii(bytes: Uint8Array, offset: number, text: string): void {
  for (let index = 0; index < text.length; index++) bytes[offset + index] = text.charCodeAt(index);
}

function xyzTag(values: readonly number[]): Uint8Array {
  const tag = new Uint8Array(20);
  ascii(tag, 0, 'XYZ ');
  const view = new DataView(tag.buffer);
  values.forEach((value, index) => {
    view.setInt32(8 + index * 4, fixed(value));
  });
  return tag;
}

function textTag(text: string): Uint8Array {
  const tag = new Uint8Array(8 + text.length + 1);
  ascii(tag, 0, 'text');
  ascii(tag, 8, text);
  return tag;
}

/** textDescriptionType: ASCII, then an empty Unicode and an empty Macintosh text. */
function descriptionTag(text: string): Uint8Array {
  const tag = new Uint8Array(12 + text.length + 1 + 8 + 3 + 67);
  ascii(tag, 0, 'desc');
  new DataView(tag.buffer).setUint32(8, text.length + 1);
  ascii(tag, 12, text);
  return tag;
}

function curveTag(): Uint8Array {
  const tag = new Uint8Array(12 + CURVE_POINTS * 2);
  ascii(tag, 0, 'curv');
  const view = new DataView(tag.buffer);
  view.setUint32(8, CURVE_POINTS);
  for (let index = 0; index < CURVE_POINTS; index++) {
    const value = index / (CURVE_POINTS - 1);
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    view.setUint16(12 + index * 2, Math.round(linear * 65_535));
  }
  return tag;
}
