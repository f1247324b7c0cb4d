import { readdir, readFile } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CodeTable, DiagnosticCode } from '../../src/diagnostics.ts';
import { FACT_KINDS } from '../../src/fact.ts';
import { readSource } from '../../src/input/read-source.ts';
import { formsOf } from '../../src/language/format-fact.ts';
import { LIST_KINDS } from '../../src/language/language-pack.ts';
import { type MessageCatalogue, parseMessageCatalogue } from '../../src/language/message-catalogue.ts';
import { parsePhrase, placeholdersOf, pluralsOf } from '../../src/language/phrase.ts';
import { choosePlural } from '../../src/language/render-phrase.ts';
import { PROJECT } from '../helpers/resources.ts';
import { promisedDates } from '../helpers/schema-paths.ts';
import { shippedPack } from './packs.ts';

const MESSAGES = join(PROJECT, 'locales/messages');

/** A table of codes wherever a room keeps one: `codes.ts` or `<theme>-codes.ts`. */
const TABLE_FILE = /(^|-)codes\.ts$/;

/** A quoted word with a slash; those of a known room are codes. */
const QUOTED_CODE = /'([a-z]+\/[a-z]+(?:-[a-z]+)*)'/g;

async function sourceFiles(): Promise<readonly string[]> {
  const files = await readdir(join(PROJECT, 'src'), { recursive: true });
  return files.filter((file) => file.endsWith('.ts')).sort();
}

async function codeTables(): Promise<readonly CodeTable[]> {
  const files = (await sourceFiles()).filter((file) => TABLE_FILE.test(basename(file)));
  const modules = await Promise.all(
    files.map((file) => import(join(PROJECT, 'src', file)) as Promise<object>),
  );
  return modules.flatMap((each, index) => {
    const tables = Object.values(each).filter((value): value is CodeTable => typeof value === 'object');
    if (tables.length === 0) throw new Error(`${files[index]} exports no table`);
    return tables;
  });
}

const TABLES = await codeTables();
const CODES = [...new Set(TABLES.flatMap((table) => Object.keys(table)))].sort() as DiagnosticCode[];
const SEVERITIES = new Map(TABLES.flatMap((table) => Object.entries(table)));
const FILES = (await readdir(MESSAGES)).filter((file) => file.endsWith('.yaml')).sort();

async function readCatalogue(file: string): Promise<MessageCatalogue> {
  const read = readSource(new Uint8Array(await readFile(join(MESSAGES, file))), file);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  const parsed = parseMessageCatalogue(read.source.value, file, CODES);
  if (!parsed.ok)
    throw new Error(
      parsed.diagnostics.map(({ path, facts }) => `${path} ${JSON.stringify(facts)}`).join('\n'),
    );
  return parsed.catalogue;
}

/** Names a text asks for, sorted. */
function namesOf(text: string): readonly string[] {
  return [...new Set([...placeholdersOf(parsePhrase(text))].map(({ name }) => name))].sort();
}

const ENGLISH = await readCatalogue('en-GB.yaml');

describe('codes', () => {
  it('are found in every room', () => {
    const rooms = new Set(CODES.map((code) => code.slice(0, code.indexOf('/'))));
    expect([...rooms].sort()).toEqual(
      expect.arrayContaining([
        'cli',
        'docx',
        'ending',
        'input',
        'io',
        'language',
        'law',
        'pdf',
        'template',
        'view',
      ]),
    );
  });

  it('have one severity each', () => {
    const severities = new Map<string, string>();
    for (const [code, severity] of TABLES.flatMap((table) => Object.entries(table))) {
      expect([code, severities.get(code) ?? severity]).toEqual([code, severity]);
      severities.set(code, severity);
    }
  });

  it('that the source names all stand in a table', async () => {
    const rooms = new Set(CODES.map((code) => code.slice(0, code.indexOf('/'))));
    const unknown: string[] = [];
    for (const file of await sourceFiles()) {
      const text = await readFile(join(PROJECT, 'src', file), 'utf8');
      for (const [, code = ''] of text.matchAll(QUOTED_CODE)) {
        const room = code.slice(0, code.indexOf('/'));
        if (rooms.has(room) && !CODES.some((known) => known === code)) {
          unknown.push(`${file.split(sep).join('/')}: ${code}`);
        }
      }
    }
    expect(unknown).toEqual([]);
  });
});

describe.each(FILES)('messages of %s', async (file) => {
  // reading it proves: a message for every code, no message for anything else, every phrase is well formed
  const catalogue = await readCatalogue(file);
  const pack = shippedPack(catalogue.language);
  const forms = new Set<string>([...LIST_KINDS, ...FACT_KINDS.flatMap((kind) => formsOf(kind, pack))]);
  const everyText = [
    ...Object.entries(catalogue.diagnostics).flatMap(([code, { message, hint = [], document = [] }]) =>
      [...message, ...hint, ...document].map((text) => [code, text] as const),
    ),
    ...Object.entries(catalogue.places),
  ];

  it('is named after its language', () => {
    expect(`${catalogue.language}.yaml`).toBe(file);
  });

  it('uses the same facts as English, wording by wording', () => {
    const shape = ({ diagnostics }: MessageCatalogue) =>
      Object.fromEntries(
        CODES.map((code) => [
          code,
          {
            message: diagnostics[code]?.message.map(namesOf),
            hint: diagnostics[code]?.hint?.map(namesOf),
            document: diagnostics[code]?.document?.map(namesOf),
          },
        ]),
      );
    expect(shape(catalogue)).toEqual(shape(ENGLISH));
  });

  it('never hides a wording behind one that always fits before it', () => {
    for (const [code, { message, hint = [], document = [] }] of Object.entries(catalogue.diagnostics)) {
      for (const texts of [message, hint, document]) {
        for (const [index, text] of texts.entries()) {
          const needed = namesOf(text);
          const hidden = texts
            .slice(0, index)
            .some((earlier) => namesOf(earlier).every((name) => needed.includes(name)));
          expect([code, text, hidden]).toEqual([code, text, false]);
        }
      }
    }
  });

  it('asks only for forms its language has', () => {
    for (const [code, text] of everyText) {
      for (const { form } of placeholdersOf(parsePhrase(text))) {
        expect([code, form, form === undefined || forms.has(form)]).toEqual([code, form, true]);
      }
    }
  });

  it('names in a document every day that may move, and nothing that is no field', () => {
    // a service's own days are told by its contract, see checkPromises
    const moving = promisedDates().filter((path) => !path.startsWith('services.'));
    expect(Object.keys(catalogue.places).sort()).toEqual([...moving].sort());
  });

  it('shows no name of a field in a document', () => {
    const warnings = CODES.filter((code) => SEVERITIES.get(code) === 'warning');
    for (const code of warnings) {
      const { document, message = [] } = catalogue.diagnostics[code] ?? {};
      for (const text of document ?? message) {
        expect([code, namesOf(text).filter((name) => name === 'parent' || name === 'field')]).toEqual([
          code,
          [],
        ]);
      }
    }
  });

  it('has words for every number', () => {
    for (const [code, text] of everyText) {
      for (const choices of pluralsOf(parsePhrase(text))) {
        for (const number of ['0', '1', '2', '3', '10', '11', '30', '100', '1.5']) {
          expect([code, number, choosePlural(choices, number, pack).length > 0]).toEqual([
            code,
            number,
            true,
          ]);
        }
      }
    }
  });

  it('is one line without a full stop, in plain spaces', () => {
    for (const [code, text] of everyText) {
      expect([code, /^\S.*[^\s.]$/u.test(text) && !/[\n\t\u00a0]| {2}/u.test(text)]).toEqual([code, true]);
    }
  });

  it('holds no directional control that a terminal would have to replace', () => {
    for (const [code, text] of everyText) {
      expect([code, /[\u202a-\u202e\u2066-\u2069]/u.test(text)]).toEqual([code, false]);
    }
  });
});
