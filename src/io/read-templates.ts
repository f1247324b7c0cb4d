import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CLAUSE_FOLDER, isTemplateFile, type TemplateFile } from '../template/template-file.ts';

/**
 * The templates of one language: `<kind>.md.hbs` and `clauses/<name>[.<variant>].md.hbs`, sorted, so
 * that what is made of them does not depend on the disk. A folder that does not exist has none.
 */
export async function readTemplates(folder: string): Promise<readonly TemplateFile[]> {
  const [documents, clauses] = await Promise.all([namesIn(folder), namesIn(join(folder, CLAUSE_FOLDER))]);
  const paths = [...documents, ...clauses.map((name) => `${CLAUSE_FOLDER}/${name}`)].filter(isTemplateFile);
  return Promise.all(
    paths.sort().map(async (path) => ({ path, text: await readFile(join(folder, path), 'utf8') })),
  );
}

function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}
