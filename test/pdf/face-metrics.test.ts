import { readdir, readFile } from 'node:fs/promises';
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { readFaceMetrics } from '../../src/pdf/face-metrics.ts';
import { readFontTables } from '../../src/pdf/font-tables.ts';

const FOLDER = new URL('../../src/design/fonts/', import.meta.url);
const FACES = (await readdir(FOLDER)).filter((name) => name.endsWith('.ttf'));

describe('readFaceMetrics', () => {
  it.each(FACES)('reads of %s what another parser reads', async (name) => {
    const bytes = new Uint8Array(await readFile(new URL(name, FOLDER)));
    const metrics = readFaceMetrics(readFontTables(bytes));
    const other = create(bytes);
    const scale = 1000 / other.unitsPerEm;
    expect(metrics).toEqual({
      postscriptName: other.postscriptName,
      unitsPerEm: other.unitsPerEm,
      ascent: other.ascent * scale,
      descent: other.descent * scale,
      capHeight: other.capHeight * scale,
      xHeight: other.xHeight * scale,
      italicAngle: other.italicAngle,
      box: [other.bbox.minX, other.bbox.minY, other.bbox.maxX, other.bbox.maxY].map((value) => value * scale),
    });
  });
});
