// Builds dist/: the library (tsc), the shipped data, and the command line in one piece.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ROOT } from './paths.mjs';

rmSync(new URL('dist/', ROOT), { recursive: true, force: true });

const compiler = fileURLToPath(new URL('node_modules/typescript/bin/tsc', ROOT));
const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
  cwd: ROOT,
  stdio: 'inherit',
});
if (status !== 0) process.exit(1);

const { buildCli } = await import('./build-cli.mjs');
await buildCli();

const { buildData } = await import('./build-data.mjs');
if (!(await buildData())) process.exit(1);
