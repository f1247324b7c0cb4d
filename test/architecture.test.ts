import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

/** A file imports only from its own room or rooms before it. */
const ROOMS = [
  ...['document', 'calendar', 'law', 'engagement', 'input', 'ending', 'language', 'template', 'review'],
  ...['design', 'pdf', 'docx', 'text', 'records', 'batch'],
];
const OUTER = ['io', 'cli'];
/** Files at the top of `src`: for everybody, and the pipeline, which only the outer rooms see. */
const SHARED = ['diagnostics.ts', 'environment.ts', 'fact.ts'];
const PIPELINE = ['coverage.ts', 'create-trees.ts', 'generate.ts', 'index.ts', 'resources.ts', 'writers.ts'];

/** Who may import a big library. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  'temporal-polyfill': ['calendar'],
  zod: ['law', 'engagement', 'input', 'language'],
  yaml: ['input', 'io'],
  handlebars: ['template/compile'],
  'mdast-util-from-markdown': ['template/compile'],
  'micromark-extension-directive': ['template/compile'],
  'bidi-js': ['design'],
  linebreak: ['pdf', 'text'],
  pdfkit: ['pdf'],
  harfbuzzjs: ['pdf'],
  docx: ['docx'],
  fflate: ['pdf', 'docx'],
  commander: ['cli'],
};

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const PLACES = [...ROOMS, 'template/compile', ...OUTER];

interface Finding {
  readonly rule: string;
  readonly line: number;
}

/** What the linter says of each planted file, with the project's own configuration. */
async function lintPlanted(
  files: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, readonly Finding[]>> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'disengage-lint-')));
  await copyFile(join(PROJECT, 'biome.json'), join(folder, 'biome.json'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  const biome = join(PROJECT, 'node_modules/@biomejs/biome/bin/biome');
  const output = await new Promise<string>((resolve) => {
    const options = { cwd: folder, maxBuffer: 100_000_000 };
    execFile(
      process.execPath,
      [biome, 'lint', '--reporter=github', '--max-diagnostics=none'],
      options,
      (_, stdout) => resolve(stdout),
    );
  });
  await rm(folder, { recursive: true });
  const found = new Map<string, Finding[]>();
  for (const line of output.split('\n')) {
    const match = /title=lint\/\w+\/(\w+),file=([^,]+),line=(\d+)/.exec(line);
    const [, rule, path, at] = match ?? [];
    if (rule === undefined || path === undefined) continue;
    const file = relative(folder, path);
    const list = found.get(file) ?? [];
    list.push({ rule, line: Number(at) });
    found.set(file, list);
  }
  return found;
}

/** A file of a place that imports each of the sources, one to a line. */
function importing(sources: readonly string[]): string {
  return sources.map((source, index) => `import { a${index} } from '${source}';\n`).join('');
}

describe('the linter', () => {
  const targets = [...ROOMS, ...OUTER, ...PIPELINE];
  const libraries = Object.keys(DOORS);
  let found: ReadonlyMap<string, readonly Finding[]>;

  beforeAll(async () => {
    const files: Record<string, string> = {};
    for (const place of PLACES) {
      const up = place.includes('/') ? '../..' : '..';
      const own = targets.map((target) =>
        target.endsWith('.ts') ? `${up}/${target}` : `${up}/${target}/x.ts`,
      );
      files[`src/${place}/planted.ts`] = importing([...own, ...libraries]);
      files[`src/${place}/world.ts`] = [
        "import { readFile } from 'node:fs/promises';",
        'export const now = new Date();',
        "export const bytes = Buffer.from('');",
        'export const folder = process.cwd();',
        'console.log(readFile);',
        'export default 1;',
      ].join('\n');
    }
    for (const file of SHARED) {
      files[`src/${file}`] = importing([...ROOMS, ...OUTER].map((room) => `./${room}/x.ts`));
    }
    files['src/calendar/Planted.ts'] = 'export const a = 1;\n'.repeat(301);
    found = await lintPlanted(files);
  });

  const linesOf = (file: string, rule: string) =>
    new Set((found.get(file) ?? []).filter((each) => each.rule === rule).map(({ line }) => line));

  it.each(PLACES)('lets %s import only from rooms above it', (place) => {
    const [room = ''] = place.split('/');
    const order = [...ROOMS, ...PIPELINE, ...OUTER];
    const refused = linesOf(`src/${place}/planted.ts`, 'noRestrictedImports');
    const actual = targets.filter((_, index) => refused.has(index + 1));
    const later = targets.filter((target) => order.indexOf(target) > order.indexOf(room));
    expect(actual).toEqual(later);
  });

  it.each(PLACES)('lets %s use only the libraries it is the door of', (place) => {
    const refused = linesOf(`src/${place}/planted.ts`, 'noRestrictedImports');
    const allowed = libraries.filter((_, index) => !refused.has(targets.length + index + 1));
    expect(allowed).toEqual(libraries.filter((library) => DOORS[library]?.includes(place)));
  });

  it.each(SHARED)('lets %s import nothing', (file) => {
    expect(linesOf(`src/${file}`, 'noRestrictedImports').size).toBe(ROOMS.length + OUTER.length);
  });

  it.each(PLACES)('keeps the computer out of %s unless it is the outer shell', (place) => {
    const file = `src/${place}/world.ts`;
    const inner = !OUTER.includes(place);
    expect(linesOf(file, 'noNodejsModules')).toEqual(new Set(inner ? [1] : []));
    expect(linesOf(file, 'noRestrictedGlobals')).toEqual(new Set(inner ? [2, 3, 4] : []));
    expect(linesOf(file, 'noConsole')).toEqual(new Set([5]));
    expect(linesOf(file, 'noDefaultExport')).toEqual(new Set([6]));
  });

  it('wants short files with kebab-case names', () => {
    const rules = (found.get('src/calendar/Planted.ts') ?? []).map(({ rule }) => rule);
    expect(rules).toContain('useFilenamingConvention');
    expect(rules).toContain('noExcessiveLinesPerFile');
  });
});

describe('src', () => {
  it('has no room and no file at its top that the order does not know', async () => {
    const entries = await readdir(join(PROJECT, 'src'), { withFileTypes: true });
    const known = new Set([...ROOMS, ...OUTER, ...SHARED, ...PIPELINE]);
    expect(entries.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
  });
});
