import { describe, expect, test } from 'vitest';
import { resolveEnding } from '../../src/ending/resolve-ending.ts';
import { parseEngagement } from '../../src/input/parse-engagement.ts';
import { SHIPPED } from '../law/shipped.ts';
import { SAMPLES, sampleSource, sampleText } from './samples.ts';

function resolved(sample: (typeof SAMPLES)[number]) {
  const { source, warnings } = sampleSource(sample);
  return {
    warnings,
    ...resolveEnding(parseEngagement(source), { jurisdictions: SHIPPED, today: '2026-11-22' }),
  };
}

/** The last day of each contract, the days it depends on, and the warnings one has to live with. */
const EXPECTED = {
  'minimal.yaml': { ends: ['2026-12-31'], jumps: ['2026-11-30 2026-12-01 2027-01-31'], warnings: [] },
  'accountant/en-GB.yaml': {
    ends: ['2027-02-28'],
    jumps: ['2026-11-30 2026-12-01 2027-03-31'],
    warnings: [
      'ending/deadline-near-end',
      'ending/open-invoices-before-notice',
      'ending/promise-may-move',
      'ending/promise-may-move',
    ],
  },
  'accountant/he.yaml': {
    ends: ['2027-01-31'],
    jumps: [],
    warnings: ['ending/deadline-near-end', 'ending/open-invoices-before-notice'],
  },
  'accountant/ru.yaml': {
    ends: ['2027-01-31'],
    jumps: ['2026-11-30 2026-12-01 2027-02-28'],
    warnings: ['ending/deadline-near-end', 'ending/open-invoices-before-notice'],
  },
  'accountant/en-US.yaml': {
    ends: ['2027-01-31'],
    jumps: [],
    warnings: ['ending/deadline-near-end', 'ending/deadline-near-end', 'ending/open-invoices-before-notice'],
  },
  'agency/en-GB.yaml': { ends: ['2027-02-28', '2027-03-13', '2027-04-12'], jumps: [], warnings: [] },
  'agency/he.yaml': {
    ends: ['2027-02-28', '2027-03-14', '2027-03-31'],
    jumps: [],
    warnings: ['ending/deadline-near-end'],
  },
  'agency/ru.yaml': {
    ends: ['2027-02-28', '2027-03-31'],
    jumps: [],
    warnings: ['ending/calendar-not-enacted', 'ending/contested-end'],
  },
  'bookkeeper/en-GB.yaml': {
    ends: ['2027-01-31'],
    jumps: [],
    warnings: ['ending/deadline-near-end', 'ending/deadline-near-end'],
  },
  'consultant/en-GB.yaml': { ends: ['2026-12-18'], jumps: [], warnings: [] },
  'freelancer/en-GB.yaml': { ends: ['2027-03-31'], jumps: [], warnings: [] },
  'freelancer/he.yaml': { ends: ['2026-12-31'], jumps: [], warnings: [] },
  'freelancer/ru.yaml': { ends: ['2026-12-25'], jumps: [], warnings: [] },
  'it-provider/en-GB.yaml': { ends: ['2026-12-16'], jumps: [], warnings: ['ending/deadline-near-end'] },
  'law-office/en-GB.yaml': { ends: ['2026-12-18'], jumps: [], warnings: [] },
  'law-office/he.yaml': { ends: ['2026-12-08'], jumps: [], warnings: [] },
};

/** By the language of a sample; English law where it is not named. */
const LAWS: Readonly<Record<string, string>> = { 'en-US': 'US', he: 'IL', ru: 'RU' };

describe.each(SAMPLES)('$file', (sample) => {
  const { ending, diagnostics, warnings } = resolved(sample);
  const expected = EXPECTED[sample.file];
  const { contracts, withoutContract } = ending;
  const endings = [...contracts.map((contract) => contract.ending), withoutContract].filter(
    (each) => each !== null,
  );

  test('ends when its comment says', () => {
    expect(endings.map(({ end }) => end)).toEqual(expected.ends);
    const jumps = endings.flatMap(({ ifReceived }) =>
      ifReceived === null ? [] : [`${ifReceived.by} ${ifReceived.from} ${ifReceived.nextEnd}`],
    );
    expect(jumps).toEqual(expected.jumps);
  });

  test('is read without a warning and resolved with the expected ones only', () => {
    expect(warnings).toEqual([]);
    expect(diagnostics.map(({ code }) => code).sort()).toEqual(expected.warnings);
  });

  test('tells the editor where its schema is', () => {
    const schema = sample.file.includes('/') ? '../schema.json' : './schema.json';
    expect(sampleText(sample.file).split('\n')[0]).toBe(`# yaml-language-server: $schema=${schema}`);
  });

  test('counts by the law of its country and names nobody real', () => {
    expect(ending.jurisdiction).toBe(LAWS[sample.file.replace(/^.*\//, '').replace('.yaml', '')] ?? 'GB-EAW');
    const hosts = sampleText(sample.file).match(/[a-z0-9-]+\.(com|net|org|co|uk|il|io)\b/gi) ?? [];
    expect(hosts).toEqual([]);
  });
});

test('Hebrew samples write geresh and gershayim, not quotation marks', () => {
  for (const { file } of SAMPLES.filter((sample) => sample.file.endsWith('he.yaml'))) {
    expect(sampleText(file).match(/[\u05d0-\u05ea]["'][\u05d0-\u05ea]|[\u05d0-\u05ea]'/g), file).toBeNull();
  }
});
