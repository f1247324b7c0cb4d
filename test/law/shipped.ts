import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import type { Jurisdictions } from '../../src/law/find-jurisdiction.ts';
import { mergeJurisdiction, parentJurisdiction } from '../../src/law/merge-jurisdiction.ts';
import { parseJurisdiction } from '../../src/law/parse-jurisdiction.ts';

const FOLDER = 'locales/jurisdictions';

const WRITTEN: Readonly<Record<string, unknown>> = Object.fromEntries(
  readdirSync(FOLDER)
    .sort()
    .map((file) => [basename(file, '.yaml'), parse(readFileSync(`${FOLDER}/${file}`, 'utf8'))]),
);

/** Every law that is shipped, by id. */
export const SHIPPED: Jurisdictions = Object.fromEntries(
  Object.entries(WRITTEN).map(([id, own]) => {
    const parent = WRITTEN[parentJurisdiction(own) ?? ''] ?? {};
    return [id, parseJurisdiction(mergeJurisdiction(own, parent), `${FOLDER}/${id}.yaml`)];
  }),
);
