// Packs the project, installs the tarball as a user would (`npm i -g`, into a folder of its own) and
// runs the program and the library from there.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './paths.mjs';

const root = fileURLToPath(ROOT);
const sample = join(root, 'samples/minimal.yaml');
const work = mkdtempSync(join(tmpdir(), 'disengage-package-'));
let passed = 0;
let failed = 0;

try {
  run('npm', ['pack', '--pack-destination', work], root);
  const tarball = join(work, readdirSync(work).find((name) => name.endsWith('.tgz')) ?? 'none.tgz');
  run(
    'npm',
    ['install', '--global', '--prefix', join(work, 'global'), '--no-audit', '--no-fund', tarball],
    work,
  );
  const program = join(work, 'global/bin/disengage');
  expect('--version', run(program, ['--version'], work).startsWith(version()));
  expect('--help', run(program, ['--help'], work).includes('generate'));
  expect('schema', JSON.parse(run(program, ['schema'], work)).type === 'object');
  run(program, ['template', 'check'], work);
  const result = JSON.parse(run(program, ['generate', sample, '--format', 'pdf,docx,txt', '--json'], work));
  expect('generate', result.ok && result.documents.length === 10);

  const dates = JSON.parse(run(program, ['dates', sample, '--json'], work));
  expect('dates', dates.ok && dates.endDate === '2026-12-31');

  const project = join(work, 'project');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{"type":"module","private":true}');
  run('npm', ['install', '--no-audit', '--no-fund', tarball], project);
  writeFileSync(join(project, 'use.js'), libraryUse());
  expect(
    'library',
    run(process.execPath, ['use.js', sample], project).trim() === 'termination-letter.en-GB.pdf %PDF',
  );
} catch (error) {
  console.error(String(error));
  failed++;
} finally {
  rmSync(work, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** Runs a command and returns what it wrote to stdout; one that fails ends the test. */
function run(command, args, cwd) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}\n${stdout}${stderr}`);
  passed++;
  return stdout;
}

function expect(what, holds) {
  if (holds) passed++;
  else {
    failed++;
    console.error(`not as it should be: ${what}`);
  }
}

function version() {
  return spawnSync('npm', ['pkg', 'get', 'version'], { cwd: root, encoding: 'utf8' })
    .stdout.trim()
    .replaceAll('"', '');
}

function libraryUse() {
  return `import { readFile } from 'node:fs/promises';
import { generate } from 'disengage';
import { createNodeEnvironment } from 'disengage/node';
const file = process.argv[2];
const engagement = { file, bytes: new Uint8Array(await readFile(file)) };
const request = { engagement, formats: ['pdf'], kinds: ['termination-letter'] };
const { documents } = await generate(request, createNodeEnvironment());
for (const { name, bytes } of documents) console.log(name, new TextDecoder().decode(bytes.subarray(0, 4)));
`;
}
