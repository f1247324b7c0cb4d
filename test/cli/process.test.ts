import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtProgram, PROJECT } from '../helpers/resources.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const MINIMAL = join(PROJECT, 'samples/minimal.yaml');

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

let program = '';

beforeAll(async () => {
  program = await builtProgram();
}, 120_000);

function start(command: string, argv: readonly string[], cwd: string, stdin = ''): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, argv, { cwd, env: { ...process.env, LC_ALL: 'C' } });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Uint8Array) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Uint8Array) => (stderr += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    child.stdin.end(stdin);
  });
}

function disengage(argv: readonly string[], cwd: string, stdin?: string): Promise<Ended> {
  return start(process.execPath, [program, ...argv], cwd, stdin);
}

/** Runs a shell script as root of a world of its own, where it may mount; see user_namespaces(7). */
function inOwnWorld(script: string, cwd: string): Promise<Ended> {
  return start('unshare', ['--user', '--map-root-user', '--mount', 'sh', '-c', script], cwd);
}

const mayMount = await inOwnWorld('mount -t tmpfs -o size=64k none /mnt', '/').then(
  ({ code }) => code === 0,
  () => false,
);

describe('the program', () => {
  it.skipIf(process.platform !== 'linux')('says so when standard output is full', async () => {
    const argv = `generate ${MINIMAL} --kind termination-letter --format txt --out -`;
    const script = `${process.execPath} ${program} ${argv} > /dev/full`;
    const { code, stderr } = await start('sh', ['-c', script], await temporaryFolder());
    expect([code, stderr.split(':')[0]]).toEqual([3, 'error io/disk-full']);
    expect(stderr).not.toContain('node:');
  });

  it('writes the documents of the smallest sample', async () => {
    const cwd = await temporaryFolder();
    const { code, stdout, stderr } = await disengage(['generate', MINIMAL, '--out', 'letters'], cwd);
    expect([code, stderr]).toEqual([0, 'documents written to letters: 7\n']);
    const names = stdout.trim().split('\n');
    expect(names).toHaveLength(7);
    expect(names.at(-1)).toMatch(/covering-email\.en-GB\.txt$/);
    for (const name of names.slice(0, -1)) {
      const magic = (await readFile(join(cwd, name))).subarray(0, 4).toString('latin1');
      expect(magic).toBe(name.endsWith('.pdf') ? '%PDF' : 'PK\u0003\u0004');
    }
  });

  it('reads from a pipe and writes to one', async () => {
    const cwd = await temporaryFolder();
    const text = await readFile(MINIMAL, 'utf8');
    const argv = ['generate', '-', '-k', 'termination-letter', '-f', 'txt', '--out', '-'];
    const { code, stdout } = await disengage(argv, cwd, text);
    expect(code).toBe(0);
    expect(stdout).toContain('31 December 2026');
    expect(await readdir(cwd)).toEqual([]);
  });

  it('checks a broken file: every problem, with its line', async () => {
    const cwd = await temporaryFolder();
    const text = await readFile(MINIMAL, 'utf8');
    await writeFile(
      join(cwd, 'in.yaml'),
      text.replace('outcome: ends', 'outcom: ends').replace(/date: .*/, 'date: 2026-02-30'),
    );
    const { code, stderr } = await disengage(['check', 'in.yaml'], cwd);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error input\/unknown-field: .*\n {2}in\.yaml:\d+:\d+$/m);
    expect(stderr).toContain('input/bad-date');
    expect(stderr).toMatch(/errors: [2-9]/);
  });

  it.each([[[]], [['--json']]])('never repeats a password of the file %j', async (options) => {
    const cwd = await temporaryFolder();
    const text = await readFile(MINIMAL, 'utf8');
    await writeFile(
      join(cwd, 'in.yaml'),
      `${text}  - { nmae: x, note: the password is hunter2 }\nalarm: PIN 47110815\npwd: a: hunter3\n`,
    );
    await writeFile(
      join(cwd, 'ok.yaml'),
      `${text}  - { name: x, outcome: ends, note: the password is hunter2 }\n`,
    );
    for (const command of ['check', 'generate']) {
      for (const file of ['in.yaml', 'ok.yaml']) {
        const { code, stdout, stderr } = await disengage([command, file, ...options], cwd);
        expect(code).toBe(1);
        expect(stdout + stderr).toContain(file);
        expect(stdout + stderr).not.toMatch(/hunter\d|47110815/);
      }
    }
  });

  it('prints the schema and proves the shipped templates', async () => {
    const cwd = await temporaryFolder();
    const schema = await disengage(['schema'], cwd);
    expect(schema.code).toBe(0);
    expect(JSON.parse(schema.stdout)).toMatchObject({ type: 'object' });
    expect(await disengage(['schema', '--json'], cwd)).toEqual(schema);
    expect(await disengage(['template', 'check'], cwd)).toMatchObject({ code: 0, stdout: '' });
  });

  it('finds a typo in a template of the firm', async () => {
    const cwd = await temporaryFolder();
    await mkdir(join(cwd, 'own/en-GB/clauses'), { recursive: true });
    await writeFile(
      join(cwd, 'own/en-GB/clauses/thanks.md.hbs'),
      'Thank you,\n{{#if contrcat}}always{{/if}}.\n',
    );
    const { code, stderr } = await disengage(['template', 'check', 'own'], cwd);
    expect(code).toBe(1);
    expect(stderr).toContain('own/en-GB/clauses/thanks.md.hbs:2:');
    for (const folder of ['nowhere', 'own/en-GB/clauses/thanks.md.hbs']) {
      const refused = await disengage(['template', 'check', folder], cwd);
      expect([refused.code, refused.stderr]).toEqual([
        3,
        expect.stringContaining(`error io/no-template-folder: there is no folder ${folder}\n`),
      ]);
    }
    expect((await disengage(['template', 'check', '.'], cwd)).code).toBe(1);
  });

  it.each([
    [['generate', 'in.yaml', '--nonsense'], 2],
    [['generate', 'missing.yaml'], 3],
    [['generate', '.'], 3],
    [['generate', MINIMAL, '--out', MINIMAL], 3],
    [['generate', MINIMAL, '--language', 'zz'], 2],
  ])('%j ends with %i', async (argv, code) => {
    expect((await disengage(argv, await temporaryFolder())).code).toBe(code);
  });

  it.each([
    ['nothing', ''],
    ['a binary', '\u0000\u0001\u0002\u0003ELF'],
    ['a list', '- a\n- b\n'],
    [
      'a bomb',
      `a: &a [x,x]\n${Array.from({ length: 40 }, (_, n) => `b${n}: [*a, *a, *a, *a, *a, *a]`).join('\n')}\n`,
    ],
  ])('refuses %s as input', async (_, text) => {
    const cwd = await temporaryFolder();
    const { code, stderr } = await disengage(['generate', '-'], cwd, text);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error input\//);
    expect(await readdir(cwd)).toEqual([]);
  });

  it('of two runs at once into one folder one wins, whole', async () => {
    const cwd = await temporaryFolder();
    const run = () => disengage(['generate', MINIMAL, '-f', 'pdf'], cwd);
    const results = await Promise.all([run(), run()]);
    expect(results.map(({ code }) => code).sort()).toEqual([0, 3]);
    const names = await readdir(join(cwd, 'out'));
    expect(names).toHaveLength(4);
    expect(names.filter((name) => !name.endsWith('.pdf'))).toEqual(['covering-email.en-GB.txt']);
  });

  it('goes quietly when its reader has seen enough', async () => {
    const cwd = await temporaryFolder();
    const script = `"${process.execPath}" "${program}" schema | head -n 1`;
    const { stdout, stderr } = await start('sh', ['-c', script], cwd);
    expect([stdout, stderr]).toEqual(['{\n', '']);
  });
});

describe.runIf(mayMount)('a disk', () => {
  const write = () =>
    `"${process.execPath}" "${program}" generate "${MINIMAL}" -f pdf --out disk/letters; code=$?; find disk -mindepth 1; exit $code`;

  it('that is full stays as it was', async () => {
    const cwd = await temporaryFolder();
    await mkdir(join(cwd, 'disk'));
    const { code, stdout, stderr } = await inOwnWorld(
      `mount -t tmpfs -o size=32k none disk && { ${write()}; }`,
      cwd,
    );
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toContain('io/disk-full');
  });

  it('that is read-only is named', async () => {
    const cwd = await temporaryFolder();
    await mkdir(join(cwd, 'disk'));
    const { code, stdout, stderr } = await inOwnWorld(
      `mount -t tmpfs -o ro none disk && { ${write()}; }`,
      cwd,
    );
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toContain('io/read-only');
  });
});
