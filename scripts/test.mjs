// `npm test`: all tests in two time zones on either side of UTC, since dates must not depend on one.
// Arguments go to vitest. Closes with what failed, by name, and the sum of both runs.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './paths.mjs';

const ZONES = ['Asia/Tokyo', 'America/New_York'];
const folder = mkdtempSync(join(tmpdir(), 'disengage-test-'));
const vitest = fileURLToPath(new URL('node_modules/vitest/vitest.mjs', ROOT));
let passed = 0;
let failed = 0;
const failures = [];

for (const zone of ZONES) {
  console.log(`\nTime zone ${zone}`);
  const result = join(folder, `${zone.replace('/', '-')}.json`);
  const { status } = spawnSync(
    process.execPath,
    [
      vitest,
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${result}`,
      ...process.argv.slice(2),
    ],
    { cwd: ROOT, stdio: 'inherit', env: { ...process.env, TZ: zone } },
  );
  const counts = countsOf(result);
  passed += counts.passed;
  failures.push(...counts.names.map((name) => `${zone}: ${name}`));
  // a file that cannot be loaded fails without a failing test
  failed += status !== 0 ? Math.max(1, counts.failed) : counts.failed;
}
rmSync(folder, { recursive: true });
if (failures.length > 0) console.log(`\nFailed:\n${failures.join('\n')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function countsOf(file) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, 'utf8'));
    const names = testResults.flatMap(({ name, status, assertionResults }) => {
      const tests = assertionResults.filter((test) => test.status === 'failed');
      const said = tests.length > 0 ? tests.map(({ fullName }) => `: ${fullName}`) : [''];
      return status === 'failed' ? said.map((test) => `${relative(fileURLToPath(ROOT), name)}${test}`) : [];
    });
    return { passed: numPassedTests, failed: numFailedTests, names };
  } catch {
    return { passed: 0, failed: 1, names: ['no result'] };
  }
}
