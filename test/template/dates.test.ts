import { describe, expect, test } from 'vitest';
import type { DocumentKind } from '../../src/document/document-kind.ts';
import { lintProgram } from '../../src/template/lint.ts';
import { createView } from '../../src/template/view.ts';
import type { ViewLeaf } from '../../src/template/view-value.ts';
import { endingOf, type Fields } from '../ending/engagements.ts';
import { compiled, filled, LINT_OPTIONS } from './fixtures/fixture.ts';

const ENGLISH = { language: 'en-GB', direction: 'ltr' } as const;

function viewOf(fields: Fields = {}, kind: DocumentKind = 'termination-letter') {
  return createView(endingOf(fields), kind, ENGLISH).view;
}

describe('a date in a template', () => {
  const problems = (text: string) => lintProgram(compiled(text), LINT_OPTIONS).map(({ code }) => code);

  test('has the flag `past`, and no other', () => {
    expect(problems('{{#if contract.end.past}}a{{/if}}')).toEqual([]);
    expect(problems('{{#if contract.end.future}}a{{/if}}')).toEqual(['template/unknown-name']);
    expect(problems('{{#if client.name.past}}a{{/if}}')).toEqual(['template/unknown-name']);
  });

  test('does not become certain by its flag', () => {
    expect(problems('{{#unless contract.end.past}}{{date contract.end}}{{/unless}}')).toEqual([
      'template/may-be-null',
    ]);
  });

  test('prints its mark right after it, outside the slot', () => {
    const due: ViewLeaf = {
      type: 'leaf',
      fact: { kind: 'date', value: '2027-01-05' },
      origin: ['due'],
      mark: '**',
    };
    expect(filled(compiled('by {{date due}}.'), { due }, []).blocks).toMatchObject([
      {
        inlines: [
          { type: 'text', text: 'by ' },
          { type: 'slot', text: '2027-01-05', verbatim: '2027-01-05' },
          { type: 'text', text: '**.' },
        ],
      },
    ]);
  });
});

describe('the dates of a view', () => {
  const agreed = (end: string): Fields => ({ ending: { how: 'agreement' }, end });

  test('are past before the date of the document, not on it', () => {
    expect(viewOf(agreed('2026-11-22')).end?.date.is).toEqual({ past: true });
    expect(viewOf(agreed('2026-11-23')).end?.date.is).toEqual({ past: false });
  });

  test('are seen from the document, not from the letter and not from today', () => {
    const fields = { ...agreed('2026-11-30'), documents: { 'handover-summary': { date: '2026-12-01' } } };
    expect(viewOf(fields).end?.date.is).toEqual({ past: false });
    expect(viewOf(fields, 'handover-summary').end?.date.is).toEqual({ past: true });
    const later = createView(endingOf(fields, { today: '2027-06-01' }), 'termination-letter', ENGLISH);
    expect(later.view.end?.date.is).toEqual({ past: false });
  });

  test('that move are marked, each by what it moves with', () => {
    const { services, acknowledgement, moving, notice } = viewOf({
      services: [
        { name: 'A', outcome: 'ends' },
        { name: 'B', outcome: 'ends', lastDay: '2026-12-01' },
      ],
      acknowledgement: { by: { length: '5', unit: 'day', after: 'receipt' } },
    });
    expect(services.map(({ lastDay }) => lastDay?.mark)).toEqual(['*', undefined]);
    expect(acknowledgement?.by?.mark).toBe('**');
    expect([moving.end, moving.receipt?.fact.value]).toEqual([true, '2026-11-23']);
    expect(notice.date.mark).toBeUndefined();
  });

  test('are as the document knows them', () => {
    const fields = {
      contract: { noticePeriod: { length: '10', unit: 'day', endsOn: undefined } },
      notice: { receivedOn: '2026-11-25' },
      documents: { 'end-date-confirmation': { date: '2026-11-25' } },
    };
    const letter = viewOf(fields);
    expect([letter.end?.date.fact.value, letter.notice.receivedOn]).toEqual(['2026-12-03', null]);
    const confirmation = viewOf(fields, 'end-date-confirmation');
    expect([confirmation.end?.date.fact.value, confirmation.notice.receivedOn?.fact.value]).toEqual([
      '2026-12-05',
      '2026-11-25',
    ]);
  });

  test('of deadlines: the next one is neither before the end nor before the document', () => {
    const deadline = (date: string) => ({ date, what: date, owner: 'client' });
    const fields = {
      ...agreed('2026-10-31'),
      deadlines: ['2026-10-01', '2026-11-10', '2026-12-10'].map(deadline),
    };
    expect(viewOf(fields).nextDeadline?.date.fact.value).toBe('2026-12-10');
  });
});

describe('contracts of a view', () => {
  const fields: Fields = {
    contract: undefined,
    contracts: [
      { id: 'a', noticePeriod: { length: '1', unit: 'month', runsFrom: 'dispatch' } },
      { id: 'b', noticePeriod: { length: '1', unit: 'month', runsFrom: 'dispatch' } },
      { id: 'c' },
    ],
    services: [
      { name: 'A1', contract: 'a', outcome: 'ends' },
      { name: 'A2', contract: 'a', outcome: 'continues', continuesUnder: 'x' },
      { name: 'A3', contract: 'a', outcome: 'never-included' },
      { name: 'B1', contract: 'b', outcome: 'transfers', transfersTo: 'Y' },
      { name: 'C1', contract: 'c', outcome: 'continues', continuesUnder: 'z' },
    ],
  };
  const view = viewOf(fields);
  const names = (list: readonly { readonly name: ViewLeaf }[]) => list.map(({ name }) => name.fact.value);

  test('stand by their fate, each with its services', () => {
    const rows = (list: typeof view.contracts) =>
      list.map((each) => [each.id.fact.value, names(each.endingServices), names(each.continuingServices)]);
    expect(rows(view.endingContracts)).toEqual([
      ['a', ['A1'], ['A2']],
      ['b', ['B1'], []],
    ]);
    expect(rows(view.continuingContracts)).toEqual([['c', [], ['C1']]]);
  });

  test('have no common end, though they end on one day', () => {
    expect(view.end).toBeNull();
    expect(view.latestEnd?.fact.value).toBe('2026-12-23');
  });

  test('tell only the rules of receipt for the ways the notice goes out in their form', () => {
    const deemedReceipt = {
      'e-mail': { length: '1', unit: 'day' },
      courier: { length: '2', unit: 'day' },
      hand: { length: '1', unit: 'day' },
    };
    const { contracts } = viewOf({
      contract: { form: 'written', deemedReceipt },
      notice: { delivery: ['courier', 'e-mail'] },
    });
    expect(contracts[0]?.deemedReceipt.map(({ method }) => method.fact.value)).toEqual(['delivery.courier']);
  });
});

describe('work of a view', () => {
  const own = (work: object) => viewOf({ services: [{ name: 'A', outcome: 'ends', work: [work] }] }).ownWork;

  test('is ours to finish, or it is not', () => {
    const what = 'report';
    expect(own({ what, state: 'we-finish' })).toBe(true);
    expect(own({ what, state: 'in-progress', owner: 'provider' })).toBe(true);
    expect(own({ what, state: 'in-progress', owner: 'client' })).toBe(false);
    expect(own({ what, state: 'not-ours', owner: 'provider' })).toBe(false);
    expect(own({ what, state: 'done', owner: 'provider' })).toBe(false);
  });
});
