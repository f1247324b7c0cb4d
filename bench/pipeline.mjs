// The stages of the pipeline one by one, as `src/generate.ts` puts them together.
const load = (path) => import(new URL(`../dist/${path}.js`, import.meta.url));

const KIND = 'termination-letter';
const TODAY = '2026-11-24';
const BATCH = 25;

/** The least a letter says, on one page: the engagement without all services but two. */
export function onePage(yaml) {
  let services = 0;
  return yaml
    .split('\n')
    .filter((line) => !line.startsWith('  - {') || services++ % 3 === 0)
    .join('\n');
}

/** Stages of the termination letter of an engagement (YAML) that can be timed apart. */
export async function createBench(yaml) {
  const [{ readEngagementSource }, { parseEngagement }, { resolveEnding }, resources, { createView }] =
    await Promise.all([
      load('input/read-engagement-source'),
      load('input/parse-engagement'),
      load('ending/resolve-ending'),
      load('resources'),
      load('template/view'),
    ]);
  const [{ createNodeEnvironment }, { generate }, { WRITERS }, { themeOf }, { letterStandardOf }] =
    await Promise.all([
      load('io/node-environment'),
      load('generate'),
      load('writers'),
      load('design/theme'),
      load('design/letter-standard'),
    ]);
  const [{ fillTemplate }, { createWords }, { CLAUSE_AXES }, { typeset }] = await Promise.all([
    load('template/fill'),
    load('template/create-words'),
    load('template/shape'),
    load('language/typeset'),
  ]);
  const [{ documentNeeds }, { loadFaces }, { flow }] = await Promise.all([
    load('pdf/document-needs'),
    load('pdf/faces'),
    load('pdf/flow'),
  ]);
  const environment = createNodeEnvironment({ today: TODAY });
  const jurisdictions = await resources.loadJurisdictions(environment);
  let count = 0;

  /** Another client and contract each time, so every letter is a new one. */
  const source = () => {
    count++;
    const text = yaml
      .replace(/(client:\s*\n\s+name: )(.*)/, `$1$2 ${count}`)
      .replace(/(number: )(.*)/, `$1${count}/$2`);
    return { file: 'bench.yaml', bytes: new TextEncoder().encode(text) };
  };
  const read = (named) => parseEngagement(readEngagementSource(named, undefined).source);
  const resolve = (engagement) => resolveEnding(engagement, { jurisdictions, today: TODAY }).ending;
  const { language } = resolve(read(source()));
  const { pack, bundles } = await resources.loadLanguage(language, environment);
  const program = bundles[0].documents[KIND];
  const view = (ending) => ({ ending, view: createView(ending, KIND, pack).view });
  const fill = ({ ending, view }) =>
    fillTemplate(program, view, createWords(pack), {
      bundles,
      clauseAxes: CLAUSE_AXES,
      kind: KIND,
      audience: 'client',
      language: pack.language,
      direction: pack.direction,
      author: ending.provider.name,
      date: ending.documents[KIND].date,
    });
  const set = (tree) => typeset(tree, pack);

  const options = {
    theme: themeOf(undefined),
    letterStandard: letterStandardOf(pack.letterStandard),
    readResource: environment.readResource,
    assets: new Map(),
  };
  const layout = async (tree) => {
    const { theme, letterStandard, readResource } = options;
    const faces = await loadFaces(theme.faces[tree.direction], documentNeeds(tree), readResource);
    return flow(tree, { theme, letterStandard, faces, pictures: new Map() });
  };
  const write = (format) => async (tree) => (await WRITERS[format].load()).write(tree, options);

  const chain = [read, resolve, view, fill, set];
  const through = (steps) => steps.reduce((value, step) => step(value), source());
  /** What a stage gets: a new letter, as far as the stages before it bring it. */
  const before = (stage) => () => through(chain.slice(0, chain.indexOf(stage)));
  const tree = () => through(chain);
  const letter = (formats) => async (engagement) =>
    (await generate({ engagement, formats, kinds: [KIND] }, environment)).documents;

  /** Each stage as what it needs and what is timed. */
  const stages = {
    read: [before(read), read],
    resolve: [before(resolve), resolve],
    view: [before(view), view],
    fill: [before(fill), fill],
    typeset: [before(set), set],
    layout: [tree, layout],
    'write PDF': [tree, write('pdf')],
    'write DOCX': [tree, write('docx')],
    'write text': [tree, write('txt')],
    'whole PDF': [source, letter(['pdf'])],
    'whole DOCX': [source, letter(['docx'])],
  };

  return {
    stages: Object.keys(stages),
    pages: async () => (await layout(tree())).plan.pages.length,
    /**
     * Milliseconds of wall clock of each run and of processor time a run, for about `duration` ms after
     * a warm-up. A stage is timed over a batch of new letters in a row, as a batch of letters runs it:
     * what the stages before it leave to the collector of garbage is not its own.
     */
    times: async (name, duration) => {
      const [prepare, run] = stages[name];
      const times = [];
      let cpu = 0;
      const start = performance.now();
      while (performance.now() - start < duration * 1.5 || times.length < 30) {
        const inputs = Array.from({ length: BATCH }, prepare);
        const warm = performance.now() - start >= duration / 2;
        const used = process.cpuUsage();
        for (const input of inputs) {
          const began = performance.now();
          await run(input);
          if (warm) times.push(performance.now() - began);
        }
        const { user, system } = process.cpuUsage(used);
        if (warm) cpu += (user + system) / 1000;
      }
      return { times, cpu: cpu / times.length };
    },
    letter: () => letter(['pdf', 'docx'])(source()),
  };
}
