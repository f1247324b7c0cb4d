// Writes docs/dates.md: how each law counts, what that rests on, and how sure we are.
// Needs a build, whose data it reads.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ROOT } from './paths.mjs';

/** The page. `laws` are the compiled jurisdictions by id, `pack` and `messages` those of English. */
export function datesPage({ laws, pack, messages }) {
  const all = Object.values(laws);
  const name = ({ id }) => pack.terms[`jurisdiction.${id}`].default;
  return [
    INTRODUCTION,
    '## Covered',
    '',
    '| Law | Id | How sure | Checked | Contested | From general knowledge |',
    '|---|---|---|---|---|---|',
    ...all.map((law) => {
      const cites = citationsOf(law);
      const guessed = cites.filter(({ evidence }) => evidence === 'knowledge').length;
      const contested = contestedOf(law).length > 0 ? 'yes' : 'no';
      const share = cites.length === 0 ? 'no sources' : `${guessed} of ${cites.length} sources`;
      return row([
        `[${name(law)}](#${anchor(`${name(law)} (${law.id})`)})`,
        law.id,
        law.confidence,
        law.checked,
        contested,
        share,
      ]);
    }),
    '',
    '## Contested',
    '',
    ...contestedLines(all, name),
    '',
    '## From general knowledge',
    '',
    'Nobody has looked these up in the text of the law yet; look them up before you rely on them.',
    '',
    ...all.flatMap((law) => {
      const cites = citationsOf(law).filter(({ evidence }) => evidence === 'knowledge');
      return cites.length === 0
        ? []
        : [`- ${name(law)}: ${[...new Set(cites.map(({ cite }) => cite))].join('; ')}`];
    }),
    '',
    ...all.flatMap((law) => lawSection(law, name(law), { pack, messages })),
  ].join('\n');
}

const INTRODUCTION = `# Dates

How \`disengage dates\` and the documents count, law by law: each rule with its source, how sure it is, and how we know it.
**This is not legal advice.** A date that matters needs a person who knows the law and the contract.

- *certain*: the text of the law or settled case law says so. *high*: well founded. *contested*: lawyers read it in two ways; both
  dates are shown and the later one is counted, unless the contract chooses with \`noticePeriod.shift\`. *convention*: no law says so.
- *looked up*: somebody compared the rule with the source on the day named. *general knowledge*: nobody has done so yet.
- A calendar year is *enacted* where the days off of that year are held as the decree has them, *computed* where holidays follow
  from rules, and *unknown* where the legislator moves days year by year and the decree is not here yet: then the answer warns.
- Not counted by any law here: what the contract alone can say. Whether a contract may be ended at all, whether a clause holds, and
  what an ending costs, is a question for a lawyer. Warnings name the statutes that stand against a provider; they are no list of all of them.
- How long a carrier takes is an estimate of ours, and no law's.
- An id that is not here counts by the general rules, with a warning. A part of a country (\`DE-BY\`) counts by the law of the country with
  its own holidays, where the table of the law names it.

<!-- Written by scripts/write-dates.mjs from locales/jurisdictions; \`npm run docs\` writes it anew. -->

## Asking

\`\`\`sh
disengage dates bakery.yaml                     # everything about the dates of an engagement
disengage dates bakery.yaml --end 2027-03-31    # last safe days to send for an end you wish
disengage dates bakery.yaml --ics bakery.ics    # its dates for a calendar
disengage dates --jurisdiction DE --received 2026-09-30 --period "3 months" --ends-on end-of-month
disengage dates --csv clients.csv --end 2026-12-31 --out answers.csv
\`\`\`

\`--json\` prints one object: \`endDate\`, \`derivation\` and \`alternatives\` (contested readings) of the one contract there is, and \`contracts\`
with all of it for each. \`disengage dates --help\` has every option.

A list (\`--csv\`) is comma, semicolon or tab separated, with a heading; every column but \`jurisdiction\` may be missing or empty, and
an option of the same name stands for all rows that say nothing. [samples/portfolio.csv](../samples/portfolio.csv) is one.

| Column | Holds |
|---|---|
| \`id\`, \`name\` | what the row is known by; copied |
| \`jurisdiction\` | id of the law, from the table below |
| \`period\` | \`3 months\`, \`6 weeks\`, \`30 days\`, \`10 working days\`, in short \`3m\`, \`6w\`, \`30d\`, \`10wd\` |
| \`endsOn\`, \`runsFrom\`, \`shift\`, \`paidBy\` | as in the notice period of a file |
| \`startedOn\`, \`termUntil\`, \`minimumUntil\` | first day of the contract, last day of a fixed term, last day of a minimum term |
| \`delivery\` | how notice goes out; registered-post where it is empty |
| \`given\`, \`sent\`, \`received\` | notice that was given already; without any of them it goes out on the day of \`--today\` |

The answer has a row for each: \`endDate\`, \`receivedOn\` and \`receipt\` (known, deemed, estimated), \`sendBy\` for the wished end (\`--end\`; the
end of this quarter unless told), \`inTime\` (yes, no, or tight where the last safe day is over), \`otherReading\` and \`otherEndDate\` of contested law, \`warnings\` and \`problems\` by code. Problems stand
on standard error with their line as well, and the command ends with 1.
`;

function row(cells) {
  return `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
}

/** As GitHub makes it of a heading. */
function anchor(heading) {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
}

function citationsOf({ sources, defaultNotices = [], restrictions = [], retention = [] }) {
  return [...sources, ...defaultNotices, ...restrictions, ...retention];
}

function contestedOf({ shift, lastDayContested }) {
  return [...(shift.contested ? ['shift'] : []), ...(lastDayContested ? ['last-day'] : [])];
}

function contestedLines(all, name) {
  return all.flatMap((law) =>
    contestedOf(law).map((rule) => {
      const { cite } = law.sources.find((source) => source.rule === rule) ?? {};
      const what =
        rule === 'shift'
          ? `whether a period that ends on a day of rest is extended. ${law.shift.reason}`
          : 'whether the last day of a period is counted.';
      return `- ${name(law)}: ${what}${cite === undefined ? '' : ` (${cite})`}`;
    }),
  );
}

function lawSection(law, name, words) {
  const { form, defaultPeriod, reasonableNotice } = law;
  return [
    `## ${name} (${law.id})`,
    '',
    `How sure: ${law.confidence}. Compared with the law on ${law.checked}.${law.country === undefined ? '' : ` Counts for ${law.country} too.`}`,
    '',
    '| Rule | How it counts | Source | How sure | How known |',
    '|---|---|---|---|---|',
    ...withAllSources(rulesOf(law, words), law).map(([rule, text]) => ruleRow(rule, text, law)),
    '',
    `- Days of rest: ${law.shift.reason}`,
    ...noticeLines(law, words),
    ...(defaultPeriod === null
      ? []
      : [`- Where the contract has no period: ${periodText(defaultPeriod, words)}`]),
    ...(reasonableNotice === undefined
      ? []
      : [`- Where the contract has no period: reasonable notice, without a number (${reasonableNotice})`]),
    ...(form === null ? [] : [`- Form: ${FORMS[form.requires]} (${form.source})`]),
    ...restrictionLines(law, words),
    ...retentionLines(law, words),
    ...calendarLines(law),
    '',
  ];
}

const FORMS = {
  written: 'in writing and signed',
  text: 'in text form',
  'electronic-signature': 'with an electronic signature',
  'same-as-contract': 'the form of the contract',
};

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Every rule that decides a day, in words. */
function rulesOf(law, words) {
  const { shift, halfMonthDays, minimumWorkingDays, receivingHours } = law;
  const days = (list) => list.map((day) => WEEKDAYS[day - 1]).join(', ');
  const hours = receivingHours === undefined ? [] : [receivingHours].flat();
  return [
    [
      'event-day',
      law.eventDayCounts
        ? 'the day of receipt or dispatch is counted'
        : 'the day of receipt or dispatch is not counted',
    ],
    [
      'last-day',
      law.lastDayCounts
        ? 'a period of days ends on its last day'
        : 'a period of days ends on the day after its last',
    ],
    [
      'missing-day',
      law.missingDay === 'clamp'
        ? 'a month without the day ends the period on its last day'
        : 'a month without the day ends the period on the first day of the next',
    ],
    ...(halfMonthDays === undefined ? [] : [['half-month', `half a month is ${halfMonthDays} days`]]),
    ['runs-from', `the period runs from ${law.runsFrom}`],
    [
      'shift',
      shift.rule === 'off'
        ? `a period may end on a day of rest${shift.contested ? ' (contested)' : ''}`
        : `a period that ends on a day of rest goes on to the next working day${shift.contested ? ' (contested)' : ''}${shift.restDays === undefined ? '' : `; days of rest: ${days(shift.restDays)} and holidays`}`,
    ],
    ...(minimumWorkingDays === undefined
      ? []
      : [
          [
            'minimum-working-days',
            `a period of two days or more holds at least ${minimumWorkingDays} working days`,
          ],
        ]),
    ...deemedRules(law, words),
    ...hours.map(({ until, late, methods }) => [
      'receiving-hours',
      `${methods === undefined ? 'what' : `what comes by ${methods.join(', ')} and`} arrives at ${until} or later is received on the ${late === 'next-day' ? 'next day' : 'next working day'}`,
    ]),
    [
      'working-days',
      law.definesWorkingDays === false
        ? `not defined by law: the contract has to; without it all days but ${days(law.weekend)} and holidays`
        : `all days but ${days(law.weekend)} and holidays; a week ends on ${days([law.weekEndsOn])}`,
    ],
  ];
}

/** Sources of rules that are told below the table stand in it as well. */
function withAllSources(rules, { sources }) {
  const told = new Set(rules.map(([rule]) => rule));
  const others = sources.map(({ rule }) => rule).filter((rule) => !told.has(rule));
  return [...rules, ...[...new Set(others)].map((rule) => [rule, 'below'])];
}

function deemedRules({ deemedReceipt, deemedReceiptAbroad = {} }, words) {
  const told = (table, where) =>
    Object.entries(table).map(([method, period]) => [
      'deemed-receipt',
      `sent by ${method}${where}, a notice counts as received ${periodText(period, words)} after it is sent`,
    ]);
  return [...told(deemedReceipt, ''), ...told(deemedReceiptAbroad, ' to another country')];
}

function ruleRow(rule, text, { sources }) {
  const found = sources.filter((source) => source.rule === rule);
  const each = (value) => [...new Set(found.map(value))].join('; ');
  return row([
    rule,
    text,
    each(({ cite, url }) => (url === undefined ? cite : `[${cite}](${url})`)),
    each(({ confidence }) => confidence ?? ''),
    each(knownBy),
  ]);
}

function knownBy({ evidence, checked }) {
  if (evidence === 'looked-up') return `looked up ${checked ?? ''}`.trim();
  return evidence === 'knowledge' ? 'general knowledge' : '';
}

/** `(source; how sure; how known)`. */
function basis({ cite, url, confidence, ...rest }) {
  const source = url === undefined ? cite : `[${cite}](${url})`;
  return `(${[source, confidence, knownBy(rest)].filter(Boolean).join('; ')})`;
}

function noticeLines({ defaultNotices = [] }, words) {
  return defaultNotices.map(({ period, paidBy, professions, ...citation }) => {
    const who = [
      ...(paidBy === undefined ? [] : [`paid by ${paidBy.join(', ')}`]),
      ...(professions === undefined ? [] : [`profession ${professions.join(', ')}`]),
    ];
    const whose =
      who.length === 0 ? 'Where the contract has no period' : `No period in the contract, ${who.join(', ')}`;
    return `- ${whose}: ${periodText(period, words)} ${basis(citation)}`;
  });
}

function periodText(period, { pack }) {
  const { length, unit, endsOn, byDayOfMonth, byFirstWorkingDayOfWeek, halfMonth } = period;
  const amount = `${length}${halfMonth ? '.5' : ''} ${unit.replace('-', ' ')}${length === 1 && !halfMonth ? '' : 's'}`;
  const parts = [
    ...(length === 0 && !halfMonth ? [] : [amount]),
    ...(byDayOfMonth === undefined ? [] : [`notice by day ${byDayOfMonth} of a month`]),
    ...(byFirstWorkingDayOfWeek ? ['notice by the first working day of a week'] : []),
    ...(endsOn === undefined ? [] : [pack.terms[`ends-on.${endsOn}`].sentence]),
  ];
  return parts.length === 0 ? 'any day, without a period' : parts.join(', ');
}

/** The words of the warning itself, between its `select`. */
function restrictionLines({ restrictions = [] }, { messages }) {
  const [message] = messages.diagnostics['ending/provider-restricted'].message;
  return restrictions.map(({ kind, professions, ...citation }) => {
    const [, words = kind] = new RegExp(`\\b${kind} \\{([^}]*)\\}`).exec(message) ?? [];
    const whose = professions === undefined ? '' : `, ${professions.join(', ')}`;
    return `- Against a provider without a right in the contract${whose}: ${words} ${basis(citation)}`;
  });
}

function retentionLines({ retention = [] }, words) {
  return retention.map(({ what, length, professions, ...citation }) => {
    const whose = professions === undefined ? '' : ` (${professions.join(', ')})`;
    return `- Kept ${periodText(length, words)}: ${what}${whose} ${basis(citation)}`;
  });
}

function calendarLines({ calendars, holidays }) {
  const years = (basisOf) => calendars.filter(({ basis: each }) => each === basisOf);
  const enacted = years('enacted').map(({ year, source }) => `${year} (${source})`);
  const computed = years('computed').map(({ year, source }) => `${year} (${source})`);
  const rules =
    holidays === undefined
      ? ['- Holidays: none are known; the contract or the file has to list them']
      : [
          `- Holidays: ${holidays.rules.length} rules, from ${holidays.since} on, ${
            holidays.decreedYearly
              ? 'but days are moved by decree each year: a year that is not listed here is unknown'
              : 'computed for every year'
          }${holidays.localHolidays ? '; towns or parts of the country have more' : ''}`,
        ];
  const regions = holidays?.regions ?? [];
  const suspended = holidays?.suspended;
  return [
    ...rules,
    ...(suspended === undefined
      ? []
      : [
          `- Holidays are working days since ${suspended.from}${suspended.until === undefined ? '' : ` until ${suspended.until}`}`,
        ]),
    ...(regions.length === 0 ? [] : [`- Parts with holidays of their own: ${regions.join(', ')}`]),
    ...(enacted.length === 0 ? [] : [`- Years enacted: ${enacted.join('; ')}`]),
    ...(computed.length === 0 ? [] : [`- Years computed from a list: ${computed.join('; ')}`]),
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const data = (name) => JSON.parse(readFileSync(new URL(`dist/data/${name}`, ROOT), 'utf8'));
  const page = datesPage({
    laws: data('jurisdictions.json'),
    pack: data('languages/en-GB.json'),
    messages: data('messages/en-GB.json'),
  });
  writeFileSync(new URL('docs/dates.md', ROOT), page);
}
