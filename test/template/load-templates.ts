import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import type { Diagnostic } from '../../src/diagnostics.ts';
import { DOCUMENT_KINDS } from '../../src/document/document-kind.ts';
import type { SourceValue } from '../../src/input/source-document.ts';
import type { LanguagePack } from '../../src/language/language-pack.ts';
import { parseLanguagePack } from '../../src/language/parse-language-pack.ts';
import { compileTemplate } from '../../src/template/compile.ts';
import type { TemplateBundle, TreeProgram } from '../../src/template/tree-program.ts';

export interface LoadedTemplates {
  readonly bundle: TemplateBundle;
  /** Template text by file name. */
  readonly sources: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Every language that has a folder of templates. */
export const TEMPLATE_LANGUAGES: readonly string[] = readdirSync('templates').sort();

/** Compiles the shipped templates of one language from their sources. */
export function loadTemplates(language: string): LoadedTemplates {
  const sources = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const documents: Record<string, TreeProgram> = {};
  const clauses: Record<string, TreeProgram> = {};
  for (const folder of [`templates/${language}`, `templates/${language}/clauses`]) {
    for (const entry of readdirSync(folder).sort()) {
      if (!entry.endsWith('.md.hbs')) continue;
      const file = `${folder}/${entry}`;
      const name = basename(entry, '.md.hbs');
      const text = readFileSync(file, 'utf8');
      sources.set(file, text);
      const compiled = compileTemplate({ file, text, language, name });
      diagnostics.push(...compiled.diagnostics);
      if (compiled.program === undefined) continue;
      if (Object.hasOwn(DOCUMENT_KINDS, name)) documents[name] = compiled.program;
      else clauses[name] = compiled.program;
    }
  }
  return { bundle: { language, parent: null, documents, clauses }, sources, diagnostics };
}

/** The templates of a language and those of its parents, nearest first. */
export function loadFamily(language: string): readonly LoadedTemplates[] {
  return [language, ...parentsOf(language)].map(loadTemplates);
}

function packSource(language: string) {
  return parse(readFileSync(`locales/${language}.yaml`, 'utf8'), { schema: 'failsafe' }) as Readonly<
    Record<string, SourceValue>
  >;
}

function parentsOf(language: string): readonly string[] {
  const { parent } = packSource(language);
  return typeof parent === 'string' ? [parent, ...parentsOf(parent)] : [];
}

export function loadPack(language: string): LanguagePack {
  const file = `locales/${language}.yaml`;
  const parsed = parseLanguagePack(packSource(language), file, parentsOf(language).map(packSource));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics.slice(0, 3)));
  return parsed.pack;
}

/** `file:line:column code facts`, one problem a line, for messages of failing tests. */
export function listed(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(({ code, facts, location }) => {
      const { known: _, ...rest } = facts;
      return `${location?.file}:${location?.line}:${location?.column} ${code} ${JSON.stringify(rest)}`;
    })
    .join('\n');
}
