import type { TemplateBundle } from '../../src/template/tree-program.ts';
import { readResource } from './resources.ts';

/** The compiled templates of a language. */
export async function readBundle(language: string): Promise<TemplateBundle> {
  return JSON.parse(
    new TextDecoder().decode(await readResource(`templates/${language}.json`)),
  ) as TemplateBundle;
}
