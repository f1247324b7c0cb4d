// `npm start`: builds if needed, then writes the documents of every sample and says where they are.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './paths.mjs';

const root = fileURLToPath(ROOT);

if (isStale()) {
  console.log('Building …');
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

const waiting = samples();
await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, work));
console.log(`The documents are in ${join(root, 'out')}`);

/** Takes one sample after the other, so that as many run at once as there are processors. */
async function work() {
  for (let sample = waiting.shift(); sample !== undefined; sample = waiting.shift()) {
    const { code, talk } = await generate(sample);
    process.stdout.write(`${sample}\n${talk.replace(/^(?=.)/gm, '  ')}`);
    if (code !== 0) process.exitCode = 1;
  }
}

function generate(sample) {
  const args = [
    'dist/cli/main.js',
    'generate',
    sample,
    '--out',
    outputFolder(sample),
    '--force',
    '--kind',
    'all',
  ];
  const child = spawn(process.execPath, [...args, ...process.argv.slice(2)], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let talk = '';
  child.stderr.on('data', (chunk) => {
    talk += chunk;
  });
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, talk }));
  });
}

/** Every engagement below samples/, relative to the project; house files are no engagements. */
function samples() {
  return files('samples').filter((file) => file.endsWith('.yaml') && basename(file) !== 'disengage.yaml');
}

/** `samples/agency/he.yaml` -> `out/agency/he`; `samples/minimal.yaml` -> `out/minimal`. */
function outputFolder(sample) {
  return join('out', relative('samples', dirname(sample)), basename(sample, '.yaml'));
}

/** True when dist/ is missing or older than what it is made of. */
function isStale() {
  const built = join(root, 'dist/data/index.json');
  if (!existsSync(built)) return true;
  const made = statSync(built).mtimeMs;
  const sources = ['src', 'templates', 'locales', 'scripts'].flatMap(files);
  return [...sources, 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'].some(
    (file) => statSync(join(root, file)).mtimeMs > made,
  );
}

/** The files below a folder, relative to the project, sorted. */
function files(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}
