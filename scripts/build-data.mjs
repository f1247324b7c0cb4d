// Checks and compiles locales/, templates/ and the fonts into dist/data/, with the compiled code.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ROOT } from './paths.mjs';

/** Writes dist/data/; prints every problem and returns false when one of them is an error. */
export async function buildData() {
  const { compileResources } = await import(new URL('dist/io/compile-resources.js', ROOT));
  const { resources, diagnostics } = await compileResources(fileURLToPath(ROOT));
  for (const problem of diagnostics) console.error(describe(problem));
  if (diagnostics.some(({ severity }) => severity === 'error')) return false;
  const data = new URL('dist/data/', ROOT);
  for (const [name, bytes] of resources) {
    const target = new URL(name, data);
    mkdirSync(new URL('.', target), { recursive: true });
    writeFileSync(target, bytes);
  }
  return true;
}

/** The messages are among what is compiled, so the facts have to do. */
function describe({ severity, code, facts, location = {} }) {
  const { file = '', line = '', column = '' } = location;
  return `${file}:${line}:${column} ${severity} ${code} ${JSON.stringify(facts)}`;
}
