import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { NoticeQuestion } from '../../src/law/count-notice.ts';
import type { Jurisdiction } from '../../src/law/jurisdiction.ts';
import { GENERIC } from './generic.ts';

export interface Golden {
  readonly id: string;
  readonly end: string;
  readonly why: string;
  readonly question: NoticeQuestion;
}

const FOLDER = 'test/fixtures/end-dates/generic';

/** The worked end dates. The YAML core schema leaves dates as text. */
export const GOLDENS: readonly Golden[] = readdirSync(FOLDER)
  .sort()
  .flatMap((file) => parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as readonly Written[])
  .map(({ id, end, why, law, ...question }) => ({
    id,
    end,
    why,
    question: { ...question, jurisdiction: { ...GENERIC, ...law } },
  }));

type Written = Omit<Golden, 'question'> &
  Omit<NoticeQuestion, 'jurisdiction'> & { readonly law?: Partial<Jurisdiction> };
