import {
  count,
  date,
  email,
  flag,
  group,
  localized,
  money,
  nullable,
  period,
  phone,
  text,
} from '../shape-kinds.ts';
import { rows, side, word, yesNo } from './common.ts';

const records = nullable(
  group({
    returned: rows({
      what: localized(),
      period: nullable(localized()),
      kind: nullable(word('record')),
      count: nullable(count()),
      pages: nullable(count()),
      medium: nullable(word('medium')),
      condition: nullable(localized()),
      date: nullable(date()),
    }),
    missing: rows({ what: localized(), followsOn: nullable(date()) }),
    release: nullable(
      group({
        how: nullable(word('release')),
        to: nullable(side()),
        where: nullable(localized()),
        until: nullable(date()),
        cost: nullable(localized()),
      }),
    ),
    kept: rows({
      what: localized(),
      by: nullable(side()),
      reason: nullable(localized()),
      length: nullable(period()),
      from: nullable(localized()),
      // biome-ignore lint/suspicious/noThenProperty: the field's name in the firm's file; nothing awaits a shape
      then: nullable(word('kept')),
    }),
    withheld: rows({ what: localized(), basis: nullable(localized()), advice: nullable(localized()) }),
  }),
);

const personalData = nullable(
  group({
    role: nullable(word('data-role')),
    return: nullable(group({ on: nullable(date()), format: nullable(localized()) })),
    delete: nullable(group({ on: nullable(date()), certificate: flag() })),
  }),
);

export const handover = group({
  cutOff: nullable(date()),
  preparedBy: nullable(localized()),
  version: nullable(text()),
  deliverables: rows({
    item: localized(),
    location: nullable(localized()),
    format: nullable(localized()),
    date: nullable(date()),
    acceptedOn: nullable(date()),
  }),
  openItems: rows({
    item: localized(),
    status: nullable(localized()),
    owner: nullable(side()),
    nextAction: nullable(localized()),
    due: nullable(date()),
    consequence: nullable(localized()),
    /** Yes, no, or not asked (null). */
    clientWants: nullable(yesNo()),
  }),
  issues: rows({ issue: localized(), workaround: nullable(localized()) }),
  calendar: rows({ date: date(), what: localized(), paidBy: nullable(side()), owner: nullable(side()) }),
  access: rows({
    system: localized(),
    account: nullable(text()),
    role: nullable(localized()),
    heldBy: nullable(side()),
    paidBy: nullable(side()),
    transfersTo: nullable(side()),
    transferOn: nullable(date()),
    revokeOn: nullable(date()),
    lockedUntil: nullable(date()),
    secretVia: nullable(localized()),
    doneOn: nullable(date()),
    verifiedOn: nullable(date()),
  }),
  commitments: rows({
    vendor: nullable(localized()),
    what: localized(),
    quantity: nullable(localized()),
    until: nullable(date()),
    remaining: nullable(money()),
    takenOverBy: nullable(side()),
    cancelledOn: nullable(date()),
  }),
  records,
  personalData,
  backups: rows({
    what: localized(),
    lastOn: nullable(date()),
    restoreTested: nullable(date()),
    deletedOn: nullable(date()),
  }),
  property: rows({
    what: localized(),
    from: word('property'),
    count: nullable(count()),
    returnOn: nullable(date()),
  }),
  sessions: rows({ date: date(), topic: localized(), with: nullable(localized()) }),
  intellectualProperty: rows({
    what: localized(),
    position: word('position'),
    condition: nullable(localized()),
  }),
  notTransferred: rows({ what: localized(), reason: nullable(localized()) }),
  contacts: rows({
    side: word('side'),
    name: text(),
    role: nullable(localized()),
    email: nullable(email()),
    phone: nullable(phone()),
  }),
  sections: rows({ title: localized(), text: localized() }),
  signing: nullable(
    group({
      counterparts: nullable(count()),
      means: nullable(word('signing')),
      exceptions: nullable(localized()),
    }),
  ),
});
