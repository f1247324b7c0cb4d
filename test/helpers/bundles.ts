import { readBundle as readFile } from '../../src/template/bundle-file.ts';
import type { TemplateBundle } from '../../src/template/tree-program.ts';
import { readResource } from './resources.ts';

/** The compiled templates of a language. */
export async function readBundle(language: string): Promise<TemplateBundle> {
  return readFile(new TextDecoder().decode(await readResource(`templates/${language}.bundle`)));
}
