import { zlibSync } from 'fflate';
import type { Environment } from '../environment.ts';
import type { Face, GlyphVariant, Script, ShapeStyle } from './face.ts';
import { subsetFont } from './subset.ts';
import { toUnicodeMap } from './to-unicode.ts';

/**
 * The part of a face that nearly every document of a script needs, made ready to embed when the
 * package is built: to pick and deflate the glyphs of each letter anew is a fifth of writing it.
 * A document that shows only these glyphs embeds the stock as it is, a few kilobytes more than it
 * needs; any other gets a subset of its own, which begins with the glyphs of the stock.
 */
export interface FontStock {
  /** By their code; the first is `.notdef`. */
  readonly variants: readonly GlyphVariant[];
  /** The TrueType file of the variants, deflated, and its length before. */
  readonly program: Uint8Array;
  readonly length: number;
  /** The CMap of the variants, deflated. */
  readonly toUnicode: Uint8Array;
  /** Code of a variant, if the stock has it. */
  readonly codeOf: (variant: GlyphVariant) => number | undefined;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';
/** Spaces and hyphens that do not break have glyphs of their own only in some faces. */
const SIGNS =
  ' !"#%&\'()*+,-./:;=?@[]_|\u00a0\u00ab\u00bb\u00a7\u00b0\u00b7\u2011\u2013\u2014\u2018\u2019\u201a\u201c\u201d\u201e\u2022\u2026\u2212\u202f\u20ac\u00a3\u2116\u2610';
const LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl'];
/** Letters with marks of the languages of Central and Western Europe. */
const MARKED =
  'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝßàáâãäåæçèéêëìíîïñòóôõöøùúûüýĂăĄąĆćČčĎďĘęĚěŁłŃńŇňŐőŒœŘřŚśŠšŤťŮůŰűŹźŻżŽžȘșȚț';
const RUSSIAN_AND_UKRAINIAN = 'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюяҐЄІЇґєії₽₴';
const HEBREW = 'אבגדהוזחטיךכלםמןנסעףפץצקרשת־׳״₪';

interface Recipe {
  readonly texts: readonly string[];
  readonly styles: readonly ShapeStyle[];
}

/** Figures come in two widths. */
const styles = (script: Script, rightToLeft = false): readonly ShapeStyle[] => [
  { script, rightToLeft, tabular: false },
  { script, rightToLeft, tabular: true },
];
const latin = styles('latn');
const basic = [...LETTERS, ...DIGITS, ...SIGNS, ...LIGATURES];

/** What each stock holds, by the name of its script. */
const RECIPES = {
  basic: { texts: basic, styles: latin },
  latin: { texts: [...basic, ...MARKED], styles: latin },
  cyrillic: { texts: [...basic, ...RUSSIAN_AND_UKRAINIAN], styles: [...latin, ...styles('cyrl')] },
  hebrew: { texts: [...basic, ...HEBREW], styles: [...latin, ...styles('hebr', true)] },
} satisfies Readonly<Record<string, Recipe>>;

export type StockName = keyof typeof RECIPES;

/** Letters that show whether a face serves a script at all. */
const SIGN_OF: Readonly<Record<StockName, number>> = {
  basic: 0x41,
  latin: 0xc0,
  cyrillic: 0x410,
  hebrew: 0x5d0,
};

/** The stock for a document with these characters. */
export function stockNameFor(codePoints: ReadonlySet<number>): StockName {
  let name: StockName = 'basic';
  for (const codePoint of codePoints) {
    if (codePoint >= 0x590 && codePoint <= 0x5ff) return 'hebrew';
    if (codePoint >= 0x400 && codePoint <= 0x4ff) name = 'cyrillic';
    else if (codePoint >= 0xc0 && codePoint <= 0x24f && name === 'basic') name = 'latin';
  }
  return name;
}

/** Resource names of the stocks of a face. */
export function stockResource(face: string, stock: StockName): string {
  return face.replace(/\.ttf$/, `.${stock}.stock`);
}

/** Every stock of a face, as the bytes {@link readStock} reads. Made when the package is built. */
export function makeStocks(face: Face): ReadonlyMap<StockName, Uint8Array> {
  const stocks = new Map<StockName, Uint8Array>();
  for (const name of Object.keys(RECIPES) as StockName[]) {
    if (face.has(SIGN_OF[name])) stocks.set(name, stockBytes(variantsOf(face, RECIPES[name])));
  }
  return stocks;

  function stockBytes(variants: readonly GlyphVariant[]): Uint8Array {
    const program = subsetFont(
      face.tables,
      variants.map(({ glyphId }) => glyphId),
    );
    const deflated = zlibSync(program, { level: 9 });
    const toUnicode = zlibSync(new TextEncoder().encode(toUnicodeMap(variants)), { level: 9 });
    const head = JSON.stringify([
      program.length,
      deflated.length,
      variants.map(({ glyphId, codePoints, width }) => [glyphId, width, ...codePoints]),
    ]);
    return new Uint8Array([...new TextEncoder().encode(`${head}\n`), ...deflated, ...toUnicode]);
  }
}

function variantsOf(face: Face, { texts, styles }: Recipe): readonly GlyphVariant[] {
  const found = new Map<string, GlyphVariant>();
  const notdef: GlyphVariant = { glyphId: 0, codePoints: [0xfffd], width: face.notdefWidth };
  found.set(keyOf(notdef), notdef);
  for (const style of styles) {
    for (const text of texts) {
      if ([...text].some((character) => !face.has(character.codePointAt(0) ?? 0))) continue;
      for (const { variant } of face.shape(text, style).glyphs) {
        const glyph = face.variants[variant];
        if (glyph !== undefined && glyph.glyphId !== 0) found.set(keyOf(glyph), glyph);
      }
    }
  }
  return [...found.values()];
}

const NEWLINE = 0x0a;

/** Reads what {@link makeStocks} made. */
export function readStock(bytes: Uint8Array): FontStock {
  const end = bytes.indexOf(NEWLINE);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)));
  const [length, deflated, rows] = head as [number, number, (readonly [number, number, ...number[]])[]];
  const variants = rows.map(
    ([glyphId, width, ...codePoints]): GlyphVariant => ({ glyphId, codePoints, width }),
  );
  const codes = new Map(variants.map((variant, code) => [keyOf(variant), code]));
  const start = end + 1;
  return {
    variants,
    length,
    program: bytes.subarray(start, start + deflated),
    toUnicode: bytes.subarray(start + deflated),
    codeOf: (variant) => codes.get(keyOf(variant)),
  };
}

function keyOf({ glyphId, codePoints }: GlyphVariant): string {
  return `${glyphId}:${codePoints.join()}`;
}

type ReadResource = Environment['readResource'];

/** Stocks of the process, apart for each source of resources. */
const STOCKS = new WeakMap<ReadResource, Map<string, Promise<FontStock>>>();

/** The stocks of faces for a document with these characters; a face that has none of its script is left out. */
export async function loadStocks(
  faces: Iterable<Face>,
  codePoints: ReadonlySet<number>,
  read: ReadResource,
): Promise<ReadonlyMap<Face, FontStock>> {
  const known = STOCKS.get(read) ?? new Map<string, Promise<FontStock>>();
  STOCKS.set(read, known);
  const name = stockNameFor(codePoints);
  const loaded = new Map<Face, FontStock>();
  for (const face of faces) {
    if (loaded.has(face) || !face.has(SIGN_OF[name])) continue;
    const resource = stockResource(face.name, name);
    let stock = known.get(resource);
    if (stock === undefined) {
      stock = read(resource).then(readStock);
      known.set(resource, stock);
      // A failed read must not be remembered: the next document may find the file.
      stock.catch(() => known.delete(resource));
    }
    loaded.set(face, await stock);
  }
  return loaded;
}
