import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Diagnostic, DisengageError } from '../../src/diagnostics.ts';
import type { Environment } from '../../src/environment.ts';
import {
  createTrees,
  type GenerateRequest,
  generate,
  readEnding,
  readFirmTemplates,
} from '../../src/generate.ts';
import { loadIndex, loadTemplateSources } from '../../src/resources.ts';
import { PROJECT } from '../helpers/resources.ts';
import { ENVIRONMENT, SAMPLES, sampleRequest } from '../helpers/samples.ts';
import { slotsOf } from '../helpers/trees.ts';

const MINIMAL = new TextDecoder().decode(sampleRequest('samples/minimal.yaml').engagement.bytes);
const LETTER = { kinds: ['termination-letter'], formats: ['txt'] } as const;

/** A world with a firm's files: text by path relative to the naming file. */
function world(files: Readonly<Record<string, string>>): Environment {
  return {
    ...ENVIRONMENT,
    readFile: async (path) => new TextEncoder().encode(files[path] ?? ''),
    readFolder: async (path) => {
      const below = Object.keys(files).filter((file) => file.startsWith(`${path}/`));
      return [...new Set(below.map((file) => file.slice(path.length + 1).replace(/\/.*/, '')))];
    },
  };
}

function engagement(added: string, house?: string): Pick<GenerateRequest, 'engagement' | 'house'> {
  const bytes = (text: string) => new TextEncoder().encode(text);
  return {
    engagement: { file: 'cases/a.yaml', bytes: bytes(`${MINIMAL}${added}`) },
    ...(house === undefined ? {} : { house: { file: 'disengage.yaml', bytes: bytes(house) } }),
  };
}

async function letter(
  request: Partial<GenerateRequest> & Pick<GenerateRequest, 'engagement'>,
  environment: Environment = ENVIRONMENT,
): Promise<{ readonly text: string; readonly diagnostics: readonly Diagnostic[] }> {
  const { documents, diagnostics } = await generate({ ...LETTER, ...request }, environment);
  return { text: new TextDecoder().decode(documents[0]?.bytes), diagnostics };
}

async function problems(
  request: Partial<GenerateRequest> & Pick<GenerateRequest, 'engagement'>,
  environment: Environment = ENVIRONMENT,
): Promise<readonly Diagnostic[]> {
  const error: unknown = await letter(request, environment).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DisengageError)) throw error ?? new Error('no problem');
  return error.diagnostics;
}

const brief = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ code, location }) => `${location?.file}:${location?.line}:${location?.column} ${code}`);

const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

describe('a clause in the file', () => {
  it('replaces ours, with values, in every variant', async () => {
    const thanks = 'clauses:\n  thanks: |\n    Yours, **{{provider.name}}**.\n';
    for (const tone of ['neutral', 'warm', 'strict']) {
      const { text, diagnostics } = await letter(engagement(`tone: ${tone}\n${thanks}`));
      expect(text).toContain('Yours, Larch & Lantern IT Support Limited.');
      expect(text).not.toMatch(/Thank you for/);
      expect(diagnostics).toEqual([]);
    }
  });

  it('leaves our wording elsewhere, and replaces one variant only when it names one', async () => {
    const own = 'clauses: { thanks.warm: With love. }\n';
    expect((await letter(engagement(`tone: warm\n${own}`))).text).toContain('With love.');
    expect((await letter(engagement(`tone: strict\n${own}`))).text).toContain('attention to this letter');
    const plain = await letter(engagement(''));
    const strict = await letter(engagement(own));
    expect(strict.text).toBe(plain.text);
  });

  it('may be in several languages, and in the house file, where the engagement wins', async () => {
    const house = 'clauses:\n  thanks.warm: From the house.\n  closing: { en-GB: Cheers, he: להתראות }\n';
    const { text } = await letter(engagement('tone: warm\n', house));
    expect(text).toMatch(/From the house\.[\s\S]*Cheers/);
    const over = await letter(engagement('tone: warm\nclauses: { thanks: From the case. }\n', house));
    expect(over.text).toContain('From the case.');
    expect(over.text).not.toContain('From the house.');
    const hebrew = await letter({ ...engagement('', house), languages: ['he'] });
    expect(hebrew.text).toContain('להתראות');
  });

  it('says when a language is missing and keeps ours', async () => {
    const { text, diagnostics } = await letter(engagement('clauses:\n  thanks:\n    he: תודה\n'));
    expect(text).toContain('Thank you for working with us');
    expect(diagnostics).toMatchObject([
      { code: 'template/clause-without-language', facts: { clause: 'thanks', language: 'en-GB' } },
    ]);
    expect(diagnostics[0]?.location?.line).toBe(lineOf(`${MINIMAL}clauses:\n  thanks:`, 'thanks:'));
    const strict = await problems({ ...engagement('clauses: { thanks: { he: תודה } }\n'), strict: true });
    expect(strict.map(({ code }) => code)).toEqual(['template/clause-without-language']);
  });

  it('can be taken out by a comment', async () => {
    const { text } = await letter(engagement('clauses: { thanks: "{{! we say nothing }}" }\n'));
    expect(text).not.toContain('Thank you');
  });

  it('gives blocks and slots the place in the file of the firm', async () => {
    const added = 'clauses:\n  thanks: >\n    Thank you,\n    {{provider.name}}.\n';
    const environment = ENVIRONMENT;
    const { ending, source } = await readEnding(engagement(added), environment);
    await expect(createTrees(ending, LETTER, environment)).rejects.toThrow('were not read');
    const { templates } = await readFirmTemplates(ending, LETTER, source, environment);
    const [tree] = await createTrees(ending, LETTER, environment, templates);
    const block = tree?.blocks.find((each) => 'source' in each && each.source.file === 'cases/a.yaml');
    expect(block).toMatchObject({ source: { line: lineOf(`${MINIMAL}${added}`, 'Thank you'), column: 5 } });
    expect(tree && slotsOf({ ...tree, blocks: block === undefined ? [] : [block] })).toMatchObject([
      { origin: ['provider', 'name'] },
    ]);
  });
});

describe('problems of a clause in the file', () => {
  it.each([
    ['literal', 'clauses:\n  thanks: |\n    Dear all,\n\n    thanks {{client.nmae}}\n', '{{client.nmae'],
    ['folded', 'clauses:\n  thanks: >-\n    Dear\n    all and\n    {{client.nmae}}\n', '{{client.nmae'],
    ['plain', 'clauses:\n  thanks: Dear\n    all and {{client.nmae}}\n', '{{client.nmae'],
    ['single', "clauses:\n  thanks: 'It''s all {{client.nmae}}'\n", '{{client.nmae'],
    ['double', 'clauses:\n  thanks: "\\u201cAll\\u201d\\n\\nof {{client.nmae}}"\n', '{{client.nmae'],
    ['by language', 'clauses:\n  thanks:\n    en-GB: |\n      All {{client.nmae}}\n', '{{client.nmae'],
    ['an alias', 'clauses:\n  thanks: &a |\n    All {{client.nmae}}\n  closing: *a\n', '{{client.nmae'],
  ])('have their line and column: %s', async (_, added, part) => {
    const text = `${MINIMAL}${added}`;
    const found = await problems(engagement(added));
    const line = lineOf(text, part);
    const column = (text.split('\n')[line - 1] ?? '').indexOf(part) + 1;
    expect(brief(found)).toEqual([`cases/a.yaml:${line}:${column} template/unknown-name`]);
    expect(found[0]?.sourceLine).toContain(part);
  });

  it('of writing have theirs, all at once', async () => {
    const added = 'clauses:\n  thanks: |\n    a {{#if end}}\n  closing: |\n    ok\n\n    <b>no</b>\n';
    const text = `${MINIMAL}${added}`;
    const found = await problems(engagement(added));
    expect(brief(found)).toEqual([
      `cases/a.yaml:${lineOf(text, '{{#if end}}')}:7 template/unclosed-block`,
      `cases/a.yaml:${lineOf(text, '<b>')}:5 template/raw-html`,
      `cases/a.yaml:${lineOf(text, '<b>')}:10 template/raw-html`,
    ]);
    expect(found[0]?.path).toEqual(['clauses', 'thanks']);
  });

  it.each([
    ['thansk', 'template/unknown-override', { suggestion: 'thanks' }],
    ['our-own-thing', 'template/unknown-override', {}],
    ['thanks.wram', 'template/unknown-variant', { suggestion: 'warm' }],
    ['contact.warm', 'template/unknown-variant', {}],
    ['constructor', 'template/unknown-override', {}],
  ])('name %s: %s', async (name, code, facts) => {
    const added = `clauses:\n  ${name}: Hello.\n`;
    const found = await problems(engagement(added));
    expect(found).toMatchObject([{ code, facts, path: ['clauses', name] }]);
    expect(found[0]?.location).toMatchObject({ line: lineOf(`${MINIMAL}${added}`, `${name}:`), column: 3 });
  });

  it.each([
    ['{{internal.reasons}}'],
    ['{{#if internal}}We know why.{{/if}}'],
    ['{{#each internal.reasons as |reason|}}{{reason.what}}{{/each}}'],
  ])('cannot name what is internal: %s', async (text) => {
    const found = await problems(engagement(`clauses:\n  thanks: |\n    ${text}\n`));
    expect(found.map(({ code }) => code)).toEqual([
      expect.stringMatching(/^template\/(unknown|internal)-name$/),
    ]);
  });
});

describe('a folder of templates', () => {
  const HOUSE = 'template: own\n';
  const DOCUMENT = '# Bye {{provider.name}}\n\n{{> thanks}}\n\n{{> promise}}\n';

  it('replaces documents and clauses, and adds clauses', async () => {
    const environment = world({
      'own/en-GB/termination-letter.md.hbs': DOCUMENT,
      'own/en-GB/clauses/thanks.md.hbs': '\uFEFFThank you from the folder.\r\n',
      'own/en-GB/clauses/promise.md.hbs': 'We remain, {{provider.name}}.\n',
      'own/en-GB/notes.txt': 'not ours to read',
    });
    const { text, diagnostics } = await letter(engagement('', HOUSE), environment);
    expect(text.trim().split(/\n+/).slice(0, 1).join()).toContain('Bye Larch');
    expect(text).toContain('Thank you from the folder.');
    expect(text).toContain('We remain, Larch & Lantern IT Support Limited.');
    expect(diagnostics).toEqual([]);
    const inline = await letter(engagement('clauses: { thanks: From the file. }\n', HOUSE), environment);
    expect(inline.text).toContain('From the file.');
    const { text: hebrew } = await letter({ ...engagement('', HOUSE), languages: ['he'] }, environment);
    expect(hebrew).not.toContain('folder');
  });

  it('lets a clause in the file be added too, when a document of the firm puts it in', async () => {
    const environment = world({ 'own/en-GB/termination-letter.md.hbs': DOCUMENT });
    const { text } = await letter(engagement('clauses: { promise: "We remain." }\n', HOUSE), environment);
    expect(text).toContain('We remain.');
    expect(brief(await problems(engagement('', HOUSE), environment))).toEqual([
      'own/en-GB/termination-letter.md.hbs:5:1 template/unknown-clause',
    ]);
  });

  it('has its problems located in its files', async () => {
    const environment = world({
      'own/en-GB/clauses/thanks.md.hbs': 'One\n\nTwo {{client.nmae}}\n',
      'own/en-GB/clauses/thansk.md.hbs': 'Three\n',
      'own/en-GB/clauses/closing.md.hbs.txt': 'Four\n',
    });
    const found = await problems(engagement('', HOUSE), environment);
    expect(brief(found)).toEqual([
      'own/en-GB/clauses/closing.md.hbs.txt:undefined:undefined template/other-file',
      'own/en-GB/clauses/thanks.md.hbs:3:5 template/unknown-name',
      'own/en-GB/clauses/thansk.md.hbs:undefined:undefined template/unknown-override',
    ]);
    expect(found[1]?.sourceLine).toBe('Two {{client.nmae}}');
  });

  it('must hold a language, and documents that are ours', async () => {
    const wrong = await problems(engagement('template: own\n'), world({ 'own/notes/a.md.hbs': '' }));
    expect(wrong).toMatchObject([{ code: 'io/no-templates', path: ['template'] }]);
    expect(wrong[0]?.location?.file).toBe('cases/a.yaml');
    const unknown = world({ 'own/en-GB/goodbye.md.hbs': 'Bye\n' });
    expect(brief(await problems(engagement('', HOUSE), unknown))).toEqual([
      'own/en-GB/goodbye.md.hbs:undefined:undefined io/unknown-template',
    ]);
  });
});

describe('the whole of our wording, copied into a folder', () => {
  it.each(SAMPLES)('changes nothing: %s', async (file) => {
    const files: Record<string, string> = {};
    for (const language of (await loadIndex(ENVIRONMENT)).languages) {
      const [sources = {}] = await loadTemplateSources(language, ENVIRONMENT);
      for (const [path, text] of Object.entries(sources)) files[`own/${language}/${path}`] = text;
    }
    const { engagement: sample, house } = sampleRequest(file);
    const text = `${new TextDecoder().decode(sample.bytes)}\ntemplate: own\n`;
    const engagement = { file, bytes: new TextEncoder().encode(text) };
    const firm = world(files);
    const environment: Environment = {
      ...firm,
      readFile: (path, by) => (path.startsWith('own/') ? firm : ENVIRONMENT).readFile(path, by),
    };
    const request = { ...(house && { house }), formats: ['txt'] } as const;
    const ours = await generate({ ...request, engagement: sample }, ENVIRONMENT);
    const theirs = await generate({ ...request, engagement }, environment);
    expect(theirs.documents).toEqual(ours.documents);
    expect(theirs.diagnostics).toEqual(ours.diagnostics);
  });
});

describe('own wording', () => {
  it('works as the documentation shows it', async () => {
    const page = readFileSync(join(PROJECT, 'docs/templates.md'), 'utf8');
    const [, shown = ''] = /```yaml\n(clauses:[\s\S]*?)```/.exec(page) ?? [];
    const { text, diagnostics } = await letter(engagement(shown));
    expect(text).toMatch(/Larch & Lantern IT Support Limited wishes you\s+well\./);
    expect(text).toContain('Yours truly,');
    expect(diagnostics).toEqual([]);
  });

  it('gives the same bytes each time, wherever its file stands', async () => {
    const { bytes } = engagement('clauses: { thanks: "Bye, {{provider.name}}." }\n').engagement;
    const documents = async (file: string) =>
      (
        await generate(
          { kinds: ['termination-letter'], formats: ['pdf', 'docx'], engagement: { file, bytes } },
          ENVIRONMENT,
        )
      ).documents.map((document) => document.bytes);
    expect(await documents('other/b.yaml')).toEqual(await documents('a.yaml'));
  });
});
