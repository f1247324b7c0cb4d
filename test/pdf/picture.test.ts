import fc from 'fast-check';
import { unzlibSync, zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Picture, readPicture } from '../../src/pdf/picture.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { writeOptions } from './options.ts';
import { pdfObjects } from './read-pdf.ts';
import { figure, group, p, tree } from './sample-trees.ts';

/** A PNG of 8 bits a channel; rows are unfiltered unless `filter` says otherwise. */
function png(
  width: number,
  height: number,
  colorType: number,
  pixels: readonly number[],
  filter = 0,
): Uint8Array {
  const row = pixels.length / height;
  const raw = new Uint8Array(height * (row + 1));
  for (let y = 0; y < height; y++) {
    raw[y * (row + 1)] = filter;
    raw.set(pixels.slice(y * row, (y + 1) * row), y * (row + 1) + 1);
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header[8] = 8;
  header[9] = colorType;
  return join([
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(raw)),
    chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  new DataView(bytes.buffer).setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  return bytes;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(parts.flatMap((part) => [...part]));
}

/** The head of a JPEG: start, a comment, the frame. */
function jpeg(components: number): Uint8Array {
  return new Uint8Array([
    0xff,
    0xd8,
    0xff,
    0xfe,
    0,
    3,
    65,
    0xff,
    0xc0,
    0,
    11,
    8,
    0,
    20,
    0,
    30,
    components,
    1,
    0x11,
    0,
  ]);
}

const isPicture = (result: ReturnType<typeof readPicture>): result is Picture => typeof result !== 'string';

describe('readPicture', () => {
  it('separates colours and opacity', () => {
    const result = readPicture(png(2, 1, 6, [1, 2, 3, 100, 4, 5, 6, 200]));
    if (!isPicture(result)) throw new Error(result);
    expect([...unzlibSync(result.data)]).toEqual([1, 2, 3, 4, 5, 6]);
    expect([...unzlibSync(result.opacity ?? new Uint8Array())]).toEqual([100, 200]);
  });

  it.each([
    ['left', 1, [10, 50, 5, 5], [10, 50, 15, 55]],
    ['up, first row', 2, [10, 50, 5, 5], [10, 50, 5, 5]],
    ['average', 3, [10, 50, 5, 5], [10, 50, 10, 30]],
    ['Paeth', 4, [10, 50, 5, 5], [10, 50, 15, 55]],
  ])('undoes the row filter %s', (_, filter, raw, pixels) => {
    const result = readPicture(png(2, 1, 4, raw, filter));
    if (!isPicture(result)) throw new Error(result);
    expect([...unzlibSync(result.data)]).toEqual([pixels[0], pixels[2]]);
    expect([...unzlibSync(result.opacity ?? new Uint8Array())]).toEqual([pixels[1], pixels[3]]);
  });

  it('passes an opaque picture on as it is', () => {
    expect(readPicture(png(1, 2, 2, [1, 2, 3, 4, 5, 6]))).toMatchObject({
      width: 1,
      height: 2,
      colorSpace: 'DeviceRGB',
      predictorColors: 3,
    });
  });

  it('reads the size of a JPEG, and refuses four inks', () => {
    expect(readPicture(jpeg(3))).toMatchObject({
      width: 30,
      height: 20,
      colorSpace: 'DeviceRGB',
      filter: 'DCTDecode',
    });
    expect(readPicture(jpeg(1))).toMatchObject({ colorSpace: 'DeviceGray' });
    expect(readPicture(jpeg(4))).toBe('cmyk');
  });

  it('answers to any bytes with a picture or a reason', () => {
    const whole = png(
      2,
      2,
      6,
      Array.from({ length: 16 }, (_, index) => index),
    );
    expect(readPicture(new Uint8Array())).toBe('unknown-format');
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(255), (at, value) => {
        const changed = whole.slice();
        changed[at] = value;
        for (const bytes of [changed, whole.slice(0, at)]) {
          const result = readPicture(bytes);
          expect(typeof result === 'string' || result.width * result.height > 0).toBe(true);
        }
      }),
    );
  });
});

describe('figures', () => {
  it('carry their description and stand above the signature line', async () => {
    const assets = new Map([['hand', png(2, 1, 6, [1, 2, 3, 100, 4, 5, 6, 200])]]);
    const document = tree([p('Text'), group('signature', [figure('hand'), 'Name'])]);
    const objects = pdfObjects(await writePdf.write(document, writeOptions('plain-a4', { assets })));
    const node = objects.find(({ head }) => head.includes('/S /Figure'))?.head ?? '';
    expect(node).toContain('/Alt (picture hand)');
    expect(node).toContain('/BBox [');
    expect(objects.filter(({ head }) => head.includes('/Subtype /Image'))).toHaveLength(2);
  });
});
