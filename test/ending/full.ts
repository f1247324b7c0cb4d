import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Engagement, engagement } from '../../src/engagement/engagement.ts';

/** An engagement with every dated field, read as a firm's file is: every scalar is text. */
export const FULL: Engagement = engagement.parse(
  parse(readFileSync('test/fixtures/endings/full.yaml', 'utf8'), { schema: 'failsafe' }),
);
