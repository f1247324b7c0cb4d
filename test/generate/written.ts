import { generate } from '../../src/generate.ts';
import { ENVIRONMENT } from '../helpers/samples.ts';

/** The text of the three documents of a client, each on one line. */
export interface Written {
  readonly letter: string;
  readonly handover: string;
  readonly confirmation: string;
}

const BASE = {
  jurisdiction: 'generic',
  provider: {
    name: 'Harbour Books Ltd',
    address: '1 Quay Road',
    signatory: { name: 'Ada Quill', title: 'Director' },
  },
  client: { name: 'Tin Whistle Bakery Ltd', address: '8 Mill Lane' },
  notice: { date: '2026-11-23', delivery: 'registered-post' },
  services: [{ name: 'Bookkeeping', outcome: 'ends' }],
};

/** What a file says in a language; `fields` are put over a small firm's file, field by field. */
export async function written(language: string, fields: object): Promise<Written> {
  const file = JSON.stringify({ ...BASE, language, ...fields });
  const engagement = { file: 'case.json', bytes: new TextEncoder().encode(file) };
  const { documents } = await generate({ engagement, formats: ['txt'] }, ENVIRONMENT);
  const text = (kind: string): string => {
    const found = documents.find((each) => each.kind === kind);
    return new TextDecoder().decode(found?.bytes).replace(/\s+/g, ' ');
  };
  return {
    letter: text('termination-letter'),
    handover: text('handover-summary'),
    confirmation: text('end-date-confirmation'),
  };
}
