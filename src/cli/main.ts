#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import module from 'node:module';
import { createNodeEnvironment } from '../io/node-environment.ts';
import { EXIT } from './outcome.ts';
import { run } from './run.ts';
import type { World } from './world.ts';

// Node 22 and later keep compiled code of what is loaded from here on, for the next start.
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const world: World = {
  cwd: process.cwd(),
  variables: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  createEnvironment: (today) => createNodeEnvironment({ today }),
  loadPipeline: async () => (await import('./commands.ts')).pipeline,
  version,
};

let outputLost = false;
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', async (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough (`disengage … | head`) is no error of ours.
    if (error.code === 'EPIPE' || outputLost) return;
    outputLost = true;
    process.exitCode = EXIT.environment;
    if (stream === process.stderr) return;
    const { reportLostOutput } = await import('./lost-output.ts');
    await reportLostOutput(error, world);
  });
}

const code = await run(process.argv.slice(2), world);
if (!outputLost) process.exitCode = code;
