#!/usr/bin/env node
// Lets outside tools judge PDF files: `node scripts/judge-pdf.mjs [FILE.pdf…]`, without names every
// PDF below out/. One line for each file and problem, the counts last. Exit 1 when there is one.
//
//   veraPDF        PDF/UA-1 and PDF/A-2a      Maven Central, kept in the user's cache; needs Java
//   qpdf --check   structure of the file      Debian package qpdf
//   pdffonts       all fonts are embedded     Debian package poppler-utils
//   own lint       nothing is shown outside marked content, operands are written apart
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lintContent } from './judge-pdf-tools/lint-content.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '..');
const FLAVOURS = ['ua1', '2a'];
const VERAPDF = '1.28.2';

const files = process.argv.length > 2 ? process.argv.slice(2) : pdfsBelow(join(ROOT, 'out'));
if (files.length === 0) {
  process.stderr.write('no PDF files to judge: name some, or run `npm start` to write the samples to out/\n');
  process.exit(2);
}

needTools({ qpdf: 'qpdf', pdffonts: 'poppler-utils', java: 'default-jre-headless', mvn: 'maven' });
const problems = new Map(files.map((file) => [file, []]));
const report = (file, problem) => problems.get(file)?.push(problem);

judgeByVeraPdf();
for (const file of files) {
  judgeByQpdf(file);
  judgeFonts(file);
  judgeContent(file);
}

let failed = 0;
for (const [file, list] of problems) {
  if (list.length > 0) failed++;
  for (const problem of list) process.stdout.write(`${relative(process.cwd(), file)}: ${problem}\n`);
}
process.stdout.write(`judge-pdf: ${files.length - failed} passed, ${failed} failed\n`);
process.exit(failed > 0 ? 1 : 0);

function pdfsBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => join(folder, name))
    .sort();
}

/** Installs what is missing, where that is possible; says what to install where it is not. */
function needTools(packages) {
  const missing = Object.entries(packages).filter(([tool]) => spawnSync('which', [tool]).status !== 0);
  if (missing.length === 0) return;
  const names = missing.map(([, name]) => name);
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const [command, ...rest] = [...sudo, 'apt-get', 'install', '-y', '-qq', ...names];
  spawnSync([...sudo, 'apt-get'][0], [...sudo, 'apt-get', 'update', '-qq'].slice(1), { stdio: 'ignore' });
  if (spawnSync(command, rest, { stdio: 'ignore' }).status !== 0) {
    process.stderr.write(`judge-pdf needs ${names.join(', ')}: install them and run again\n`);
    process.exit(3);
  }
}

function veraPdfClassPath() {
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  const folder = join(cache, 'disengage', `verapdf-${VERAPDF}`);
  const complete = join(folder, '.complete');
  if (!existsSync(complete)) {
    mkdirSync(folder, { recursive: true });
    const pom = join(HERE, 'judge-pdf-tools', 'pom.xml');
    const goal = ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${folder}`];
    const { status } = spawnSync('mvn', [...goal, '-DincludeScope=runtime'], {
      cwd: tmpdir(),
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) {
      process.stderr.write('judge-pdf could not fetch veraPDF from Maven Central\n');
      process.exit(3);
    }
    writeFileSync(complete, '');
  }
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jar'))
    .map((name) => join(folder, name))
    .join(delimiter);
}

function judgeByVeraPdf() {
  const classPath = veraPdfClassPath();
  for (const flavour of FLAVOURS) {
    const options = ['--flavour', flavour, '--format', 'xml', ...files];
    const { stdout } = spawnSync(
      'java',
      ['-cp', classPath, 'org.verapdf.apps.GreenfieldCliWrapper', ...options],
      {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      },
    );
    const jobs = (stdout ?? '').match(/<job>[\s\S]*?<\/job>/g) ?? [];
    const judged = new Set();
    for (const job of jobs) {
      const name = unescapeXml(/<name>([\s\S]*?)<\/name>/.exec(job)?.[1] ?? '');
      const file = files.find((candidate) => candidate === name || name.endsWith(`/${candidate}`));
      if (file === undefined) continue;
      judged.add(file);
      if (/<validationReport[^>]*isCompliant="true"/.test(job)) continue;
      const rules = job.match(/<rule [\s\S]*?<\/rule>/g) ?? [];
      if (rules.length === 0) report(file, `veraPDF ${flavour}: could not be parsed`);
      for (const rule of rules) {
        const attribute = (key) => new RegExp(`${key}="([^"]*)"`).exec(rule)?.[1];
        const words = unescapeXml(/<description>([\s\S]*?)<\/description>/.exec(rule)?.[1] ?? '');
        const clause = `${attribute('clause')}-${attribute('testNumber')}`;
        report(file, `veraPDF ${flavour} ${clause}, ${attribute('failedChecks')} times: ${words}`);
      }
    }
    for (const file of files) if (!judged.has(file)) report(file, `veraPDF ${flavour}: no verdict`);
  }
}

function judgeByQpdf(file) {
  const { status, stdout, stderr } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
  if (status !== 0) report(file, `qpdf: ${`${stdout}${stderr}`.trim().split('\n').slice(-2).join(' ')}`);
}

function judgeFonts(file) {
  const { status, stdout } = spawnSync('pdffonts', [file], { encoding: 'utf8' });
  if (status !== 0) return report(file, 'pdffonts: could not read the file');
  for (const line of stdout.split('\n').slice(2)) {
    const columns = /(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+\s*$/.exec(line);
    if (columns === null) continue;
    const name = line.split(' ')[0];
    if (columns[1] !== 'yes') report(file, `font ${name} is not embedded`);
    if (columns[3] !== 'yes') report(file, `font ${name} does not tell its characters`);
  }
}

function judgeContent(file) {
  // qpdf undoes the compression and gives every page's operators as one stream.
  const options = [
    '--json=2',
    '--json-stream-data=inline',
    '--decode-level=generalized',
    '--coalesce-contents',
  ];
  const { stdout } = spawnSync('qpdf', [...options, file], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (!stdout) return; // no PDF; said already
  const objects = JSON.parse(stdout).qpdf[1];
  const pages = Object.values(objects).filter(({ value }) => value?.['/Type'] === '/Page');
  if (pages.length === 0) report(file, 'has no page');
  for (const [index, { value }] of pages.entries()) {
    const stream = objects[`obj:${value['/Contents']}`]?.stream?.data ?? '';
    const operators = Buffer.from(stream, 'base64').toString('latin1');
    for (const problem of lintContent(operators)) report(file, `page object ${index + 1}: ${problem}`);
  }
}

function unescapeXml(text) {
  const entities = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };
  return text.replaceAll(/&(?:amp|lt|gt|quot|apos);/g, (entity) => entities[entity]);
}
