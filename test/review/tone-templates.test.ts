import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS, type DocumentKind } from '../../src/document/document-kind.ts';
import { loadToneRules } from '../../src/resources.ts';
import { findTone } from '../../src/review/find-tone.ts';
import type { TemplateBundle, TreeProgram } from '../../src/template/tree-program.ts';
import { readBundle } from '../helpers/bundles.ts';
import { PROJECT } from '../helpers/resources.ts';
import { ENVIRONMENT } from '../helpers/samples.ts';
import { loadPack } from '../template/load-templates.ts';

const LANGUAGES = readdirSync(join(PROJECT, 'locales'))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => basename(name, '.yaml'));

/** Wordings the rules object to and which are right where they stand, each with the reason. */
const EXEMPT: Readonly<Record<string, string>> = {};

describe.each(LANGUAGES)('our own texts in %s', (language) => {
  it('pass the tone check we put the texts of firms to', async () => {
    const rules = await loadToneRules(language, ENVIRONMENT);
    const bundle = await readBundle(language);
    const programs = programsForOthers(bundle);
    const texts = programs.flatMap(({ file, nodes }) => textsOf(nodes).map((text) => [file, text] as const));
    const pack = loadPack(language);
    const words = [
      ...Object.values(pack.phrases).flat(),
      ...Object.values(pack.terms).flatMap((forms) => Object.values(forms)),
    ].map((text) => [`locales/${language}.yaml`, text.replace(/\{[^{}]*\}/g, '1')] as const);
    if (bundle.parent === null) expect(texts.length).toBeGreaterThan(100);
    const found = [...texts, ...words].flatMap(([file, text]) =>
      findTone(text, rules)
        .map(({ rule, found: words }) => `${file}: ${rule.id}: ${words}`)
        .filter((finding) => EXEMPT[finding] === undefined),
    );
    expect(found).toEqual([]);
  });
});

/** The documents others read, and every variant of the clauses in them. */
function programsForOthers({ documents, clauses }: TemplateBundle): readonly TreeProgram[] {
  const found = new Set<TreeProgram>();
  const add = (program: TreeProgram): void => {
    if (found.size === found.add(program).size) return;
    const names = [
      ...JSON.stringify(program.nodes).matchAll(/"type":"clause","line":\d+,"column":\d+,"name":"([^"]+)"/g),
    ];
    for (const [, name = ''] of names) {
      for (const [full, clause] of Object.entries(clauses)) {
        if (full === name || full.startsWith(`${name}.`)) add(clause);
      }
    }
  };
  for (const [kind, program] of Object.entries(documents)) {
    if (DOCUMENT_KINDS[kind as DocumentKind] !== 'internal') add(program);
  }
  return [...found];
}

interface Node {
  readonly type?: string;
  readonly text?: string;
  readonly phrases?: Readonly<Record<string, string>>;
}

/**
 * What a template says itself: each run of inlines as one text, with a number where a value stands, once for each
 * phrase of a choice; and the alternatives of its conditions.
 */
function textsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) {
    const nodes = value as readonly Node[];
    const keys = new Set(nodes.flatMap(({ phrases }) => Object.keys(phrases ?? {})));
    const isLine = nodes.some(({ type }) => type === 'text' || type === 'choice');
    const lines = isLine
      ? [...(keys.size === 0 ? [''] : keys)].map((key) => nodes.map((node) => said(node, key)).join(''))
      : [];
    return [...lines, ...nodes.flatMap(textsOf)];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

function said({ type, text, phrases }: Node, key: string): string {
  if (type === 'text') return text ?? '';
  return phrases === undefined ? '1' : (phrases[key] ?? phrases['other'] ?? '').replace('#', '1');
}
