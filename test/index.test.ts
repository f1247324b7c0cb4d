import { expect, it } from 'vitest';
import * as disengage from '../src/index.ts';

it('exports what is promised, and nothing by accident', () => {
  expect(Object.keys(disengage).sort()).toEqual([
    'CLIENT_KINDS',
    'DOCUMENT_KINDS',
    'DisengageError',
    'FORMATS',
    'answerAsked',
    'answerDates',
    'check',
    'countNotice',
    'countReadings',
    'coverageOf',
    'deadlinesAround',
    'earliestEndByDelivery',
    'findJurisdiction',
    'generate',
    'hasErrors',
    'latestEventFor',
    'latestSafeSendDate',
    'loadJurisdictions',
    'naturalBreaks',
    'parsePeriodText',
    'parsePlainDate',
    'receiptTable',
  ]);
});
