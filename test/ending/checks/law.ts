import { SHIPPED } from '../../law/shipped.ts';
import { type Case, contract, date } from './case.ts';

const options = { jurisdictions: SHIPPED };
const both = { badOptions: options, goodOptions: options };
const silent = { noticePeriod: undefined, clause: undefined };

export const LAW_CASES: readonly Case[] = [
  {
    code: 'ending/no-holidays-known',
    at: 'contracts.0.noticePeriod',
    bad: contract({ noticePeriod: { shift: 'on' } }),
    good: contract({ noticePeriod: { shift: 'default' } }),
  },
  {
    code: 'ending/part-of-country',
    at: 'jurisdiction',
    bad: { jurisdiction: 'US-NY' },
    good: { jurisdiction: 'DE-BY' },
    facts: { asked: 'US-NY', used: { kind: 'term', value: 'jurisdiction.US' }, id: 'US' },
    ...both,
  },
  {
    code: 'ending/part-of-country',
    at: 'contracts.0.country',
    bad: { jurisdiction: undefined, contract: { country: 'GB' } },
    good: { jurisdiction: undefined, contract: { country: 'PL' } },
    facts: { asked: 'GB', used: { kind: 'term', value: 'jurisdiction.GB-EAW' }, id: 'GB-EAW' },
    ...both,
  },
  {
    code: 'ending/jurisdiction-contradicts-country',
    at: 'jurisdiction',
    bad: { jurisdiction: 'DE', contract: { country: 'PL' } },
    good: { jurisdiction: 'DE', contract: { country: 'PL', jurisdiction: 'DE' } },
    facts: { jurisdiction: 'DE', country: 'PL', contract: 'main' },
    ...both,
  },
  {
    code: 'ending/jurisdiction-contradicts-country',
    at: 'jurisdiction',
    bad: { jurisdiction: 'US', contract: { country: 'GB' } },
    good: { jurisdiction: 'US-CA', contract: { country: 'US' } },
    ...both,
  },
  {
    code: 'ending/unknown-jurisdiction',
    at: 'contracts.0.jurisdiction',
    bad: contract({ jurisdiction: 'ZZ' }),
    good: contract({ jurisdiction: 'generic' }),
  },
  {
    code: 'ending/working-days-without-calendar',
    at: 'contracts.0.noticePeriod',
    bad: contract({ noticePeriod: { length: '20', unit: 'working-day' } }),
    good: { ...contract({ noticePeriod: { length: '20', unit: 'working-day' } }), holidays: ['2026-12-25'] },
  },
  {
    code: 'ending/working-days-undefined',
    at: 'contracts.0.noticePeriod',
    bad: { jurisdiction: 'US-CA', ...contract({ noticePeriod: { length: '20', unit: 'working-day' } }) },
    good: {
      jurisdiction: 'US-CA',
      ...contract({
        noticePeriod: { length: '20', unit: 'working-day', workingDays: { weekend: ['6', '7'] } },
      }),
    },
    facts: { law: { kind: 'term', value: 'jurisdiction.US-CA' } },
    ...both,
  },
  {
    code: 'ending/local-holidays-unknown',
    at: 'contracts.0.noticePeriod',
    bad: { jurisdiction: 'DE', ...contract({ noticePeriod: { length: '20', unit: 'working-day' } }) },
    good: { jurisdiction: 'DE-BY', ...contract({ noticePeriod: { length: '20', unit: 'working-day' } }) },
    ...both,
  },
  {
    code: 'ending/calendar-not-enacted',
    at: 'contracts.0.noticePeriod',
    bad: { jurisdiction: 'HU', ...contract({ noticePeriod: { length: '3', endsOn: undefined } }) },
    good: { jurisdiction: 'HU', ...contract({ noticePeriod: { length: '1', endsOn: undefined } }) },
    facts: { years: ['2027'], law: { kind: 'term', value: 'jurisdiction.HU' } },
    ...both,
  },
  {
    code: 'ending/contested-end',
    at: 'contracts.0.noticePeriod',
    bad: {
      jurisdiction: 'UA',
      ...contract({ noticePeriod: { length: '26', unit: 'day', endsOn: undefined } }),
    },
    good: {
      jurisdiction: 'UA',
      ...contract({ noticePeriod: { length: '28', unit: 'day', endsOn: undefined } }),
    },
    facts: {
      end: date('2026-12-21'),
      other: date('2026-12-19'),
      reading: { kind: 'term', value: 'reading.no-shift' },
      source: 'ч. 5 ст. 254 ЦК України',
    },
    ...both,
  },
  {
    code: 'ending/end-out-of-range',
    at: 'contracts.0.noticePeriod',
    bad: { notice: { date: '2199-12-02' } },
    good: { notice: { date: '2199-11-29' } },
    facts: { end: date('2200-01-31') },
  },
  {
    code: 'ending/half-month-not-split',
    at: 'contracts.0.noticePeriod.length',
    bad: contract({ noticePeriod: { length: '1.5', endsOn: undefined } }),
    good: { jurisdiction: 'DE', ...contract({ noticePeriod: { length: '1.5', endsOn: undefined } }) },
    facts: { value: '1.5' },
    goodOptions: options,
  },
  {
    code: 'ending/period-by-law',
    at: 'contracts.0',
    bad: { jurisdiction: 'DE', contract: { ...silent, paidBy: 'quarter' } },
    good: { jurisdiction: 'DE', contract: { paidBy: 'quarter' } },
    facts: { period: { kind: 'period', value: '6 week' }, source: '§ 621 Nr. 4 BGB' },
    ...both,
  },
  {
    code: 'ending/reasonable-notice',
    at: 'contracts.0',
    bad: { jurisdiction: 'FR', contract: silent, end: '2027-12-31' },
    good: { jurisdiction: 'FR' },
    facts: { source: 'art. 1211 C. civ.' },
    ...both,
  },
  {
    code: 'ending/provider-restricted',
    at: 'contracts.0',
    bad: { jurisdiction: 'RU', contract: silent, end: '2027-12-31' },
    good: { jurisdiction: 'RU', contract: { noticePeriod: undefined }, end: '2027-12-31' },
    facts: { kind: 'full-compensation', source: 'п. 2 ст. 782 ГК РФ' },
    ...both,
  },
  {
    code: 'ending/delivery-misses-form-of-law',
    at: 'notice.delivery',
    bad: { jurisdiction: 'FR', notice: { delivery: 'e-mail' } },
    good: { jurisdiction: 'FR', notice: { delivery: 'registered-post' } },
    facts: { methods: ['delivery.e-mail'], source: 'art. L. 442-1, II C. com.' },
    ...both,
  },
];
