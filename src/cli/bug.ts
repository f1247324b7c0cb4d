import type { Diagnostic } from '../diagnostics.ts';
import { CLI_CODES } from './codes.ts';
import type { World } from './world.ts';

/**
 * An error nobody foresaw, as a problem one can report: what and where in our own files, without
 * the folders of the computer it happened on. Values of the input may stand in the error's own
 * text, so the user is asked to look first.
 */
export function bugProblem(error: unknown, { version, cwd }: World): Diagnostic {
  const trace = error instanceof Error ? (error.stack ?? String(error)) : String(error);
  const [what = '', ...calls] = trace.split('\n');
  const detail = [what, ...calls.filter((call) => !call.includes('node:')).slice(0, 5)]
    .map((line) => withoutFolders(line.trim(), cwd))
    .join(' ');
  return {
    code: 'cli/internal-error',
    severity: CLI_CODES['cli/internal-error'],
    facts: { version, detail },
  };
}

function withoutFolders(line: string, cwd: string): string {
  return line.replaceAll(cwd, '.').replace(/(?:file:\/\/)?(?:[A-Za-z]:)?[\\/][^\s():]*[\\/]/g, '');
}
