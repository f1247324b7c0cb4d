import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../../src/environment.ts';
import type { GenerateRequest } from '../../src/generate.ts';
import { PROJECT, readResource } from './resources.ts';

/** Every shipped sample, relative to the project: `samples/accountant/he.yaml`. */
export const SAMPLES: readonly string[] = readdirSync(join(PROJECT, 'samples'), {
  recursive: true,
  encoding: 'utf8',
})
  .filter((name) => name.endsWith('.yaml') && !name.endsWith('disengage.yaml'))
  .map((name) => `samples/${name}`)
  .sort();

/** The world of a test: sources of this checkout, a fixed day, pictures beside the samples. */
export const ENVIRONMENT: Environment = {
  today: '2026-11-22',
  readResource,
  readFile: async (path, namedBy) => new Uint8Array(readFileSync(join(PROJECT, namedBy, '..', path))),
  readFolder: async (path, namedBy) => readdirSync(join(PROJECT, namedBy, '..', path)),
};

/** A request for a sample, with the house file beside it. */
export function sampleRequest(file: string): Pick<GenerateRequest, 'engagement' | 'house'> {
  const bytes = (name: string) => new Uint8Array(readFileSync(join(PROJECT, name)));
  const house = file.replace(/[^/]+$/, 'disengage.yaml');
  const engagement = { file, bytes: bytes(file) };
  return HOUSES.has(house) ? { engagement, house: { file: house, bytes: bytes(house) } } : { engagement };
}

const HOUSES: ReadonlySet<string> = new Set(
  readdirSync(join(PROJECT, 'samples'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('disengage.yaml'))
    .map((name) => `samples/${name}`),
);
