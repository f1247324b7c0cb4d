import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EJECT_RECORD, ejectedText, writeEjectRecord } from '../../src/io/eject-record.ts';
import { PROJECT } from '../helpers/resources.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { runHere } from './fake-world.ts';

const THANKS = 'our-templates/en-GB/clauses/thanks.md.hbs';

async function firm(house = 'language: en-GB\ntemplate: our-templates\n'): Promise<string> {
  const cwd = await temporaryFolder();
  await writeFile(join(cwd, 'disengage.yaml'), house);
  return cwd;
}

const shippedThanks = () => readFile(join(PROJECT, 'templates/en-GB/clauses/thanks.md.hbs'), 'utf8');

describe('template list', () => {
  it('names documents and clauses, what they vary by, in every language or the one of the firm', async () => {
    const { code, stdout, stderr } = await runHere(['template', 'list']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^en-GB: documents$/m);
    expect(stdout).toMatch(/^he: clauses$/m);
    expect(stdout).toMatch(/^ {2}termination-letter +ours$/m);
    expect(stdout).toMatch(/^ {2}thanks +ours; varies by tone: .*warm/m);
    expect(stdout).toMatch(/^ {2}opening +ours; varies by ending\.how: .*immediate/m);
    const own = await runHere(['template', 'list'], { cwd: await firm('language: he\n') });
    expect(own.stdout).not.toContain('en-GB');
    const asked = await runHere(['template', 'list', '-l', 'en-GB'], { cwd: await firm('language: he\n') });
    expect(asked.stdout).not.toContain('he:');
  });

  it('tells where the wording of the firm stands', async () => {
    const cwd = await firm('template: own\nclauses:\n  contact: |\n    Bye.\n');
    await mkdir(join(cwd, 'own/en-GB/clauses'), { recursive: true });
    await writeFile(join(cwd, 'own/en-GB/clauses/thanks.md.hbs'), 'Thanks.\n');
    await writeFile(join(cwd, 'case.yaml'), 'language: en-GB\nclauses: { slip: Cut here. }\n');
    const { code, stdout } = await runHere(['template', 'list', '-l', 'en-GB'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}contact +yours: disengage\.yaml:3$/m);
    expect(stdout).toMatch(/^ {2}thanks +yours: own\/en-GB\/clauses\/thanks\.md\.hbs; varies by tone/m);
    expect(stdout).toMatch(/^ {2}thanks\.warm +yours: own\/en-GB\/clauses\/thanks\.md\.hbs$/m);
    expect(stdout).toMatch(/^ {2}slip +ours$/m);
    const json = JSON.parse((await runHere(['template', 'list', 'case.yaml', '--json'], { cwd })).stdout);
    expect(json).toMatchObject({ version: 1, ok: true, documents: [], diagnostics: [] });
    expect(json.templates).toContainEqual({
      language: 'en-GB',
      type: 'clause',
      name: 'slip',
      own: { file: 'case.yaml', line: 2, column: expect.any(Number) },
    });
    expect(json.templates).toContainEqual({
      language: 'en-GB',
      type: 'document',
      name: 'termination-letter',
    });
  });

  it('tells what is wrong with it', async () => {
    const cwd = await firm('language: en-GB\nclauses:\n  thansk: Bye.\n');
    const { code, stdout, stderr } = await runHere(['template', 'list'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^ {2}thansk +yours/m);
    expect(stderr).toMatch(/template\/unknown-override[^\n]*\n {2}disengage\.yaml:3:3/);
    expect((await runHere(['template', 'list', 'none.yaml'], { cwd })).code).toBe(3);
    expect((await runHere(['template', 'list', '-l', 'xx'], { cwd })).code).toBe(1);
    expect((await runHere(['template', 'list', '-l', ','], { cwd })).code).toBe(2);
  });
});

describe('template eject', () => {
  it('copies a clause with its variants, and remembers what it copied', async () => {
    const cwd = await firm();
    const { code, stdout, stderr } = await runHere(['template', 'eject', 'thanks'], { cwd });
    expect([code, stderr]).toEqual([0, 'texts copied to our-templates: 3\n']);
    expect(stdout.trim().split('\n').sort()).toEqual([
      THANKS,
      THANKS.replace('thanks', 'thanks.strict'),
      THANKS.replace('thanks', 'thanks.warm'),
    ]);
    expect(await readFile(join(cwd, THANKS), 'utf8')).toBe(await shippedThanks());
    await runHere(['template', 'eject', 'opening.immediate'], { cwd });
    await runHere(['template', 'eject', 'handover-summary', '-l', 'he'], { cwd });
    const record = JSON.parse(await readFile(join(cwd, 'our-templates', EJECT_RECORD), 'utf8'));
    expect(Object.keys(record.files)).toEqual([
      'en-GB/clauses/opening.immediate.md.hbs',
      'en-GB/clauses/thanks.md.hbs',
      'en-GB/clauses/thanks.strict.md.hbs',
      'en-GB/clauses/thanks.warm.md.hbs',
      'he/handover-summary.md.hbs',
    ]);
    expect(await readdir(join(cwd, 'our-templates/he'))).toEqual(['handover-summary.md.hbs']);
  });

  it('never replaces a file without --force', async () => {
    const cwd = await firm();
    await runHere(['template', 'eject', 'thanks.warm'], { cwd });
    await writeFile(join(cwd, THANKS.replace('thanks', 'thanks.warm')), 'Mine.\n');
    const refused = await runHere(['template', 'eject', 'thanks'], { cwd });
    expect([refused.code, refused.stdout]).toEqual([3, '']);
    expect(refused.stderr).toContain('io/target-exists');
    expect(await readdir(join(cwd, 'our-templates/en-GB/clauses'))).toEqual(['thanks.warm.md.hbs']);
    expect(await readFile(join(cwd, THANKS.replace('thanks', 'thanks.warm')), 'utf8')).toBe('Mine.\n');
    expect((await runHere(['template', 'eject', 'thanks', '--force'], { cwd })).code).toBe(0);
    expect(await readdir(join(cwd, 'our-templates/en-GB/clauses'))).toHaveLength(3);
  });

  it('writes where it is told, and says how to use it', async () => {
    const cwd = await firm('language: en-GB\n');
    const fresh = await runHere(['template', 'eject', 'contact'], { cwd });
    expect(fresh.stderr).toContain('write "template: our-templates" into disengage.yaml');
    await mkdir(join(cwd, 'cases'));
    const below = await runHere(['template', 'eject', 'contact', '--out', 'own'], {
      cwd: join(cwd, 'cases'),
    });
    expect(below.stdout).toBe('own/en-GB/clauses/contact.md.hbs\n');
    expect(below.stderr).toContain(`write "template: cases/own" into ${join('..', 'disengage.yaml')}`);
    const outside = await temporaryFolder();
    const away = await runHere(['template', 'eject', 'contact', '--out', outside], { cwd });
    expect(away.stderr).toContain('move the folder beside disengage.yaml');
    const named = await runHere(['template', 'eject', 'thanks', '--json'], { cwd: await firm() });
    expect(JSON.parse(named.stdout)).toMatchObject({ ok: true, files: expect.arrayContaining([THANKS]) });
  });

  it('needs a name it knows and a language', async () => {
    const none = await runHere(['template', 'eject', 'thanks']);
    expect([none.code, none.stderr.split(':')[0]]).toEqual([2, 'error cli/language-needed']);
    const typo = await runHere(['template', 'eject', 'thansk', '-l', 'en-GB']);
    expect([typo.code, typo.stderr]).toEqual([2, expect.stringContaining('did you mean "thanks"?')]);
    const nameless = await runHere(['template', 'eject']);
    expect([nameless.code, nameless.stderr.split(':')[0]]).toEqual([2, 'error cli/missing-name']);
    expect((await runHere(['template', 'eject', 'thanks', '-l', 'xx'])).code).toBe(1);
  });
});

describe('template diff', () => {
  /** Copies of one clause, as they were made when ours had another text. */
  async function since(then: string, mine: string): Promise<string> {
    const cwd = await firm();
    await runHere(['template', 'eject', 'thanks'], { cwd });
    await writeFile(join(cwd, THANKS), mine);
    const record = { 'en-GB/clauses/thanks.md.hbs': ejectedText(then, '1.0.0') };
    await writeFile(join(cwd, 'our-templates', EJECT_RECORD), writeEjectRecord(record));
    return cwd;
  }

  it('tells what was changed by whom', async () => {
    const now = await shippedThanks();
    const old = 'Thank you, old friend.\n';
    const states = [
      [now, now, 'the same as ours', 0],
      [now, `\uFEFF${now.trimEnd().replace(/\n/g, '\r\n')}`, 'the same as ours', 0],
      [now, 'Mine.\n', 'changed by you; ours has not changed', 0],
      [old, now, 'the same as ours', 0],
      [old, old, 'not changed by you; ours has changed:', 1],
      [old, 'Mine.\n', 'changed by you; ours has changed as well:', 1],
    ] as const;
    for (const [then, mine, text, strict] of states) {
      const cwd = await since(then, mine);
      const { code, stdout } = await runHere(['template', 'diff'], { cwd });
      expect([code, stdout.split('\n')[0]]).toEqual([0, `${THANKS}: ${text}`]);
      expect((await runHere(['template', 'diff', '--strict'], { cwd })).code).toBe(strict);
    }
  });

  it('shows what has changed in ours, and says what to do', async () => {
    const old = 'Thank you, old friend.\n';
    const outdated = await runHere(['template', 'diff', 'our-templates'], { cwd: await since(old, old) });
    expect(outdated.stdout).toContain(
      `\n--- ${THANKS} (disengage 1.0.0)\n+++ ${THANKS} (disengage 1.2.3)\n@@ `,
    );
    expect(outdated.stdout).toContain('\n-Thank you, old friend.\n+Thank you for working with');
    expect(outdated.stderr).toMatch(/^warning template\/shipped-changed/);
    expect(outdated.stderr).toContain('disengage template diff our-templates --update');
    const cwd = await since(old, 'Mine.\n');
    const both = await runHere(['template', 'diff'], { cwd });
    expect(both.stderr).toContain('disengage template diff our-templates --accept');
    const accepted = await runHere(['template', 'diff', 'our-templates', '--accept'], { cwd });
    expect([accepted.code, accepted.stderr]).toEqual([0, expect.stringContaining('compared')]);
    const after = await runHere(['template', 'diff', '--strict'], { cwd });
    expect([after.code, after.stdout]).toEqual([0, `${THANKS}: changed by you; ours has not changed\n`]);
    expect(await readFile(join(cwd, THANKS), 'utf8')).toBe('Mine.\n');
  });

  it('--update replaces what the firm has not changed, and nothing else', async () => {
    const old = 'Thank you, old friend.\n';
    const cwd = await since(old, old);
    const warm = THANKS.replace('thanks', 'thanks.warm');
    await writeFile(join(cwd, warm), 'Mine.\n');
    const record = {
      'en-GB/clauses/thanks.md.hbs': ejectedText(old, '1.0.0'),
      'en-GB/clauses/thanks.warm.md.hbs': ejectedText(old, '1.0.0'),
    };
    await writeFile(join(cwd, 'our-templates', EJECT_RECORD), writeEjectRecord(record));
    const { code, stderr } = await runHere(['template', 'diff', '--update'], { cwd });
    expect([code, stderr]).toEqual([0, expect.stringContaining('replaced by ours of today: 1')]);
    expect(stderr).not.toContain(`copied it (${THANKS})`);
    expect(stderr).toContain(`copied it (${warm})`);
    expect(await readFile(join(cwd, THANKS), 'utf8')).toBe(await shippedThanks());
    expect(await readFile(join(cwd, warm), 'utf8')).toBe('Mine.\n');
    const after = await runHere(['template', 'diff'], { cwd });
    expect(after.stdout).toContain(`${THANKS}: the same as ours\n`);
    expect(after.stdout).toContain(`${warm}: changed by you; ours has changed as well:\n`);
  });

  it('tells of texts that are gone, on either side', async () => {
    const cwd = await since('a\n', 'a\n');
    await rm(join(cwd, THANKS));
    await writeFile(join(cwd, 'our-templates/en-GB/clauses/farewell.md.hbs'), 'Farewell.\n');
    const record = {
      'en-GB/clauses/farewell.md.hbs': ejectedText('Farewell.\n', '1.0.0'),
      'en-GB/clauses/thanks.md.hbs': ejectedText('a\n', '1.0.0'),
    };
    await writeFile(join(cwd, 'our-templates', EJECT_RECORD), writeEjectRecord(record));
    const { stdout, stderr } = await runHere(['template', 'diff'], { cwd });
    expect(stdout).toContain('farewell.md.hbs: we have no such text any more\n');
    expect(stdout).toContain(`${THANKS}: no longer in your folder\n`);
    expect(stderr).toContain('template/shipped-changed');
    expect(stderr).toContain('template/ejected-missing');
    const json = JSON.parse((await runHere(['template', 'diff', '--json'], { cwd })).stdout);
    expect(json.templates.map(({ state }: { state: string }) => state)).toEqual(['dropped', 'missing']);
    await runHere(['template', 'diff', '--accept'], { cwd });
    const after = await runHere(['template', 'diff', '--strict'], { cwd });
    expect([after.code, after.stdout]).toEqual([0, '']);
  });

  it('needs a folder with copies, and their record whole', async () => {
    const none = await runHere(['template', 'diff'], { cwd: await firm() });
    expect([none.code, none.stderr.split(':')[0]]).toEqual([1, 'error template/no-record']);
    const cwd = await since('a\n', 'a\n');
    await writeFile(join(cwd, 'our-templates', EJECT_RECORD), '{}');
    const bad = await runHere(['template', 'diff'], { cwd });
    expect([bad.code, bad.stderr.split(':')[0]]).toEqual([1, 'error template/bad-record']);
    expect((await runHere(['template', 'eject', 'contact'], { cwd })).code).toBe(1);
  });
});
