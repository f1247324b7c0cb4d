// Makes the faces in src/design/fonts from the full families on npm: `node scripts/build-fonts.mjs`.
// Keeps the characters letters need and the features the layout uses, drops hinting. The files are
// committed, so an install builds nothing; run this again only when a family or a range changes.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const target = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'design', 'fonts');

/** Inclusive code point ranges. A face keeps those it has. */
const LATIN = [
  [0x0020, 0x007e],
  [0x00a0, 0x017f], // Latin-1 Supplement, Extended-A
  [0x0192, 0x0192],
  [0x01cd, 0x01dc], // Pinyin
  [0x0218, 0x021b], // Romanian
  [0x02b9, 0x02dd], // modifier letters: apostrophes, carons
  [0x0300, 0x0338], // combining marks
  [0x1e80, 0x1e85], // Welsh
  [0x1e9e, 0x1e9e],
  [0x1ea0, 0x1ef9], // Vietnamese
];
const GREEK = [[0x0370, 0x03ff]];
const CYRILLIC = [
  [0x0400, 0x045f],
  [0x0490, 0x04ff],
];
const HEBREW = [
  [0x0590, 0x05ff],
  [0xfb1d, 0xfb4f],
];
const COMMON = [
  [0x2000, 0x206f], // spaces, dashes, quotes, ellipsis, primes
  [0x2070, 0x209f], // superscripts and subscripts
  [0x20a0, 0x20cf], // currency
  [0x2100, 0x214f], // ℓ № ℠ ™ Ω
  [0x2150, 0x218f], // fractions
  [0x2190, 0x2199], // arrows
  [0x2200, 0x22ff], // minus, ≤ ≥ ≠ ≈
  [0x25a0, 0x25ff], // squares, bullets
  [0x2610, 0x2612], // ballot boxes
  [0x2713, 0x2717], // check marks
  [0xfb00, 0xfb06], // ligatures that come with text copied from PDF
  [0xfffd, 0xfffd],
];

const SERIF = [...LATIN, ...GREEK, ...CYRILLIC, ...COMMON];
const HEBREW_SERIF = [...LATIN, ...HEBREW, ...COMMON];

const FACES = [
  ['NotoSerif-Regular', 'noto-serif/400Regular/NotoSerif_400Regular', SERIF],
  ['NotoSerif-Italic', 'noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic', SERIF],
  ['NotoSerif-Bold', 'noto-serif/700Bold/NotoSerif_700Bold', SERIF],
  ['NotoSerif-BoldItalic', 'noto-serif/700Bold_Italic/NotoSerif_700Bold_Italic', SERIF],
  ['FrankRuhlLibre-Regular', 'frank-ruhl-libre/400Regular/FrankRuhlLibre_400Regular', HEBREW_SERIF],
  ['FrankRuhlLibre-Bold', 'frank-ruhl-libre/700Bold/FrankRuhlLibre_700Bold', HEBREW_SERIF],
];

const LICENCES = [
  ['noto-serif', 'OFL-NotoSerif.txt'],
  ['frank-ruhl-libre', 'OFL-FrankRuhlLibre.txt'],
];

const packageFile = (path) => require.resolve(`@expo-google-fonts/${path}`);

function characters(ranges) {
  const codePoints = ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
  return String.fromCodePoint(...codePoints);
}

await mkdir(target, { recursive: true });
for (const [name, source, ranges] of FACES) {
  const full = await readFile(packageFile(`${source}.ttf`));
  const face = await subsetFont(full, characters(ranges), {
    targetFormat: 'sfnt',
    noHinting: true,
    keepFeatures: ['ccmp', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'tnum'],
    dropTables: ['DSIG', 'gasp', 'STAT', 'meta'],
  });
  await writeFile(join(target, `${name}.ttf`), face);
  process.stdout.write(
    `${name}.ttf ${Math.round(full.length / 1024)} -> ${Math.round(face.length / 1024)} KB\n`,
  );
}
for (const [family, name] of LICENCES) {
  await copyFile(packageFile(`${family}/LICENSE_FONT`), join(target, name));
}
