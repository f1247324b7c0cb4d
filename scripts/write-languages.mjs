// Writes docs/languages/<language>.md: everything a language can write, for a native speaker to read.
// Needs a build, whose code and data it reads.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { ROOT } from './paths.mjs';

/**
 * The page of one language. `code` holds the functions of src/ it is made with, `readResource` gives the
 * shipped data. The same data give the same page.
 */
export async function languagePage(language, code, readResource) {
  const refuse = () => Promise.reject(new Error('the cases name no files'));
  const environment = { today: '2026-11-22', readResource, readFile: refuse, readFolder: refuse };
  const cases = await casesOf(code, environment);
  const { pack, bundles } = await code.loadLanguage(language, environment);
  return code.grammarMatrix({ pack, bundles }, cases, INTRODUCTION);
}

const INTRODUCTION = `Everything the program can write in this language, for a native speaker to read from top to bottom. The facts are made up
and in English. A clause is shown with all it says for a firm; where a text is another in some case, that text stands below it,
indented, with the case and … for sentences that stand above. *I* is one person who writes; *1*, *2*, *5*, *21*, *22* and *100* are the
number of everything, *5 week* that of every period; *word 1* and so on are each word of every closed list in turn (scenario, tone,
profession, states, owners); *past* is a document written after its dates; *all*, *few* and *none* are how many facts there are. Such
cases may contradict themselves in substance; judge the language only. *In no case* stands before words that none of them prints.
Cells of a table are divided by ┊.

<!-- Written by scripts/write-languages.mjs; \`npm run docs\` writes it anew. Change locales/ and templates/ instead. -->`;

/** Every case for a firm, every case for a person, then each with every count and word. */
async function casesOf(
  { readEnding, applies, everyCase, variantCases, shapeCases, DOCUMENT_KINDS },
  environment,
) {
  const kinds = Object.keys(DOCUMENT_KINDS);
  const fixture = (name) =>
    parse(readFileSync(new URL(`test/fixtures/review/${name}`, ROOT), 'utf8'), {
      schema: 'failsafe',
      merge: true,
    });
  const everything = fixture('everything.yaml');
  const create = async (label, ...changes) => {
    const bytes = new TextEncoder().encode(JSON.stringify(changes.reduce(merge, everything)));
    const { ending } = await readEnding({ engagement: { file: 'case.json', bytes } }, environment);
    return {
      label,
      ending,
      kinds: kinds.filter((kind) => applies(kind, ending)),
      setting: {
        attached: kinds.filter((kind) => DOCUMENT_KINDS[kind] === 'client' && kind !== 'covering-email'),
        warnings: [{ code: 'ending/cooling-off', message: 'Five days of thinking it over are not past.' }],
      },
    };
  };
  const firm = await create('');
  const person = await create('I', PERSON);
  const cases = [
    firm,
    person,
    { ...firm, label: 'office copy', setting: { ...firm.setting, officeCopy: true } },
  ];
  const ends = [firm, person];
  for (const [label, change] of Object.entries(fixture('language-cases.yaml'))) {
    const both = [await create(label, change), await create(`I, ${label}`, change, PERSON)];
    cases.push(...both);
    if (ENDS.includes(label)) ends.push(...both);
  }
  return [...cases, ...everyCase(firm), ...shapeCases(person), ...ends.flatMap(variantCases)];
}

/** Cases whose end is told in other words in each variant of a clause. */
const ENDS = ['part', 'two contracts', 'part of two contracts', 'end on receipt'];

const PERSON = {
  provider: { name: 'Mara Venn', kind: 'person', signatories: [{ name: 'Mara Venn', licence: 'Licence 7' }] },
};

/** Maps are merged, `~` takes away. */
function merge(base, change) {
  const merged = { ...base };
  for (const [key, value] of Object.entries(change)) {
    if (value === '~') delete merged[key];
    else merged[key] = isMap(value) ? merge(isMap(base[key]) ? base[key] : {}, value) : value;
  }
  return merged;
}

function isMap(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const modules = ['generate', 'resources', 'create-trees', 'document/document-kind'];
  const loaded = [...modules, 'review/grammar-matrix', 'review/matrix-cases'].map(
    (name) => import(new URL(`dist/${name}.js`, ROOT)),
  );
  const code = Object.assign({}, ...(await Promise.all(loaded)));
  const readResource = async (name) => readFileSync(new URL(`dist/data/${name}`, ROOT));
  const { languages } = await code.loadIndex({ readResource });
  const folder = new URL('docs/languages/', ROOT);
  mkdirSync(folder, { recursive: true });
  for (const language of languages) {
    writeFileSync(new URL(`${language}.md`, folder), await languagePage(language, code, readResource));
  }
  for (const name of readdirSync(folder)) {
    if (!languages.includes(name.replace(/\.md$/, ''))) rmSync(new URL(name, folder));
  }
}
