import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exitCode } from '../../src/cli/outcome.ts';
import { type Diagnostic, DisengageError } from '../../src/diagnostics.ts';
import { PROJECT } from '../helpers/resources.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { fakeDocuments, runHere } from './fake-world.ts';

const WARNING: Diagnostic = {
  code: 'input/empty-value',
  severity: 'warning',
  facts: {},
  path: ['notice', 'place'],
  location: { file: 'in.yaml', line: 3, column: 4 },
};

async function folderWithInput(): Promise<string> {
  const cwd = await temporaryFolder();
  await writeFile(join(cwd, 'in.yaml'), 'language: en-GB\n');
  return cwd;
}

describe('generate', () => {
  it('writes every document and names it on stdout', async () => {
    const cwd = await folderWithInput();
    const { code, stdout, stderr, request } = await runHere(['generate', 'in.yaml'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toBe('out/termination-letter.en-GB.pdf\nout/termination-letter.en-GB.docx\n');
    expect(stderr).toContain('2');
    expect((await readdir(join(cwd, 'out'))).sort()).toEqual([
      'termination-letter.en-GB.docx',
      'termination-letter.en-GB.pdf',
    ]);
    expect(new TextDecoder().decode(request?.engagement.bytes)).toBe('language: en-GB\n');
    expect(request).not.toHaveProperty('kinds');
    expect(request).not.toHaveProperty('languages');
  });

  it('hands options on, given with commas or several times', async () => {
    const cwd = await folderWithInput();
    const { code, request, today } = await runHere(
      [
        'generate',
        'in.yaml',
        ...['-k', 'termination-letter,handover-summary', '--kind', 'end-date-confirmation'],
        ...['-f', 'TXT,txt', '-l', 'he,EN-GB,en-gb', '--today', '2026-12-01', '--strict'],
      ],
      { cwd },
    );
    expect(code).toBe(0);
    expect(request).toMatchObject({
      kinds: ['termination-letter', 'handover-summary', 'end-date-confirmation'],
      formats: ['txt'],
      languages: ['he', 'en-GB'],
      strict: true,
    });
    expect(today).toBe('2026-12-01');
  });

  it('reads standard input', async () => {
    const { code, request } = await runHere(['generate', '-'], { stdin: 'language: he\n' });
    expect(code).toBe(0);
    expect(request?.engagement.file).toBe('-');
    expect(new TextDecoder().decode(request?.engagement.bytes)).toBe('language: he\n');
  });

  it('finds the house file above the input, and above the current folder for standard input', async () => {
    const cwd = await temporaryFolder();
    await mkdir(join(cwd, 'a/b'), { recursive: true });
    await writeFile(join(cwd, 'disengage.yaml'), 'tone: warm\n');
    await writeFile(join(cwd, 'a/b/in.yaml'), '');
    expect((await runHere(['generate', 'a/b/in.yaml'], { cwd })).request?.house?.file).toBe('disengage.yaml');
    const below = await runHere(['generate', '-'], { cwd: join(cwd, 'a/b') });
    expect(below.request?.house?.file).toBe(join('..', '..', 'disengage.yaml'));
  });

  it('leaves existing files alone, and replaces them with --force', async () => {
    const cwd = await folderWithInput();
    await mkdir(join(cwd, 'out'));
    const old = join(cwd, 'out/termination-letter.en-GB.docx');
    await writeFile(old, 'signed');
    const refused = await runHere(['generate', 'in.yaml'], { cwd });
    expect(refused.code).toBe(3);
    expect(refused.stderr).toContain('io/target-exists');
    expect(refused.stderr).toContain('--force');
    expect(await readFile(old, 'utf8')).toBe('signed');
    expect(await readdir(join(cwd, 'out'))).toEqual(['termination-letter.en-GB.docx']);
    expect((await runHere(['generate', 'in.yaml', '--force'], { cwd })).code).toBe(0);
    expect(await readFile(old, 'utf8')).toBe('a letter as docx');
    expect(await readdir(join(cwd, 'out'))).toHaveLength(2);
  });

  it('writes nothing with --dry-run, and still sees what stands in the way', async () => {
    const cwd = await folderWithInput();
    const { code, stdout } = await runHere(['generate', 'in.yaml', '--dry-run'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('out/termination-letter.en-GB.pdf');
    expect(await readdir(cwd)).toEqual(['in.yaml']);
    await mkdir(join(cwd, 'out'));
    await writeFile(join(cwd, 'out/termination-letter.en-GB.pdf'), 'old');
    expect((await runHere(['generate', 'in.yaml', '--dry-run'], { cwd })).code).toBe(3);
  });

  it('writes one document to standard output, byte for byte', async () => {
    const cwd = await folderWithInput();
    const { code, stdout } = await runHere(['generate', 'in.yaml', '-f', 'pdf', '--out', '-'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toBe('a letter as pdf');
    expect(await readdir(cwd)).toEqual(['in.yaml']);
  });

  it('refuses several documents, a terminal and JSON on standard output', async () => {
    const cwd = await folderWithInput();
    const several = await runHere(['generate', 'in.yaml', '--out', '-'], { cwd });
    expect([several.code, several.stdout]).toEqual([2, '']);
    expect(several.stderr).toContain('cli/stdout-takes-one');
    const terminal = await runHere(['generate', 'in.yaml', '-f', 'pdf', '-o', '-'], { cwd, terminal: true });
    expect(terminal.stderr).toContain('cli/stdout-is-terminal');
    const text = await runHere(['generate', 'in.yaml', '-f', 'txt', '-o', '-'], { cwd, terminal: true });
    expect(text.code).toBe(0);
    const json = await runHere(['generate', 'in.yaml', '-f', 'txt', '-o', '-', '--json'], { cwd });
    expect(json.code).toBe(2);
    expect(JSON.parse(json.stdout).diagnostics[0].code).toBe('cli/options-conflict');
  });

  it('says everything as one JSON document', async () => {
    const cwd = await folderWithInput();
    const { code, stdout, stderr } = await runHere(['generate', 'in.yaml', '-f', 'pdf', '--json'], {
      cwd,
      pipeline: { generate: async (request) => ({ ...fakeDocuments(request), diagnostics: [WARNING] }) },
    });
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      ok: true,
      documents: [
        {
          kind: 'termination-letter',
          language: 'en-GB',
          format: 'pdf',
          path: join('out', 'termination-letter.en-GB.pdf'),
          sha256: '5eaa42cd7752805bdb5274d6da5b539f22447610c617f3e1e2dc247cd3f7c9f1',
          bytes: 15,
        },
      ],
      diagnostics: [expect.objectContaining({ ...WARNING, message: expect.any(String) })],
    });
  });

  it.each([
    ['input/unknown-field', 1],
    ['ending/too-early', 1],
    ['io/not-readable', 3],
    ['io/outside-folder', 1],
  ] as const)('a problem %s ends with %i and writes nothing', async (code, exit) => {
    const cwd = await folderWithInput();
    const generate = async () => {
      throw new DisengageError([{ code, severity: 'error', facts: { file: 'x', field: 'y' } }]);
    };
    for (const json of [[], ['--json']]) {
      const result = await runHere(['generate', 'in.yaml', ...json], { cwd, pipeline: { generate } });
      expect(result.code).toBe(exit);
      if (json.length > 0) expect(JSON.parse(result.stdout).ok).toBe(false);
      else expect(result.stderr).toMatch(new RegExp(`^error ${code}: .`));
    }
    expect(await readdir(cwd)).toEqual(['in.yaml']);
  });

  it('ends with 1 when warnings stop it under --strict', async () => {
    const cwd = await folderWithInput();
    const generate = async () => {
      throw new DisengageError([WARNING]);
    };
    const { code, stdout } = await runHere(['generate', 'in.yaml', '--strict', '--json'], {
      cwd,
      pipeline: { generate },
    });
    expect(code).toBe(1);
    expect(JSON.parse(stdout).ok).toBe(false);
  });

  it('a bug ends with 70, and tells version and place without folders of the computer', async () => {
    const cwd = await folderWithInput();
    const generate = async () => {
      throw new TypeError(`cannot read ${join(cwd, 'in.yaml')}`);
    };
    const { code, stderr } = await runHere(['generate', 'in.yaml'], { cwd, pipeline: { generate } });
    expect(code).toBe(70);
    expect(stderr).toContain('cli/internal-error');
    expect(stderr).toContain('1.2.3');
    expect(stderr).toContain('generate.test.ts');
    expect(stderr).not.toContain(cwd);
    expect(stderr).not.toContain(process.cwd());
  });

  it('ends with 3 when the input is missing or a folder', async () => {
    const cwd = await temporaryFolder();
    const missing = await runHere(['generate', 'nowhere/in.yaml'], { cwd });
    expect([missing.code, missing.request]).toEqual([3, undefined]);
    expect(missing.stderr).toContain('nowhere/in.yaml');
    const folder = await runHere(['generate', '.'], { cwd });
    expect(folder.code).toBe(3);
    expect(folder.stderr).toContain('io/is-directory');
  });

  it('--quiet leaves only errors', async () => {
    const cwd = await folderWithInput();
    const { code, stdout, stderr } = await runHere(['generate', 'in.yaml', '-q'], {
      cwd,
      pipeline: { generate: async (request) => ({ ...fakeDocuments(request), diagnostics: [WARNING] }) },
    });
    expect([code, stdout, stderr]).toEqual([0, '', '']);
  });
});

describe('check', () => {
  it('writes nothing and asks the pipeline to check', async () => {
    const cwd = await folderWithInput();
    const { code, stdout, request } = await runHere(['check', 'in.yaml'], { cwd });
    expect([code, stdout]).toEqual([0, '']);
    expect(request?.formats).toEqual(['pdf', 'docx']);
    expect(await readdir(cwd)).toEqual(['in.yaml']);
  });

  it('lets warnings pass, but not under --strict', async () => {
    const cwd = await folderWithInput();
    const check = async () => [WARNING];
    expect((await runHere(['check', 'in.yaml'], { cwd, pipeline: { check } })).code).toBe(0);
    const strict = await runHere(['check', 'in.yaml', '--strict'], { cwd, pipeline: { check } });
    expect(strict.code).toBe(1);
    expect(strict.stderr).toContain('in.yaml:3:4');
  });
});

describe('check --coverage', () => {
  const sample = async () => {
    const cwd = await temporaryFolder();
    await copyFile(join(PROJECT, 'samples/minimal.yaml'), join(cwd, 'in.yaml'));
    return cwd;
  };

  it('tells each item of each document, its state and why', async () => {
    const { code, stdout } = await runHere(['check', 'in.yaml', '--coverage'], { cwd: await sample() });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^termination-letter \(en-GB\): \d+ met, \d+ waived, 0 missing$/m);
    expect(stdout).toContain(
      '  T4   met      the contract and the clause relied on\n       printed: contract.title',
    );
    expect(stdout).toContain(
      '  T16  waived   accounts and access\n       not in the file: handover.access\n',
    );
    expect(stdout).toContain(
      '  E10  met      what a former client can no longer expect\n       said in: former-client',
    );
  });

  it('is part of the one JSON document', async () => {
    const argv = ['check', 'in.yaml', '--coverage', '--json', '--kind', 'handover-summary'];
    const { stdout } = await runHere(argv, { cwd: await sample() });
    const { coverage } = JSON.parse(stdout);
    expect(coverage).toMatchObject([{ kind: 'handover-summary', language: 'en-GB' }]);
    expect(coverage[0].items[6]).toMatchObject({
      id: 'H7',
      title: 'accounts: passed on first, closed after',
      state: 'waived',
      absent: [['handover', 'access']],
    });
  });

  it('is left out when the file has errors', async () => {
    const check = async () => [{ ...WARNING, severity: 'error' as const }];
    const { code, stdout } = await runHere(['check', 'in.yaml', '--coverage'], {
      cwd: await sample(),
      pipeline: { check },
    });
    expect([code, stdout]).toEqual([1, '']);
  });
});

describe('a missing item', () => {
  const item = {
    id: 'T4',
    printed: [],
    unprinted: [],
    absent: [],
    keptOutBy: [],
    saidIn: [],
    lackingParts: [],
  };
  const outcome = (state: 'waived' | 'missing', strict: boolean) =>
    exitCode({
      documents: [],
      diagnostics: [],
      strict,
      coverage: [{ kind: 'termination-letter', language: 'he', items: [{ ...item, state }] }],
    });

  it('is an error under --strict only', () => {
    expect([outcome('missing', false), outcome('missing', true), outcome('waived', true)]).toEqual([0, 1, 0]);
  });
});
