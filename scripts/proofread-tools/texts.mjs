import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../paths.mjs';

/**
 * What there is to read: every document of every sample and the pages of docs/languages/, as
 * `{ name, language, text, given }`. `given` are words of made-up facts, which nobody is to correct.
 */
export async function textsToRead() {
  return [...(await sampleTexts()), ...pageTexts()];
}

async function sampleTexts() {
  const { generate } = await import(new URL('dist/index.js', ROOT));
  const { createNodeEnvironment } = await import(new URL('dist/io/node-environment.js', ROOT));
  const environment = createNodeEnvironment({ cwd: fileURLToPath(ROOT), today: '2026-11-22' });
  const read = (file) => ({ file, bytes: readFileSync(new URL(file, ROOT)) });
  const texts = [];
  for (const name of filesBelow('samples/')) {
    if (!name.endsWith('.yaml') || name.endsWith('disengage.yaml')) continue;
    const house = name.replace(/[^/]+$/, 'disengage.yaml');
    const request = {
      engagement: read(name),
      ...(existsSync(new URL(house, ROOT)) && { house: read(house) }),
    };
    const { documents } = await generate({ ...request, kinds: 'all', formats: ['txt'] }, environment);
    for (const { kind, language, bytes } of documents) {
      const text = unwrapped(new TextDecoder().decode(bytes));
      texts.push({ name: `${name} (${kind})`, language, text, given: new Set() });
    }
  }
  return texts;
}

/** Paragraphs in one line; a line that could have been longer ends one. */
function unwrapped(text) {
  return text.replaceAll(/(?<=^.{50,})\n(?=[^\s-])/gmu, ' ');
}

/** The sentences of a page, one a line; its tables of forms are single words in a row. */
function pageTexts() {
  const given = new Set(
    ['everything', 'language-cases'].flatMap((name) =>
      wordsOf(readFileSync(new URL(`test/fixtures/review/${name}.yaml`, ROOT), 'utf8')),
    ),
  );
  return filesBelow('docs/languages/').map((name) => {
    const page = readFileSync(new URL(name, ROOT), 'utf8');
    const lines = page.split('\n').filter((line) => /^ *- /.test(line) && !line.includes('*in no case:*'));
    const text = lines
      .map((line) => line.replace(/^ *- (?:\*[^*]+:\* )?/, '').replaceAll(/\\(?=\W)/g, ''))
      .map((line) =>
        line.replaceAll('…', '').replaceAll(/‹\w+›/g, 'Annex 3').replaceAll(/ *┊ */g, '\n\n').trim(),
      );
    return { name, language: name.replace(/^.*\/|\.md$/g, ''), text: text.join('\n\n'), given };
  });
}

/** Words of letters, with what may stand inside one. */
export function wordsOf(text) {
  return text.match(/[\p{L}\p{M}]+(?:["'’׳״-][\p{L}\p{M}]+)*/gu) ?? [];
}

function filesBelow(folder) {
  return readdirSync(new URL(folder, ROOT), { recursive: true })
    .map((name) => `${folder}${name}`)
    .filter((name) => /\.\w+$/.test(name))
    .sort();
}
