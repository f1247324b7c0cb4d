// How fast dates are counted: one end with its steps, every answer about one notice, and a list of clients.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = new URL('../', import.meta.url);
const ROWS = 100_000;
const PERIODS = ['1 month', '6 weeks', '30 days', '10 working days', '3 months'];
const ENDS = ['', 'end-of-month', 'end-of-quarter'];
const METHODS = ['e-mail', 'post', 'registered-post', 'courier', 'hand'];

/** Milliseconds of each computation, every one with another day and law. */
export async function computations(count) {
  const { countReadings } = await import(new URL('dist/index.js', ROOT));
  const { answerAsked } = await import(new URL('dist/ending/answer-asked.js', ROOT));
  const jurisdictions = JSON.parse(readFileSync(new URL('dist/data/jurisdictions.json', ROOT), 'utf8'));
  const laws = Object.values(jurisdictions);
  const timed = (each) =>
    Array.from({ length: count }, (_, index) => {
      const law = laws[index % laws.length];
      const start = performance.now();
      each(law, dayOf(index));
      return performance.now() - start;
    });
  return {
    'one end': timed((jurisdiction, event) =>
      countReadings({
        jurisdiction,
        event,
        period: { length: 3, unit: 'month', endsOn: 'end-of-month', shift: 'on' },
      }),
    ),
    'all answers': timed(({ id }, received) =>
      answerAsked(
        { jurisdiction: id, received, period: { length: 3, unit: 'month' }, endsOn: 'end-of-month' },
        { jurisdictions, today: received },
      ),
    ),
  };
}

/** Seconds for a list of 100 000 clients, no two of them with the same terms and days. */
export function list(program, folder) {
  const laws = Object.keys(JSON.parse(readFileSync(new URL('dist/data/jurisdictions.json', ROOT), 'utf8')));
  const known = laws.filter((id) => id !== 'generic');
  const file = join(folder, 'clients.csv');
  const rows = Array.from({ length: ROWS }, (_, index) =>
    [
      `C${index}`,
      `"Client ${index}, Limited"`,
      known[index % known.length],
      PERIODS[index % PERIODS.length],
      ENDS[Math.floor(index / 7) % ENDS.length],
      METHODS[Math.floor(index / 11) % METHODS.length],
      dayOf(index),
      index % 3 === 0 ? '' : `20${30 + (index % 60)}${dayOf(index * 5).slice(4)}`,
      index % 4 === 0 ? dayOf(index * 3) : '',
    ].join(','),
  );
  const head = 'id,name,jurisdiction,period,endsOn,delivery,startedOn,termUntil,received';
  writeFileSync(file, `${[head, ...rows].join('\n')}\n`);
  const start = performance.now();
  const words = [program, 'dates', '--csv', file, '--today', '2026-11-22', '--end', '2027-03-31'];
  const { status } = spawnSync(process.execPath, words, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`the list ended with ${status}`);
  return (performance.now() - start) / 1000;
}

/** Days of 2025 to 2027, one after the other in steps of a week and a day. */
function dayOf(index) {
  const day = (index * 8) % 1008;
  const [year, month] = [2025 + Math.floor(day / 336), Math.floor((day % 336) / 28) + 1];
  return `${year}-${String(month).padStart(2, '0')}-${String((day % 28) + 1).padStart(2, '0')}`;
}
