// Writes docs/coverage.md: what each document has to say, what facts it takes, and where it is printed.
// Needs a build, whose code and data it reads.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ROOT } from './paths.mjs';

/**
 * The page. `items` and `printedNames` are those of src/review, `bundle` and `messages` the compiled
 * templates and messages of one language.
 */
export function coveragePage({ items, printedNames, bundle, messages }) {
  const sections = Object.entries(items).map(([kind, list]) => {
    const document = bundle.documents[kind];
    const clauses = document === undefined ? [] : clausesOf(document, bundle, printedNames);
    const rows = list.map(
      (item) =>
        `| ${item.id} | ${messages.cli[`coverage.items.${item.id}`]} | ${factsOf(item)} | ${placesOf(item, clauses)} |`,
    );
    const note = document === undefined ? ['No shipped template yet.', ''] : [];
    return [`## ${kind}`, '', ...note, ...TABLE_HEAD, ...rows, ''].join('\n');
  });
  return [INTRODUCTION, ...sections].join('\n');
}

const INTRODUCTION = `# What the documents say

\`disengage check FILE --coverage\` holds the documents of one file against these items. An item is **met** when every
fact of it that the file has is printed, or its words are there; **waived** when the file has none of its facts, or keeps them
out on purpose; **missing** when a fact of the file is not printed, or the words are not there. \`--strict\` makes a missing one an error.

Facts are names of the view ([src/template/shape.ts](../src/template/shape.ts)), the same as in the file except for what is
computed. Those in *italics* choose words and are not printed themselves; "or" stands between names for the same fact.
Where no fact is named, the words are always there. The last column names the clauses in
[templates/](../templates/) that can print them.

<!-- Written by scripts/write-coverage.mjs from src/review/items; \`npm run docs\` writes it anew. -->
`;

const TABLE_HEAD = ['| | Item | Facts | Printed in |', '|---|---|---|---|'];

/** Facts of one group together: `contracts`: title, number. */
function factsOf({ facts, one }) {
  const groups = new Map();
  for (const { names, steers } of facts) {
    const [name] = names.map(shown);
    const parent = name.replace(/\.?[^.]*$/, '');
    const group = steers || names.length > 1 || parent === '' ? `only ${name}` : parent;
    groups.set(group, [...(groups.get(group) ?? []), { names: names.map(shown), steers }]);
  }
  const list = [...groups].map(([group, members]) => {
    const [{ names, steers }] = members;
    if (members.length > 1) {
      return `\`${group}\`: ${members.map((member) => member.names[0].slice(group.length + 1)).join(', ')}`;
    }
    const text = names.map((name) => `\`${name}\``).join(' or ');
    return steers ? `*${text}*` : text;
  });
  return `${one ? 'one of ' : ''}${list.join('; ')}`;
}

/** Names of templates have no mark for the items of a list. */
function shown(name) {
  return name.replaceAll('.*', '');
}

/** Clauses an item names itself, then those that print one of its facts, in the order of the document. */
function placesOf({ facts, parts = [] }, clauses) {
  const named = [...parts, ...facts.flatMap((fact) => fact.in ?? [])];
  const free = facts.filter((fact) => fact.in === undefined).flatMap(({ names }) => names.map(shown));
  const printing = clauses
    .filter(({ printed }) => [...printed].some((name) => free.some((each) => isBelow(name, each))))
    .map(({ name }) => name);
  return [...new Set([...named, ...printing])].join(', ');
}

function isBelow(name, fact) {
  const whole = name.replace(/^(client|contract)\./, '$1s.');
  return whole === fact || whole.startsWith(`${fact}.`);
}

/** Every clause of a document with the names it can print; the document's own text under its kind. */
function clausesOf(document, bundle, printedNames) {
  const isClause = ({ type }) => type === 'clause';
  const own = { ...document, nodes: document.nodes.filter((node) => !isClause(node)) };
  return [
    { name: document.name, printed: printedNames(own, [bundle]) },
    ...document.nodes
      .filter(isClause)
      .map((node) => ({ name: node.name, printed: printedNames({ ...document, nodes: [node] }, [bundle]) })),
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const text = (name) => readFileSync(new URL(`dist/data/${name}`, ROOT), 'utf8');
  const { readBundle } = await import(new URL('dist/template/bundle-file.js', ROOT));
  const { COVERAGE_ITEMS } = await import(new URL('dist/review/coverage-items.js', ROOT));
  const { printedNames } = await import(new URL('dist/review/printed-names.js', ROOT));
  const page = coveragePage({
    items: COVERAGE_ITEMS,
    printedNames,
    bundle: readBundle(text('templates/en-GB.bundle')),
    messages: JSON.parse(text('messages/en-GB.json')),
  });
  writeFileSync(new URL('docs/coverage.md', ROOT), page);
}
