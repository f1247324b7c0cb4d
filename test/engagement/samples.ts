import { readFileSync } from 'node:fs';
import { type NamedBytes, readEngagementSource } from '../../src/input/read-engagement-source.ts';

const FOLDER = new URL('../../samples/', import.meta.url);

/** Every sample, with the house file that is found above it. */
export const SAMPLES = [
  { file: 'minimal.yaml', house: null },
  { file: 'accountant/en-GB.yaml', house: 'accountant/disengage.yaml' },
  { file: 'accountant/he.yaml', house: 'accountant/disengage.yaml' },
  { file: 'accountant/ru.yaml', house: 'accountant/disengage.yaml' },
  { file: 'accountant/en-US.yaml', house: 'accountant/disengage.yaml' },
  { file: 'agency/en-GB.yaml', house: null },
  { file: 'agency/he.yaml', house: null },
  { file: 'agency/ru.yaml', house: null },
  { file: 'bookkeeper/en-GB.yaml', house: null },
  { file: 'consultant/en-GB.yaml', house: null },
  { file: 'freelancer/en-GB.yaml', house: null },
  { file: 'freelancer/he.yaml', house: null },
  { file: 'freelancer/ru.yaml', house: null },
  { file: 'it-provider/en-GB.yaml', house: null },
  { file: 'law-office/en-GB.yaml', house: null },
  { file: 'law-office/he.yaml', house: null },
] as const;

export function sampleText(file: string): string {
  return readFileSync(new URL(file, FOLDER), 'utf8');
}

function sampleBytes(file: string): NamedBytes {
  return { file, bytes: readFileSync(new URL(file, FOLDER)) };
}

/** A sample as the reader hands it to the schema, with the warnings of the reader. */
export function sampleSource({ file, house }: { readonly file: string; readonly house: string | null }) {
  return readEngagementSource(sampleBytes(file), house === null ? undefined : sampleBytes(house));
}
