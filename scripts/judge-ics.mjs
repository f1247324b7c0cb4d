#!/usr/bin/env node
// Lets an outside parser judge calendar files: `node scripts/judge-ics.mjs [FILE.ics…]`. Without names it
// writes those of every sample with the built program, and judges them. One line for each file and problem,
// the counts last. Exit 1 when there is one.
//
//   icalendar      RFC 5545      PyPI, kept in the user's cache; needs Python with pip
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './paths.mjs';

const ICALENDAR = '6.3.1';
const root = fileURLToPath(ROOT);
const JUDGE = join(root, 'scripts/judge-ics-tools/judge.py');
const PROGRAM = join(root, 'dist/cli/main.js');

const folder = mkdtempSync(join(tmpdir(), 'disengage-ics-'));
const files = process.argv.length > 2 ? process.argv.slice(2) : writeSamples();
const verdicts = judge(files);
rmSync(folder, { recursive: true });

let failed = 0;
for (const file of files) {
  const problems = verdicts[file] ?? ['no verdict'];
  if (problems.length > 0) failed++;
  for (const problem of problems) console.log(`${file}: ${problem}`);
}
console.log(`judge-ics: ${files.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 || files.length === 0 ? 1 : 0;

/** The calendars of every sample, and of a question without a file in every language. */
function writeSamples() {
  if (!existsSync(PROGRAM)) {
    process.stderr.write('judge-ics needs the built program: run npm run build\n');
    process.exit(2);
  }
  const samples = readdirSync(join(root, 'samples'), { recursive: true })
    .filter((name) => name.endsWith('.yaml') && basename(name) !== 'disengage.yaml')
    .map((name) => join('samples', name))
    .sort();
  const question = '--jurisdiction DE --given 2026-09-30 --delivery post --ends-on end-of-month'.split(' ');
  const languages = ['en-GB', 'en-US', 'he', 'hu', 'pl', 'ru'];
  const asked = [
    ...samples.map((sample) => [sample]),
    ...languages.map((language) => [...question, '--period', '3 months', '--language', language]),
  ];
  return asked.map((words, index) => {
    const name = words[0].startsWith('--') ? `question.${words.at(-1)}` : words[0].replace(/[\\/]/g, '.');
    const file = join(folder, `${index}.${name}.ics`);
    const { status, stderr } = spawnSync(
      process.execPath,
      [PROGRAM, 'dates', ...words, '--ics', file, '-q'],
      {
        cwd: root,
        encoding: 'utf8',
      },
    );
    if (status !== 0) writeFileSync(file, stderr);
    return file;
  });
}

function judge(paths) {
  const { status, stdout, stderr } = spawnSync(python(), [JUDGE, ...paths], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    env: { ...process.env, PYTHONPATH: library() },
  });
  if (status === 0) return JSON.parse(stdout);
  process.stderr.write(stderr ?? '');
  process.exit(3);
}

function python() {
  return process.platform === 'win32' ? 'python' : 'python3';
}

/** The folder of the parser, installed when it is not there yet. */
function library() {
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  const target = join(cache, 'disengage', `icalendar-${ICALENDAR}`);
  const complete = join(target, '.complete');
  if (existsSync(complete)) return target;
  mkdirSync(target, { recursive: true });
  const words = [
    '-m',
    'pip',
    'install',
    '-q',
    '--disable-pip-version-check',
    '--upgrade',
    '--target',
    target,
  ];
  const install = () => spawnSync(python(), [...words, `icalendar==${ICALENDAR}`], { encoding: 'utf8' });
  let { status, stderr } = install();
  if (status !== 0 && installPip()) ({ status, stderr } = install());
  if (status !== 0) {
    process.stderr.write(`judge-ics needs Python 3 with pip, and icalendar ${ICALENDAR}:\n${stderr ?? ''}\n`);
    process.exit(3);
  }
  writeFileSync(complete, '');
  return target;
}

function installPip() {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...words) => {
    const [command, ...rest] = [...sudo, 'apt-get', ...words];
    return spawnSync(command, rest, { stdio: 'ignore' }).status === 0;
  };
  apt('update', '-qq');
  return apt('install', '-y', '-qq', 'python3', 'python3-pip');
}
