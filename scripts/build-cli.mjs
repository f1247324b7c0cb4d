// Bundles the command line, so that it starts fast: one file for what every command needs, and one
// more for each heavy part that is loaded only when needed. A file more costs a cold process a
// millisecond or two, so modules are not split finer than that.
import { chmodSync, copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { ROOT } from './paths.mjs';

const root = fileURLToPath(ROOT);
const require = createRequire(import.meta.url);
const ENTRY = join(root, 'src/cli/main.ts');

/** The parts and the modules that begin them; a module belongs to the first part that needs it. */
const PARTS = {
  base: [ENTRY],
  work: ['src/cli/commands.ts'],
  pdf: ['src/pdf/write-pdf.ts', 'src/pdf/check-pdf.ts'],
  docx: ['src/docx/write-docx.ts', 'src/docx/read-pictures.ts'],
  dates: ['src/cli/dates.ts'],
  templates: ['src/cli/template-commands.ts', 'src/template/firm/compile-firm-templates.ts'],
};

/** Writes main.js and its parts into `outdir`, which stands beside a folder `data`. */
export async function buildCli(outdir = join(root, 'dist/cli')) {
  const bundle = await rolldown({
    input: { main: ENTRY },
    cwd: root,
    platform: 'node',
    preserveEntrySignatures: false,
    plugins: [lighterLibraries],
    // the one for Node loads worker threads
    resolve: { alias: { fflate: 'fflate/browser', yaml: YAML_MODULES } },
    // firm-wide templates are compiled by what the template commands have anyway
    checks: { ineffectiveDynamicImport: false },
  });
  const { output } = await bundle.write({
    dir: outdir,
    format: 'esm',
    minify: true,
    comments: { legal: false },
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [{ name: createPartOf(), debugName: 'parts' }],
    },
  });
  await bundle.close();
  chmodSync(join(outdir, 'main.js'), 0o755);
  // its code looks for the machine beside itself
  copyFileSync(require.resolve('harfbuzzjs/dist/harfbuzz.wasm'), join(outdir, 'harfbuzz.wasm'));
  const inputs = output.flatMap((file) => Object.keys(file.modules ?? {}));
  writeFileSync(
    join(outdir, 'THIRD-PARTY-LICENCES.txt'),
    licences(inputs.map((file) => relative(root, file))),
  );
}

/** YAML as modules, of which only the half that reads goes into the bundle; main of the package is CommonJS. */
const YAML_MODULES = join(root, 'node_modules/yaml/browser/index.js');

/** The name of the part for a module; none for the entry itself, which waits for its parts. */
function createPartOf() {
  let parts;
  return (id, context) => {
    parts ??= Object.entries(PARTS).map(([name, files]) => {
      const reached = new Set();
      const reach = (module) => {
        if (reached.has(module)) return;
        reached.add(module);
        for (const other of context.getModuleInfo(module)?.importedIds ?? []) reach(other);
      };
      for (const file of files) reach(resolve(root, file));
      return [name, reached];
    });
    if (id === ENTRY) return null;
    const [first, second] = parts.filter(([, reached]) => reached.has(id)).map(([name]) => name);
    return first === 'pdf' && second === 'docx' ? 'page' : (first ?? null);
  };
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

const NOTHING = '\0nothing';

const lighterLibraries = {
  name: 'lighter-libraries',
  // commander asks for it to start programs of its own, which there are none
  resolveId: (id) => (/^(node:)?child_process$/.test(id) ? NOTHING : null),
  load(id) {
    if (id === NOTHING) return 'export default {};';
    const replaced = REPLACED.find(([file]) => file.test(id));
    return replaced === undefined ? null : { code: replaced[1], moduleType: 'js' };
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
