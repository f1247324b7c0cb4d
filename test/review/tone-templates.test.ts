import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadToneRules } from '../../src/resources.ts';
import { readByOthers } from '../../src/review/check-template-tone.ts';
import { findTone } from '../../src/review/find-tone.ts';
import { templateTexts } from '../../src/review/template-texts.ts';
import { readBundle } from '../helpers/bundles.ts';
import { PROJECT } from '../helpers/resources.ts';
import { ENVIRONMENT } from '../helpers/samples.ts';
import { loadPack } from '../template/load-templates.ts';

const LANGUAGES = readdirSync(join(PROJECT, 'locales'))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => basename(name, '.yaml'));

/** Wordings the rules object to and which are right where they stand, each with the reason. */
const EXEMPT: Readonly<Record<string, string>> = {};

/** Choices by number and the places of values, innermost first, stand for what they print. */
function withoutBraces(text: string): string {
  const less = text.replace(/\{[^{}]*\}/g, '1');
  return less === text ? text : withoutBraces(less);
}

describe.each(LANGUAGES)('our own texts in %s', (language) => {
  it('pass the tone check we put the texts of firms to', async () => {
    const rules = await loadToneRules(language, ENVIRONMENT);
    const bundle = await readBundle(language);
    const texts = [...readByOthers([bundle])].flatMap((program) =>
      templateTexts(program).map(({ text }) => [program.file, text] as const),
    );
    const pack = loadPack(language);
    const words = [
      ...Object.values(pack.phrases).flat(),
      ...Object.values(pack.terms).flatMap((forms) => Object.values(forms)),
    ].map((text) => [`locales/${language}.yaml`, withoutBraces(text)] as const);
    if (bundle.parent === null) expect(texts.length).toBeGreaterThan(100);
    const found = [...texts, ...words].flatMap(([file, text]) =>
      findTone(text, rules)
        .map(({ rule, found: words }) => `${file}: ${rule.id}: ${words}`)
        .filter((finding) => EXEMPT[finding] === undefined),
    );
    expect(found).toEqual([]);
  });
});
