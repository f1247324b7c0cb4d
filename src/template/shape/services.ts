import { date, flag, group, list, localized, nullable, span, text } from '../shape-kinds.ts';
import { identifiers, rows, side, word } from './common.ts';

const work = rows({
  what: localized(),
  period: nullable(span()),
  state: word('work'),
  by: nullable(date()),
  owner: nullable(side()),
});

const serviceFields = {
  name: localized(),
  /** Id of the contract; null where there is none. */
  contract: nullable(text()),
  /** Title of the contract, where there are several. */
  contractTitle: nullable(localized()),
  identifiers: identifiers(),
  result: nullable(localized()),
  outcome: word('outcome'),
  /** Last day of work, resolved: the service's own or its contract's end. Null when it goes on. */
  lastDay: nullable(date()),
  covers: nullable(span()),
  reserved: nullable(word('reserved')),
  work,
  transfersTo: nullable(localized()),
  continuesUnder: nullable(localized()),
} as const;

export const services = rows(serviceFields);

/** Services of one outcome, in the order written. */
export const servicesOfOutcome = services;

/** Work of all services, each with the name of its service. */
export const allWork = list(
  group({
    service: localized(),
    what: localized(),
    period: nullable(span()),
    state: word('work'),
    by: nullable(date()),
    owner: nullable(side()),
    note: nullable(localized()),
  }),
);

const deadlineFields = {
  date: date(),
  what: localized(),
  kind: nullable(word('deadline')),
  authority: nullable(localized()),
  owner: nullable(side()),
  consequence: nullable(localized()),
  every: nullable(word('every')),
  /** After the last day in force. */
  afterEnd: flag(),
} as const;

export const deadlines = rows(deadlineFields);

/** The first deadline after the end. */
export const nextDeadline = nullable(group({ ...deadlineFields, note: nullable(localized()) }));
