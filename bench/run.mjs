// `npm run bench`: how fast the stages are, on one thread. Prints a table; passes no judgement.
// Every letter has another client, so that nothing is quick only because it was seen before.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { computations, list } from './dates.mjs';
import { createBench, onePage } from './pipeline.mjs';

const ROOT = new URL('../', import.meta.url);
const SAMPLE = readFileSync(new URL('samples/minimal.yaml', ROOT), 'utf8');
const PROGRAM = fileURLToPath(new URL('dist/cli/main.js', ROOT));

const folder = mkdtempSync(join(tmpdir(), 'disengage-bench-'));
const file = join(folder, 'one-page.yaml');
writeFileSync(file, onePage(SAMPLE));

const bare = processes(['-e', '0']);
console.log(`Node ${process.version}, ${availableParallelism()} x ${cpus()[0]?.model.trim()}`);
console.log(
  `Load average ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}; node alone starts in ${median(bare).toFixed(0)} ms`,
);

for (const [name, yaml] of [
  ['samples/minimal.yaml with two services', onePage(SAMPLE)],
  ['samples/minimal.yaml', SAMPLE],
]) {
  const bench = await createBench(yaml);
  console.log(`\nWarm, ms a letter: ${name}, pages of PDF: ${await bench.pages()}`);
  console.log('(layout is part of writing a PDF; a whole letter is everything from its YAML)');
  console.log('              median     95 %      cpu   a second');
  for (const stage of bench.stages) {
    const { times, cpu } = await bench.times(stage, 1500);
    row(stage, times, [cpu.toFixed(2).padStart(9), String(Math.round(1000 / median(times))).padStart(11)]);
  }
}

console.log('\nDates, ms a computation (one end is to take less than 0.2 ms)');
console.log('              median     95 %');
await computations(500);
for (const [name, times] of Object.entries(await computations(3000))) row(name, times);
console.log(`100 000 clients, whole process (at most 20 s): ${list(PROGRAM, folder).toFixed(1)} s`);

console.log('\nCold, ms a process');
console.log('              median     95 %');
const generate = (format) => ['generate', file, '-k', 'termination-letter', '-f', format, '-o', folder];
const cold = (format) => processes([PROGRAM, ...generate(format), '--force', '-q']);
row('node alone', bare);
row('--help', processes([PROGRAM, '--help']));
row('check', processes([PROGRAM, 'check', file, '-q']));
row('one PDF', cold('pdf'));
row('one DOCX', cold('docx'));
row('one text', cold('txt'));

console.log('\nMemory over 2 000 letters, PDF and DOCX, in one process (MB after collection)');
const memory = fileURLToPath(new URL('memory.mjs', import.meta.url));
spawnSync(process.execPath, ['--expose-gc', memory, file], { stdio: 'inherit' });
rmSync(folder, { recursive: true });

function processes(args) {
  return Array.from({ length: 15 }, () => {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, args);
    if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
    return performance.now() - start;
  });
}

function row(name, times, more = []) {
  const sorted = [...times].sort((a, b) => a - b);
  const cells = [median(times), sorted[Math.floor(sorted.length * 0.95)]].map((time) =>
    time.toFixed(2).padStart(9),
  );
  console.log(`${name.padEnd(12)}${cells.join('')}${more.join('')}`);
}

function median(times) {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
}
