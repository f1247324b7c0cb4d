import { describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS } from '../../src/document/document-kind.ts';
import type { ResourceIndex } from '../../src/resources.ts';
import { readResource } from '../helpers/resources.ts';
import { runHere } from './fake-world.ts';

async function readIndex(): Promise<ResourceIndex> {
  return JSON.parse(new TextDecoder().decode(await readResource('index.json'))) as ResourceIndex;
}

describe('the command line', () => {
  it.each([
    [['generate'], 'cli/missing-argument', 'file'],
    [['generate', 'a.yaml', 'b.yaml'], 'cli/too-many-arguments', ''],
    [['generate', 'a.yaml', '--forse'], 'cli/unknown-option', '--force'],
    [['generate', 'a.yaml', '--kind'], 'cli/option-needs-value', '--kind'],
    [['generate', 'a.yaml', '--out', ''], 'cli/option-needs-value', '--out'],
    [['generate', 'a.yaml', '--format', ''], 'cli/option-needs-value', '--format'],
    [['generate', 'a.yaml', '--language', ','], 'cli/option-needs-value', '--language'],
    [['generate', 'a.yaml', '--kind', 'termination-leter'], 'cli/bad-value', 'termination-letter'],
    [['generate', 'a.yaml', '--format', 'odt'], 'cli/bad-value', 'docx'],
    [['generate', 'a.yaml', '--language', 'zz'], 'cli/bad-value', 'en-GB, en-US'],
    [['generate', 'a.yaml', '--language', 'en-AU'], 'cli/bad-value', 'did you mean "en-GB"'],
    [['check', 'a.yaml', '--language', 'he,en_GB'], 'cli/bad-value', 'did you mean "en-GB"'],
    [['generate', 'a.yaml', '--today', '2026-02-30'], 'cli/bad-date', '2026-02-30'],
    [['check', 'a.yaml', '--today', 'tomorrow'], 'cli/bad-date', 'tomorrow'],
    [['check', 'a.yaml', '--ui-language', 'tlh'], 'cli/bad-value', 'tlh'],
    [['genrate', 'a.yaml'], 'cli/unknown-command', 'generate'],
    [['--nonsense'], 'cli/unknown-option', '--nonsense'],
  ])('%j ends with 2 and %s', async (argv, code, detail) => {
    const person = await runHere(argv);
    expect(person.code).toBe(2);
    expect(person.stdout).toBe('');
    expect(person.stderr).toContain(`error ${code}: `);
    expect(person.stderr).toContain(detail);
    const machine = await runHere([...argv.slice(0, 1), '--json', ...argv.slice(1)]);
    expect(machine.code).toBe(2);
    expect(JSON.parse(machine.stdout)).toMatchObject({ version: 1, ok: false, documents: [] });
    expect(JSON.parse(machine.stdout).diagnostics).toHaveLength(1);
  });

  it.each([[[]], [['template']]])('%j shows help on stderr and ends with 2', async (argv) => {
    const { code, stdout, stderr } = await runHere(argv);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: disengage');
  });

  it('prints the version', async () => {
    expect(await runHere(['--version'])).toMatchObject({ code: 0, stdout: '1.2.3\n', stderr: '' });
  });
});

describe('help', () => {
  const COMMANDS = [
    ['generate'],
    ['check'],
    ['dates'],
    ['schema'],
    ...['check', 'list', 'eject', 'diff'].map((command) => ['template', command]),
  ];

  it.each(COMMANDS)('%s has examples, in every language', async (...command) => {
    const english = await runHere([...command, '--help']);
    expect(english).toMatchObject({ code: 0, stderr: '' });
    expect(english.stdout).toContain('Examples:\n  disengage ');
    const hebrew = await runHere([...command, '--help'], { variables: { LANG: 'he_IL.UTF-8' } });
    expect(hebrew.stdout).toContain('דוגמאות:\n  disengage ');
    expect(hebrew.stdout).not.toMatch(/Options:|Usage:|Arguments:|show help/);
  });

  it('names every document that has a template, every format and every language', async () => {
    const { kinds } = await readIndex();
    for (const command of ['generate', 'check']) {
      const { stdout } = await runHere([command, '--help']);
      const words = stdout.replace(/\s+/g, ' ');
      for (const word of [...kinds, 'docx', 'en-GB', 'he']) expect(words).toContain(word);
      const named = Object.keys(DOCUMENT_KINDS).filter((kind) => words.includes(kind));
      expect(named).toEqual(kinds);
    }
  });
});

describe('the language of messages', () => {
  it.each([
    [{ LC_ALL: 'he_IL.UTF-8', LANG: 'en_GB.UTF-8' }, 'שגיאה'],
    [{ LC_MESSAGES: 'he', LANG: 'en_GB.UTF-8' }, 'שגיאה'],
    [{ LANG: 'he_IL' }, 'שגיאה'],
    [{ LANG: 'hu_HU.UTF-8' }, 'hiba'],
    [{ LC_ALL: '', LANG: 'he_IL' }, 'שגיאה'],
    [{ LC_ALL: 'C', LANG: 'he_IL' }, 'error'],
    [{ LANG: 'en_US.UTF-8' }, 'error'],
    [{ LANG: 'xx_YY' }, 'error'],
    [{}, 'error'],
  ])('%j', async (variables, word) => {
    const { stderr } = await runHere(['generate', 'missing.yaml'], { variables });
    expect(stderr.startsWith(`${word} io/no-such-file: `)).toBe(true);
  });

  it('is what --ui-language says', async () => {
    const { stderr } = await runHere(['generate', 'missing.yaml', '--ui-language=he']);
    expect(stderr).toContain('שגיאה');
    const back = await runHere(['generate', 'missing.yaml', '--ui-language', 'en'], {
      variables: { LANG: 'he' },
    });
    expect(back.stderr).toContain('error');
  });
});
