import type { Diagnostic, Path } from '../diagnostics.ts';
import { INPUT_CODES } from './codes.ts';
import {
  isSourceMap,
  locateText,
  type SourceDocument,
  type SourceMap,
  type SourceValue,
  valueAt,
} from './source-document.ts';
import { suggest } from './suggest.ts';

/** Two ways to write one field: a firm that writes one of them does not want the house's other. */
const ONE_OR_MANY: Readonly<Record<string, string>> = {
  client: 'clients',
  clients: 'client',
  contract: 'contracts',
  contracts: 'contract',
  signatory: 'signatories',
  signatories: 'signatory',
};

/**
 * The engagement with the firm's house facts under it. Maps are merged field by field, anything
 * else in the engagement replaces the house's whole; each place is looked up in the file the value
 * comes from, what is missing in the engagement.
 */
export function mergeHouse(engagement: SourceDocument, house: SourceDocument | null): SourceDocument {
  if (house === null) return engagement;
  const owner = (path: Path) => (isFromHouse(path, engagement.value, house.value) ? house : engagement);
  return {
    file: engagement.file,
    value: mergeMaps(engagement.value, house.value),
    locate: (path) => owner(path).locate(path),
    locateKey: (path, key) => owner([...path, key]).locateKey(path, key),
    fileOf: (path) => owner(path).file,
    hide: (problem) => engagement.hide(house.hide(problem)),
    locateText: (path) => locateText(owner(path), path),
  };
}

/** `input/not-in-house-file` for each top field of the house file that is not `allowed` there. */
export function checkHouseFields(house: SourceDocument, allowed: readonly string[]): readonly Diagnostic[] {
  return Object.keys(house.value)
    .filter((field) => !allowed.includes(field))
    .map((field) => {
      const { location, sourceLine } = house.locateKey([], field);
      const suggestion = suggest(field, allowed);
      const code = 'input/not-in-house-file';
      return house.hide({
        code,
        severity: INPUT_CODES[code],
        facts: { field, known: allowed, ...(suggestion !== undefined && { suggestion }) },
        path: [field],
        location,
        sourceLine,
      });
    });
}

function mergeMaps(over: SourceMap, under: SourceMap): SourceMap {
  const merged: Record<string, SourceValue> = {};
  for (const [key, value] of Object.entries(under)) {
    if (!isReplaced(key, over)) merged[key] = value;
  }
  for (const [key, value] of Object.entries(over)) {
    const base = Object.hasOwn(merged, key) ? merged[key] : undefined;
    merged[key] = isSourceMap(value) && isSourceMap(base) ? mergeMaps(value, base) : value;
  }
  return merged;
}

function isReplaced(key: string, over: SourceMap): boolean {
  const other = Object.hasOwn(ONE_OR_MANY, key) ? ONE_OR_MANY[key] : undefined;
  return other !== undefined && Object.hasOwn(over, other);
}

function isFromHouse(path: Path, engagement: SourceMap, house: SourceMap): boolean {
  let over: SourceValue | undefined = engagement;
  let under: SourceValue | undefined = house;
  for (const step of path) {
    if (!isSourceMap(over) || !isSourceMap(under)) return false;
    if (typeof step === 'string' && isReplaced(step, over)) return false;
    if (step === 0) continue;
    over = valueAt(over, [step]);
    under = valueAt(under, [step]);
    if (over === undefined) return under !== undefined;
  }
  return false;
}
