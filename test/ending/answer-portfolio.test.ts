import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from '../../src/calendar/plain-date.ts';
import { answerAsked } from '../../src/ending/answer-asked.ts';
import { createPortfolioAnswers, quarterEndOf, USUAL_METHOD } from '../../src/ending/answer-portfolio.ts';
import { knownDate } from '../../src/ending/problem.ts';
import type { AskedNotice } from '../../src/engagement/asked-notice.ts';
import { TERMS } from '../../src/engagement/terms.ts';
import { nearDate } from '../calendar/dates.ts';
import { SHIPPED } from '../law/shipped.ts';

const TODAY = '2026-11-22';

/** A client's row that can be counted. */
const anyAsked = fc
  .record({
    jurisdiction: fc.constantFrom(...Object.keys(SHIPPED).filter((id) => id !== 'generic')),
    length: fc.integer({ min: 1, max: 12 }),
    unit: fc.constantFrom('day', 'working-day', 'week', 'month'),
    endsOn: fc.option(fc.constantFrom(...TERMS['ends-on']), { nil: undefined }),
    startedOn: nearDate,
    // a term that is over cannot be ended by notice
    termUntil: fc.option(
      nearDate.filter((date) => date > TODAY),
      { nil: undefined },
    ),
    minimumUntil: fc.option(nearDate, { nil: undefined }),
    delivery: fc.option(fc.constantFrom(...TERMS.delivery), { nil: undefined }),
  })
  .map(({ length, unit, ...rest }): AskedNotice => ({ ...rest, period: { length, unit: unit as 'day' } }));

describe('the answer for a client of a list', () => {
  it('is what the client alone would be answered', () => {
    fc.assert(
      fc.property(
        fc.array(anyAsked, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 400 }),
        (list, days) => {
          const wishedEnd = addDays(knownDate(TODAY), days);
          const options = { jurisdictions: SHIPPED, today: TODAY, wishedEnd };
          const answerOf = createPortfolioAnswers(options);
          for (const asked of list) {
            const { answer } = answerOf(asked);
            const method = asked.delivery ?? USUAL_METHOD;
            const { contract } = answerAsked({ ...asked, received: TODAY }, options);
            const sent = contract.byDelivery.find((each) => each.method === method);
            const safe = contract.latestSend.find((each) => each.method === method);
            expect(answer).toMatchObject({
              end: sent?.end,
              receivedOn: sent?.receivedOn,
              sendBy: safe?.sendBy ?? null,
              alternatives: sent?.alternatives.map(({ end, reading }) => ({ end, reading })),
            });
          }
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);

  it('is tight between the last safe day and the last day there is', () => {
    const inTime = (wished: string) => {
      const options = { jurisdictions: SHIPPED, today: TODAY, wishedEnd: knownDate(wished) };
      const asked = { jurisdiction: 'PL', period: { length: 30, unit: 'day' }, delivery: 'post' } as const;
      return createPortfolioAnswers(options)(asked).answer;
    };
    const end = inTime('2027-03-31')?.end ?? knownDate(TODAY);
    expect(inTime(addDays(end, -1))?.inTime).toBe('no');
    expect(inTime(end)?.inTime).toBe('tight');
    expect(inTime(addDays(end, 14))?.inTime).toBe('yes');
  });

  it('asks about the end of the quarter unless told', () => {
    expect([quarterEndOf('2026-11-22'), quarterEndOf('2027-03-31')]).toEqual(['2026-12-31', '2027-03-31']);
  });

  it('has no day to send for a term that ends by itself', () => {
    const answerOf = createPortfolioAnswers({
      jurisdictions: SHIPPED,
      today: TODAY,
      wishedEnd: '2027-03-31' as PlainDate,
    });
    const asked = { jurisdiction: 'FR', termUntil: '2027-02-28' };
    expect(answerOf(asked).answer).toMatchObject({ end: '2027-02-28', sendBy: null, inTime: 'yes' });
  });
});
