// Bundles the command line, so that it starts fast: one file, and one more for each heavy part that
// is loaded only when needed.
import { chmodSync, copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { ROOT } from './paths.mjs';

/** Writes main.js and its parts into `outdir`, which stands beside a folder `data`. */
export async function buildCli(outdir = fileURLToPath(new URL('dist/cli', ROOT))) {
  const { metafile } = await build({
    absWorkingDir: fileURLToPath(ROOT),
    entryPoints: ['src/cli/main.ts'],
    outdir,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    metafile: true,
    plugins: [lighterLibraries],
    // the one for Node loads worker threads
    alias: { fflate: 'fflate/browser' },
    // packages written for CommonJS call `require` for Node's own modules
    banner: {
      js: "import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);",
    },
  });
  chmodSync(join(outdir, 'main.js'), 0o755);
  // its code looks for the machine beside itself
  const harfbuzz = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz.wasm');
  copyFileSync(harfbuzz, join(outdir, 'harfbuzz.wasm'));
  writeFileSync(join(outdir, 'THIRD-PARTY-LICENCES.txt'), licences(Object.keys(metafile.inputs)));
}

/**
 * Code that libraries run or carry at every start, replaced by less:
 * - fontkit, which pdfkit loads for fonts it is given: ours are shaped by HarfBuzz and embedded by
 *   our own code, and fontkit is two thirds of what a PDF would load;
 * - the tables of a cipher for locked PDF files, which we do not write;
 * - an inflate in JavaScript that unpacks Unicode tables, for which Node has its own.
 */
const REPLACED = [
  [
    /[\\/]node_modules[\\/]fontkit[\\/]dist[\\/]module\.mjs$/,
    "export const create = () => { throw new Error('pdfkit is given no fonts'); };",
  ],
  [
    /[\\/]node_modules[\\/]@noble[\\/]ciphers[\\/]esm[\\/]aes\.js$/,
    'export const cbc = undefined, ecb = undefined;',
  ],
  [
    /[\\/]node_modules[\\/]tiny-inflate[\\/]index\.js$/,
    `const { inflateRawSync } = require('node:zlib');
    module.exports = (source, target) => {
      const bytes = inflateRawSync(source);
      target.set(bytes);
      return target.slice(0, bytes.length);
    };`,
  ],
];

const lighterLibraries = {
  name: 'lighter-libraries',
  setup({ onLoad, onResolve }) {
    // commander asks for it to start programs of its own, which there are none
    onResolve({ filter: /^(node:)?child_process$/ }, () => ({ path: 'child_process', namespace: 'nothing' }));
    onLoad({ filter: /./, namespace: 'nothing' }, () => ({ contents: '', loader: 'js' }));
    for (const [filter, contents] of REPLACED) onLoad({ filter }, () => ({ contents, loader: 'js' }));
  },
};

/** The notices of every package whose code is in the bundle. */
function licences(inputs) {
  const folders = inputs
    .map((input) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1])
    .filter((folder) => folder !== undefined);
  return [...new Set(folders)]
    .sort()
    .map(licence)
    .join(`\n${'-'.repeat(72)}\n`);
}

const NAMES = [
  'LICENSE',
  'LICENSE.md',
  'LICENSE.txt',
  'LICENCE',
  'license',
  'License',
  'LICENSE-MIT',
  'LICENSE-MIT.txt',
  'license.md',
  'readme.md',
  'README.md',
];

function licence(folder) {
  const { name, version, license } = JSON.parse(
    readFileSync(new URL(`${folder}/package.json`, ROOT), 'utf8'),
  );
  const file = NAMES.find((name) => existsSync(new URL(`${folder}/${name}`, ROOT)));
  const text = file === undefined ? '' : readFileSync(new URL(`${folder}/${file}`, ROOT), 'utf8');
  const notice = /readme/i.test(file ?? '') ? text.slice(text.search(/licen[cs]e/i)) : text;
  return `${name} ${version} (${license})\n\n${notice.trim()}\n`;
}
