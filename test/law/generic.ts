import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Jurisdiction } from '../../src/law/jurisdiction.ts';
import { parseJurisdiction } from '../../src/law/parse-jurisdiction.ts';

const FILE = 'locales/jurisdictions/generic.yaml';

export const GENERIC: Jurisdiction = parseJurisdiction(parse(readFileSync(FILE, 'utf8')), FILE);
