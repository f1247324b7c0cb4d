// Writes 2 000 letters in this process and prints what stays in memory. Needs --expose-gc.
import { readFileSync } from 'node:fs';
import { createBench } from './pipeline.mjs';

const { letter } = await createBench(readFileSync(process.argv[2], 'utf8'));
console.log('letters      heap      rss');
for (let count = 1; count <= 2000; count++) {
  await letter();
  if (count % 400 !== 0 && count !== 100) continue;
  globalThis.gc();
  const { heapUsed, rss } = process.memoryUsage();
  const megabytes = [heapUsed, rss].map((bytes) => (bytes / 2 ** 20).toFixed(1).padStart(9));
  console.log(`${String(count).padEnd(7)}${megabytes.join('')}`);
}
