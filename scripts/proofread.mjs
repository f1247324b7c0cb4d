#!/usr/bin/env node
// Lets outside tools proofread what the program writes: `npm run proofread`, or after a build
// `node scripts/proofread.mjs [LANGUAGE…]`. Reads every document of every sample and docs/languages/.
// One line for each finding, the counts last. Exit 1 when there is one.
//
//   LanguageTool   spelling and grammar   Maven Central, kept in the user's cache; needs Java 17 and Maven
//   hunspell       spelling               Debian packages hunspell and hunspell-<language>, for the other languages
//
// A language whose tool cannot be had (no network) is skipped with a notice. A finding is a question, not a
// verdict: what is right goes into locales/<language>.allow.txt, a line `word # reason` each, where the word
// is a word, some words, or the name of a rule.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './paths.mjs';
import { textsToRead, wordsOf } from './proofread-tools/texts.mjs';

const VERSION = '6.6';
/** What LanguageTool has rules for. */
const RULED = new Set(
  'ar ast be br ca da de el en eo es fa fr ga gl it ja km nl pl pt ro ru sk sl sv ta tl uk zh'.split(' '),
);
/** Rules about layout and variety, which a list of variants out of its page cannot keep, and about taste in spelling. */
const PASSED_OVER =
  /WHITESPACE|SENTENCE_START|PARAGRAPH_END|UNPAIRED|CONSECUTIVE_SPACES|EMPTY_LINE|REPEAT|^REP_|OXFORD_SPELLING/;

const wanted = process.argv.slice(2);
const texts = (await textsToRead()).filter(
  ({ language }) => wanted.length === 0 || wanted.includes(language),
);
const counts = { passed: 0, failed: 0 };
for (const language of new Set(texts.map((text) => text.language))) {
  const own = texts.filter((text) => text.language === language);
  const findings = RULED.has(bare(language)) ? judgeByRules(language, own) : judgeByWords(language, own);
  if (findings === undefined) continue;
  const allowed = allowList(language);
  for (const text of own) {
    const left = findings.filter((finding) => finding.of === text && !isFine(finding, text, allowed));
    for (const { line, rule, message, found, better } of left) {
      const help = better === '' ? '' : ` → ${better}`;
      process.stdout.write(
        `${text.name}: ${line}: ${rule}: ${message.replaceAll(/<\/?suggestion>/g, '"')} «${found}»${help}\n`,
      );
    }
    counts[left.length === 0 ? 'passed' : 'failed']++;
  }
}
process.stdout.write(`proofread: ${counts.passed} passed, ${counts.failed} failed\n`);
process.exit(counts.failed > 0 ? 1 : 0);

function bare(language) {
  return language.split('-')[0];
}

function skip(language, why) {
  process.stderr.write(`proofread: ${language} is skipped: ${why}\n`);
  return undefined;
}

/** The words of every variant of a language: a region allows what its parent does. */
function allowList(language) {
  const names = readdirSync(new URL('locales/', ROOT)).filter((name) => /^.+\.allow\.txt$/.test(name));
  const own = names.filter((name) => bare(name.replace('.allow.txt', '')) === bare(language));
  const lines = own.flatMap((name) => readFileSync(new URL(`locales/${name}`, ROOT), 'utf8').split('\n'));
  return new Set(lines.map((line) => line.replace(/(^|\s)#.*$/, '').trim()).filter((word) => word !== ''));
}

function isFine({ rule, found }, { given }, allowed) {
  if (PASSED_OVER.test(rule) || allowed.has(rule) || allowed.has(found)) return true;
  const words = wordsOf(found);
  return words.length > 0 && words.every((word) => allowed.has(word) || given.has(word));
}

function judgeByRules(language, own) {
  if (!hasTools({ java: 'default-jre-headless', mvn: 'maven' }))
    return skip(language, 'it needs Java 17 and Maven');
  const classPath = languageToolFor(bare(language));
  if (classPath === undefined) return skip(language, 'LanguageTool could not be fetched from Maven Central');
  const folder = mkdtempSync(join(tmpdir(), 'proofread-'));
  const files = own.map(({ text }, index) => {
    const file = join(folder, `${index}.txt`);
    writeFileSync(file, text);
    return file;
  });
  const judge = fileURLToPath(new URL('scripts/proofread-tools/Judge.java', ROOT));
  const { status, stdout, stderr } = spawnSync('java', ['-cp', classPath, judge, language, ...files], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  rmSync(folder, { recursive: true });
  if (status !== 0) return skip(language, `LanguageTool stopped: ${stderr.trim().split('\n').at(-1)}`);
  return stdout
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => {
      const [file, line, rule, message, found, better] = row.split('\t');
      return { of: own[files.indexOf(file)], line, rule, message, found, better };
    });
}

/** The folder of its libraries as Java wants it; undefined when they cannot be had. */
function languageToolFor(name) {
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  const folder = join(cache, 'disengage', `languagetool-${VERSION}`, name);
  const complete = join(folder, '.complete');
  if (!existsSync(complete)) {
    mkdirSync(folder, { recursive: true });
    const pom = join(folder, 'pom.xml');
    writeFileSync(pom, pomFor(name));
    const goal = ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${folder}`];
    const { status } = spawnSync('mvn', [...goal, '-DincludeScope=runtime'], { stdio: 'ignore' });
    if (status !== 0) return undefined;
    writeFileSync(complete, '');
  }
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jar'))
    .map((file) => join(folder, file))
    .join(delimiter);
}

/** The core is named by itself: the languages ask for it together with its tests, which are not published. */
function pomFor(name) {
  const group = '<groupId>org.languagetool</groupId>';
  const dependency = (artifact, more = '') =>
    `<dependency>${group}<artifactId>${artifact}</artifactId><version>${VERSION}</version>${more}</dependency>`;
  const exclusion = `<exclusion>${group}<artifactId>languagetool-core</artifactId></exclusion>`;
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>disengage.judges</groupId><artifactId>languagetool</artifactId><version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    ${dependency('languagetool-core')}
    ${dependency(`language-${name}`, `<exclusions>${exclusion}</exclusions>`)}
  </dependencies>
</project>
`;
}

function judgeByWords(language, own) {
  const packages = { hunspell: 'hunspell' };
  const dictionary = () => dictionaryOf(bare(language));
  if (!hasTools(packages) || (dictionary() === undefined && !install([`hunspell-${bare(language)}`]))) {
    return skip(language, `it needs hunspell and hunspell-${bare(language)}`);
  }
  const name = dictionary();
  if (name === undefined) return skip(language, `hunspell has no dictionary ${bare(language)}`);
  const scripts = scriptOf(own.map(({ text }) => text).join('\n'));
  return own.flatMap((text) => {
    const lines = text.text.normalize('NFC').split('\n');
    const places = new Map();
    for (const [index, line] of lines.entries()) {
      for (const word of wordsOf(line)) {
        if (word.length > 1 && scripts.test(word) && !places.has(word)) places.set(word, index + 1);
      }
    }
    const { stdout } = spawnSync('hunspell', ['-i', 'utf-8', '-d', name, '-a'], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      input: [...places.keys()].map((word) => `^${asTyped(word)}\n`).join(''),
    });
    // an answer for each word, an empty line after each; the first line is hunspell's own
    const answers = stdout.slice(stdout.indexOf('\n') + 1).split('\n\n');
    return [...places].flatMap(([found, line], index) => {
      const bad = answers[index]?.split('\n').find((answer) => /^[&#]/.test(answer));
      if (bad === undefined) return [];
      const better = (bad.split(': ')[1] ?? '').split(', ').slice(0, 3).join(', ');
      return [{ of: text, line, rule: 'SPELLING', message: 'not in the dictionary', found, better }];
    });
  });
}

/** Dictionaries have the marks of a keyboard. */
function asTyped(word) {
  return word.replaceAll(/[’׳]/g, "'").replaceAll('״', '"');
}

/** Letters most of a text is in: facts in another script are not the language's. */
function scriptOf(text) {
  const count = (script) => text.match(new RegExp(`\\p{Script=${script}}`, 'gu'))?.length ?? 0;
  const [first] = ['Latin', 'Hebrew', 'Cyrillic', 'Greek', 'Arabic'].sort((a, b) => count(b) - count(a));
  return new RegExp(`^\\p{Script=${first}}`, 'u');
}

/** `he_IL` for `he`, if it is installed. */
function dictionaryOf(name) {
  const { stderr, stdout } = spawnSync('hunspell', ['-D'], { encoding: 'utf8', input: '' });
  return new RegExp(`/(${name}(?:_\\w+)?)$`, 'm').exec(`${stderr}${stdout}`)?.[1];
}

/** Whether the tools are there, if need be after installing their packages. */
function hasTools(packages) {
  const missing = () => Object.entries(packages).filter(([tool]) => spawnSync('which', [tool]).status !== 0);
  return missing().length === 0 || (install(missing().map(([, name]) => name)) && missing().length === 0);
}

function install(names) {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const run = (...args) =>
    spawnSync([...sudo, 'apt-get'][0], [...sudo, 'apt-get', ...args].slice(1), { stdio: 'ignore' });
  run('update', '-qq');
  return run('install', '-y', '-qq', ...names).status === 0;
}
