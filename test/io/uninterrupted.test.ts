import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { uninterrupted } from '../../src/io/uninterrupted.ts';

it('a signal waits until the work is done, and then does its work', async () => {
  const events: string[] = [];
  const result = await uninterrupted(async () => {
    process.kill(process.pid, 'SIGHUP');
    await delay(20);
    events.push('done');
    process.once('SIGHUP', () => events.push('signal'));
    return 7;
  });
  await delay(20);
  expect(result).toBe(7);
  expect(events).toEqual(['done', 'signal']);
});
