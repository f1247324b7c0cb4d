import { expect, test } from 'vitest';
import { createMemory } from '../../src/pdf/memory.ts';

test('keeps what is asked for again and forgets the rest', () => {
  const memory = createMemory<number>(10);
  memory.set('always', 0);
  for (let index = 1; index <= 100; index++) {
    memory.set(`once ${index}`, index);
    expect(memory.get('always')).toBe(0);
  }
  expect(memory.get('once 100')).toBe(100);
  expect(memory.get('once 1')).toBeUndefined();
  const kept = Array.from({ length: 100 }, (_, index) => memory.get(`once ${index + 1}`));
  expect(kept.filter((value) => value !== undefined).length).toBeLessThan(20);
});
