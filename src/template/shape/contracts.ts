import {
  count,
  date,
  flag,
  group,
  list,
  localized,
  nullable,
  period,
  phrase,
  term,
  text,
  time,
  zone,
} from '../shape-kinds.ts';
import { rows, word } from './common.ts';

/** How an end hangs on the receipt of the notice. */
const onReceipt = {
  /** The law counts from receipt, the day of receipt is assumed, and a later one moves the end. */
  ifReceived: nullable(
    group({
      /** Last day of receipt that leads to `end`. */
      by: date(),
      end: date(),
      /** First day of receipt that leads to the next end. */
      from: date(),
      /** Null when the file does not tell the next term. */
      nextEnd: nullable(date()),
    }),
  ),
  /** The end is the day of receipt, whichever that is. */
  onReceipt: flag(),
  /** Day of receipt counted with. */
  receivedOn: nullable(date()),
  receipt: term('receipt', ['known', 'deemed', 'assumed', 'none']),
  time: nullable(time()),
  timezone: nullable(zone()),
} as const;

/** How a contract ends: the resolved dates, and the steps that led to them. */
const ending = group({
  /** Last day in force, inclusive; null for a contract that goes on. */
  end: nullable(date()),
  ...onReceipt,
  basis: term('basis', ['given', 'computed']),
  steps: list(phrase()),
});

const contractFields = {
  id: text(),
  title: nullable(localized()),
  number: nullable(text()),
  signedOn: nullable(date()),
  startedOn: nullable(date()),
  minimumUntil: nullable(date()),
  country: nullable(text()),
  /** Absent where the file says nothing; `until` absent for an indefinite term. */
  term: nullable(
    group({ until: nullable(date()), renews: nullable(word('renews')), renewalNotice: nullable(period()) }),
  ),
  noticePeriod: nullable(
    group({
      /** Null where only a day of the month counts (`byDayOfMonth`). */
      period: nullable(period()),
      endsOn: nullable(word('ends-on')),
      runsFrom: nullable(word('runs-from')),
      countEventDay: flag(),
      byDayOfMonth: nullable(count()),
      workingDays: nullable(
        group({
          holidays: list(date()),
          extraWorkdays: list(date()),
          weekend: list(term('weekday', ['1', '2', '3', '4', '5', '6', '7'])),
        }),
      ),
    }),
  ),
  clause: nullable(localized()),
  clauseText: nullable(localized()),
  form: nullable(word('form')),
  /** What the contract says of the ways this notice goes out and that keep its form. */
  deemedReceipt: list(group({ method: word('delivery'), period: period() })),
  ending,
  /** Some service of this contract goes on, so the contract does not end as a whole. */
  partly: flag(),
  /** Services of this contract that end or are transferred. */
  endingServices: list(group({ name: localized() })),
  continuingServices: list(group({ name: localized() })),
} as const;

export const contracts = rows(contractFields);

/** The contract where there is only one. */
export const contract = nullable(group({ ...contractFields, note: nullable(localized()) }));

/**
 * How the only contract ends, or the engagement where there is none; null where there are several
 * contracts, each of which is named with its own end or as going on.
 */
export const end = nullable(group({ date: date(), ...onReceipt }));

export const agreements = rows({
  title: localized(),
  signedOn: nullable(date()),
  ends: nullable(word('agreement-ends')),
  endsOn: nullable(date()),
});

export const scopeEvidence = rows({ date: nullable(date()), what: localized() });

export const notice = group({
  date: date(),
  place: nullable(localized()),
  reference: nullable(text()),
  yourReference: nullable(text()),
  delivery: rows({
    by: word('delivery'),
    returnReceipt: flag(),
    sentOn: nullable(date()),
    trackingNumber: nullable(text()),
  }),
  receivedOn: nullable(date()),
  prior: rows({ date: date(), kind: word('prior'), about: nullable(localized()) }),
  conversation: nullable(
    group({ date: date(), with: nullable(localized()), channel: nullable(word('channel')) }),
  ),
  reason: nullable(
    group({
      mode: word('reason-mode'),
      words: nullable(word('reason-words')),
      text: nullable(localized()),
    }),
  ),
});

/** The counting of each end date, for the annex; only those with steps. */
export const derivations = list(group({ title: nullable(localized()), steps: list(phrase()) }));

/** Date and reference of the document being written. */
export const document = group({
  date: date(),
  reference: nullable(text()),
  replaces: nullable(group({ date: nullable(date()), reference: nullable(text()) })),
});

export const clientNotice = nullable(group({ date: date(), receivedOn: nullable(date()) }));
